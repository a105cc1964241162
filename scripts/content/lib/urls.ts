/**
 * Tries old addresses: each must be a page, or lead to one. By an edition of the content as it is, and the same code that answers on the site; nothing is
 * published and no server is asked.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inside } from '../../../lib/addresses'
import { clock } from '../../../lib/clock'
import { deflated } from '../../../lib/editions/file/documents'
import { openForWriting } from '../../../lib/editions/file/open'
import { Reader } from '../../../lib/editions/file/read/reader'
import { type Snapshot, Source } from '../../../lib/editions/file/read/source'
import { Statements } from '../../../lib/editions/file/statements'
import { keepEdition } from '../../../lib/editions/file/write/keep'
import { makeEdition } from '../../../lib/editions/making/make'
import type { Edition } from '../../../lib/editions/types'
import type { Settings } from '../../../lib/settings'
import { redirectOf } from '../../../server/answers/addresses/redirects'
import { canonicalPath } from '../../../server/request/canonical-path'

/** Bytes of the list. */
const LARGEST = 20 * 1024 * 1024

/** Prints those that lead nowhere; whether there is none. */
export async function tryAddresses(file: string, settings: Pick<Settings, 'contentDir'>): Promise<boolean> {
  if (statSync(file).size > LARGEST) throw new Error(`${file}: te groot`)
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const folder = mkdtempSync(join(tmpdir(), 'podium-import-'))
  try {
    const dataDir = join(folder, 'data')
    const made = await makeEdition({
      contentDir: settings.contentDir,
      dataDir,
      now: clock.now(),
      bodies: { has: () => false, put: () => {} },
    })
    if (!made.ok) {
      console.error('De adressen zijn niet geprobeerd: er zit een fout in de inhoud.')
      return false
    }
    return tell(lines, snapshotOf(made.edition, dataDir))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nobody reads a body here. */
const EMPTY = deflated({ tree: { type: 'root', children: [] }, headings: [] })

function snapshotOf(edition: Edition, dataDir: string): Snapshot {
  const { file } = openForWriting(dataDir)
  try {
    keepEdition(new Statements(file), { edition, bodyOf: () => EMPTY })
  } finally {
    file.close()
  }
  return new Source(new Reader(dataDir)).at(clock.now())
}

function tell(lines: readonly string[], at: Snapshot): boolean {
  const nowhere = lines.filter((line) => !leads(line, at))
  console.log(`${lines.length - nowhere.length} van ${lines.length} oude adressen zijn een pagina, of leiden erheen.`)
  for (const line of nowhere) console.error(`leidt nergens heen: ${line}`)
  return nowhere.length === 0
}

/** `line`: a path, or an address of which the host is let be. What it leads to is there: a redirect is always one step. */
export function leads(line: string, at: Snapshot): boolean {
  if (!URL.canParse(line, 'http://x')) return false
  const { pathname } = new URL(line, 'http://x')
  const redirect = redirectOf(pathname, at)
  return at.exists(inside(canonicalPath(redirect?.path ?? pathname)))
}
