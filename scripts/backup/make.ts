/** What is in no git and cannot be made again: the database, the secret, the live commit, and mails that were kept as files. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clock } from '../../lib/clock'
import { copyOut, type Line, schemaOf } from '../../lib/database/copy'
import { type Database, engineOf, openDatabase } from '../../lib/database/open'
import { liveCommit } from '../../lib/editions/pointer'
import { makeFolder } from '../../lib/files/atomic'
import { secrets } from '../../lib/secret/secret'
import type { Settings } from '../../lib/settings'
import { type Entry, type Header, writeBackup } from './file'

/** Writes it into `folder`, under the moment of now, and returns where, and how many rows and mails it has. */
export async function backUp(settings: Settings, folder: string): Promise<{ file: string; count: number }> {
  const db = openDatabase(settings)
  try {
    const made = new Date(clock.now()).toISOString()
    const header: Header = {
      podium: 'backup',
      version: 1,
      made,
      engine: engineOf(settings),
      schema: await schemaOf(db),
      commit: liveCommit(settings.dataDir),
      secrets: secrets(settings),
      siteUrl: settings.siteUrl,
    }
    makeFolder(folder)
    const file = join(folder, `podium-${made.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '')}.jsonl.gz`)
    return { file, count: await writeBackup(file, header, entries(db, settings)) }
  } finally {
    await db.destroy()
  }
}

async function* entries(db: Database, { dataDir }: Settings): AsyncGenerator<Entry> {
  for await (const row of rows(db)) yield { row }
  const folder = join(dataDir, 'mail')
  for (const name of await readdir(folder).catch(() => []))
    if (name.endsWith('.eml')) yield { mail: [name, await readFile(join(folder, name), 'latin1')] }
}

/** The transaction hands out its rows one portion at a time, and waits until they were taken. */
async function* rows(db: Database): AsyncGenerator<Line> {
  let give: (lines: Line[] | undefined) => void = () => {}
  let taken: () => void = () => {}
  const next = () => new Promise<Line[] | undefined>((resolve) => (give = resolve))
  let coming = next()
  const copying = copyOut(db, async (lines) => {
    const wait = new Promise<void>((resolve) => (taken = resolve))
    give(lines)
    await wait
  }).finally(() => give(undefined))
  for (let lines = await coming; lines; lines = await coming) {
    yield* lines
    coming = next()
    taken()
  }
  await copying
}
