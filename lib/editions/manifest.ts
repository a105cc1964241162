/**
 * An edition on disk: one file, one JSON value a line, so that a server can read it in pieces. The first line says what it is, the
 * last that it is whole. Written under another name and renamed, so that it is there entirely or not at all.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Picture } from '../pictures/picture'
import { writeWhole } from '../whole-files'
import { cataloguing } from './catalogue'
import { manifestFile } from './paths'
import type { Edition, Hash } from './types'

/** Of the file's form. A server that meets another one says so, and keeps the edition it has. */
const FORM = 3
/** Entries on one line: small enough that reading a line does not hold up a server. */
const ON_A_LINE = 100

export class BrokenEdition extends Error {
  override name = 'BrokenEdition'
}

type Head = Pick<Edition, 'id' | 'madeAt' | 'previous' | 'fingerprint' | 'site' | 'promoCodes'> & {
  form: number
  /** Hashes of the pictures that the edition needs; absent in one that was made before pictures were kept. */
  pictures?: string[]
}
const lists = ['authors', 'seminars', 'pages', 'articles'] as const

/** Every document that the edition needs. */
export function documentsIn(edition: Edition): Set<Hash> {
  return new Set(lists.flatMap((list) => edition[list].map((entry) => entry.document)))
}

/** Every picture that it needs, of bodies, covers and photographs. */
function picturesIn(edition: Edition): string[] {
  const named = lists.flatMap((list) => edition[list].flatMap(picturesOf))
  return [...new Set(named.map(({ hash }) => hash))]
}

function picturesOf(entry: Edition[(typeof lists)[number]][number]): Picture[] {
  const { picture } = ('cover' in entry && entry.cover) || ('photo' in entry && entry.photo) || {}
  return [...Object.values(entry.pictures), ...(picture ? [picture] : [])]
}

export function writeManifest(dataDir: string, edition: Edition): void {
  writeWhole(manifestFile(dataDir, edition.id), `${[...linesOf(edition)].join('\n')}\n`, { sync: true })
}

function* linesOf(edition: Edition): Generator<string> {
  const { id, madeAt, previous, fingerprint, site, promoCodes } = edition
  const pictures = picturesIn(edition)
  yield JSON.stringify({ form: FORM, id, madeAt, previous, fingerprint, site, promoCodes, pictures } satisfies Head)
  yield JSON.stringify([...documentsIn(edition)].join(' '))
  yield* pieces('redirects', Object.entries(edition.redirects))
  for (const list of lists) yield* pieces(list, edition[list])
  yield JSON.stringify(['end', id])
}

function* pieces(name: string, values: readonly unknown[]): Generator<string> {
  for (let start = 0; start < values.length; start += ON_A_LINE)
    yield JSON.stringify([name, values.slice(start, start + ON_A_LINE)])
}

/** The first two lines of a manifest: enough to know where it stands and which documents it needs. */
export function readHead(dataDir: string, id: string): { head: Head; documents: Hash[] } {
  const lines = linesIn(readFileSync(/* turbopackIgnore: true */ manifestFile(dataDir, id)))
  const head = headOf(lines.next().value, id)
  return { head, documents: String(JSON.parse(lines.next().value ?? '""')).split(' ') }
}

function* linesIn(bytes: Buffer): Generator<string, undefined> {
  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    end = bytes.indexOf(10, start)
    if (end < 0) end = bytes.length
    yield bytes.toString('utf8', start, end)
  }
}

function headOf(line: string | undefined, id: string): Head {
  const head = JSON.parse(line ?? 'null') as Head | null
  if (head?.form !== FORM) throw new BrokenEdition(`edition ${id} has another form than this version of Podium reads`)
  return head
}

/** Reads an edition and pauses after each line; the indices that pages need are made as well. */
function* reading(bytes: Buffer, id: string): Generator<void, Edition> {
  const lines = linesIn(bytes)
  const { form: _form, pictures: _pictures, ...head } = headOf(lines.next().value, id)
  lines.next()
  const redirects: [string, string][] = []
  const edition = { ...head, articles: [], authors: [], seminars: [], pages: [], redirects: {} } as Edition
  const into: Record<string, unknown[]> = { redirects }
  for (const list of lists) into[list] = edition[list]
  let whole = false
  for (const line of lines) {
    const [name, values] = JSON.parse(line) as [string, unknown[]]
    if (name === 'end') whole = true
    else into[name]?.push(...values)
    yield
  }
  if (!whole) throw new BrokenEdition(`edition ${id} is not whole`)
  edition.redirects = Object.fromEntries(redirects)
  yield* cataloguing(edition)
  return edition
}

/** Reads an edition at once. Throws when it is not there or not whole. */
export function readEdition(dataDir: string, id: string): Edition {
  const steps = reading(readFileSync(/* turbopackIgnore: true */ manifestFile(dataDir, id)), id)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** How long a piece of the work may take before others have their turn, in milliseconds. */
const PATIENCE = 5

/** Reads an edition in pieces, so that a server goes on answering in between. */
export async function readEditionInPieces(dataDir: string, id: string): Promise<Edition> {
  const steps = reading(await readFile(/* turbopackIgnore: true */ manifestFile(dataDir, id)), id)
  for (let start = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - start < PATIENCE) continue
    await new Promise(setImmediate)
    start = performance.now()
  }
}
