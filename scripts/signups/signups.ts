/** `npm run signups -- <seminar>`: who signed up, by which code, from where. Reads the database of the settings, and makes none. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Database, openDatabase } from '../../lib/database/open'
import { writeWhole } from '../../lib/files/atomic'
import type { Settings } from '../../lib/settings'
import { knownSeminars, listSignUps, listVisits } from '../../lib/signups/list'
import { command } from '../lib/command'
import { fromCsv, fromTable } from './link-table'
import { csv, table } from './sign-up-table'

const usage = `npm run signups -- <seminar> [--from] [--csv [bestand]]
  <seminar>  de slug: toekomstgericht-werken
  --from     bezoeken en aanmeldingen per gedeelde link en herkomst
  --csv      voor een rekenblad, als bestand: npm run signups -- <seminar> --csv aanmeldingen.csv
             of door te geven: npm run --silent signups -- <seminar> --csv > aanmeldingen.csv`

interface Asked {
  slug: string
  from: boolean
  asCsv: boolean
  /** Absent: to standard output. */
  file?: string
}

/** What was asked, or undefined when it was not understood. */
function asked(): Asked | undefined {
  try {
    const options = { csv: { type: 'boolean', default: false }, from: { type: 'boolean', default: false } } as const
    const args = process.argv.slice(2).flatMap((arg) => (arg.startsWith('--csv=') ? ['--csv', arg.slice(6)] : arg))
    const { positionals, values, tokens } = parseArgs({ args, options, allowPositionals: true, tokens: true })
    const names = tokens.filter(({ kind }) => kind === 'positional')
    const flag = tokens.find((token) => token.kind === 'option' && token.name === 'csv')
    const after = flag && names.find(({ index }) => index === flag.index + 1)
    // `--csv avond`: the one name there is, is the seminar's.
    const file = positionals.length === 2 ? after : undefined
    const [slug, ...more] = positionals.filter((_, i) => names[i] !== file)
    if (!slug || more.length > 0) return undefined
    return { slug, from: values.from, asCsv: values.csv, file: file?.kind === 'positional' ? file.value : undefined }
  } catch {
    return undefined
  }
}

/** Where the database of these settings is, without its password. */
function whereOf({ dataDir, databaseUrl }: Settings): string {
  if (!databaseUrl) return join(dataDir, 'podium.sqlite')
  const url = new URL(databaseUrl)
  url.password = ''
  return url.href
}

async function run(found: Settings, what: Asked): Promise<number> {
  const where = whereOf(found)
  if (!found.databaseUrl && !existsSync(where)) return noDatabase(where)
  const db = openDatabase(found)
  try {
    return await show(db, what, where)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === '42P01' || /no such table/.test(message)) return noDatabase(where)
    throw error
  } finally {
    await db.destroy()
  }
}

function noDatabase(where: string): 1 {
  console.error(`Er is geen database van Podium: gezocht is naar ${where}.`)
  console.error('Geef dezelfde DATA_DIR en DATABASE_URL mee als de server heeft (docs/settings.md).')
  return 1
}

async function show(db: Database, { slug, from, asCsv, file }: Asked, where: string): Promise<number> {
  const list = await listSignUps(db, slug)
  if (!list) return unknownSeminar(slug, await knownSeminars(db), where)
  const withVisits = async () => ({ ...list, visits: await listVisits(db, list) })
  const text = from ? (asCsv ? fromCsv : fromTable)(await withVisits()) : (asCsv ? csv : table)(list)
  if (!file) process.stdout.write(text)
  else return write(resolve(file), text)
  return 0
}

function unknownSeminar(slug: string, known: string[], where: string): 1 {
  console.error(`Er is geen seminar "${slug}".`)
  const others = known.map((one) => `  ${one}`).join('\n')
  console.error(known.length > 0 ? `Dit zijn ze:\n${others}` : `Er zijn nog geen seminars in ${where}.`)
  return 1
}

/** Names and addresses are in it: for its owner alone. */
function write(file: string, text: string): 0 | 1 {
  try {
    writeWhole(file, text, { mode: 0o600 })
  } catch (error) {
    console.error(`${file} is niet te schrijven (${(error as NodeJS.ErrnoException).code}). Er is niets veranderd.`)
    return 1
  }
  console.log(`Geschreven: ${file}`)
  return 0
}

const what = asked()
if (what) await command((settings) => run(settings, what))
else {
  console.error(usage)
  process.exitCode = 1
}
