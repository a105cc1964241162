/** `npm run signups -- <seminar> [--csv]`: who signed up, by which code, from where. */
import { parseArgs } from 'node:util'
import { migrate } from '../lib/database/migrate'
import { openDatabase } from '../lib/database/open'
import { knownSeminars, listSignUps } from '../lib/seminars/list'
import type { Settings } from '../lib/settings'
import { command } from './lib/command'
import { csv, table } from './lib/sign-up-table'

const usage = `npm run signups -- <seminar> [--csv]
  <seminar>  de slug: toekomstgericht-werken
  --csv      als CSV, voor een spreadsheet: npm run --silent signups -- <seminar> --csv > aanmeldingen.csv`

/** What was asked, or undefined when it was not understood. */
function asked(): { slug: string; asCsv: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({ options: { csv: { type: 'boolean', default: false } }, allowPositionals: true })
    const [slug, ...more] = positionals
    return slug && more.length === 0 ? { slug, asCsv: values.csv } : undefined
  } catch {
    return undefined
  }
}

async function run(found: Settings, { slug, asCsv }: { slug: string; asCsv: boolean }): Promise<number> {
  const db = openDatabase(found)
  try {
    await migrate(db)
    const list = await listSignUps(db, slug)
    if (list) {
      process.stdout.write(asCsv ? csv(list) : table(list))
      return 0
    }
    const known = await knownSeminars(db)
    console.error(`Er is geen seminar "${slug}".`)
    console.error(
      known.length > 0 ? `Dit zijn ze:\n${known.map((one) => `  ${one}`).join('\n')}` : 'Er zijn nog geen seminars.',
    )
    return 1
  } finally {
    await db.destroy()
  }
}

const what = asked()
if (what) await command((settings) => run(settings, what))
else {
  console.error(usage)
  process.exitCode = 1
}
