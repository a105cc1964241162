/**
 * A backup as a file: lines of JSON, compressed. The first says what it is, the last how many there were, so that half a file is told from a
 * whole one before anything is touched. It holds names and the secret: for its owner alone.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Line } from '../../lib/database/copy'

export interface Header {
  podium: 'backup'
  version: 1
  /** RFC 3339. */
  made: string
  engine: 'sqlite' | 'postgres'
  /** Up to which migration the tables are. */
  schema: string
  /** Of the edition that was live. */
  commit?: string
  /** Signs links and tokens: without it the links in people's mails are dead. */
  secrets: string[]
  siteUrl: string
}

/** `lines`: a row of a table, or a kept mail: its name and its text. */
export type Entry = { row: Line } | { mail: [name: string, text: string] }

export class NoBackup extends Error {}

/** Writes it whole or not at all, mode 0600. Returns how many entries it has. */
export async function writeBackup(file: string, header: Header, entries: AsyncIterable<Entry>): Promise<number> {
  const temporary = `${file}.${process.pid}.tmp`
  let count = 0
  async function* text() {
    yield `${JSON.stringify(header)}\n`
    for await (const entry of entries) {
      count++
      yield `${JSON.stringify(entry)}\n`
    }
    yield `${JSON.stringify({ end: count })}\n`
  }
  try {
    await pipeline(text(), createGzip(), createWriteStream(temporary, { mode: 0o600, flush: true }))
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return count
}

/** Reads it to its end and says what it is. Throws `NoBackup`. */
export async function checkBackup(file: string): Promise<Header> {
  let [header, count, end]: [Header | undefined, number, number | undefined] = [undefined, 0, undefined]
  for await (const line of linesOf(file)) {
    const read = parse(line)
    if (!header) header = headerOf(read)
    else if ('end' in read) end = read.end as number
    else count++
  }
  if (!header || end !== count) throw new NoBackup('het bestand is niet heel')
  return header
}

export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  let isFirst = true
  for await (const line of linesOf(file)) {
    const read = parse(line)
    if (!isFirst && !('end' in read)) yield read as unknown as Entry
    isFirst = false
  }
}

const unreadable: Record<string, string> = {
  ENOENT: 'het bestand is er niet',
  EACCES: 'dat mag Podium niet lezen',
  EISDIR: 'dat is een map, geen bestand',
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip()
  const reading = pipeline(createReadStream(file), gunzip).catch((error) => gunzip.destroy(error))
  try {
    yield* createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY })
    await reading
    if (gunzip.errored) throw gunzip.errored
  } catch (error) {
    throw new NoBackup(unreadable[(error as NodeJS.ErrnoException).code ?? ''] ?? 'het bestand is niet heel, of geen back-up')
  }
}

function parse(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line)
  } catch {
    throw new NoBackup('het bestand is niet heel, of geen back-up')
  }
}

function headerOf(read: Record<string, unknown>): Header {
  if (read.podium !== 'backup' || read.version !== 1) throw new NoBackup('dit is geen back-up van Podium, of van een nieuwere')
  return read as unknown as Header
}
