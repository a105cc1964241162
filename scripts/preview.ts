/**
 * `npm run preview -- <ref>`: the site as a branch would make it, under a signed link; again, and that link shows the branch as it is then. `--article
 * <slug>`: one article alone, for its author. `--list` says which there are, `--withdraw <link or ref>` ends one.
 */
import { parseArgs } from 'node:util'
import { clock } from '../lib/clock'
import { migrate } from '../lib/database/migrate'
import { openDatabase } from '../lib/database/open'
import { idOfToken, type Preview, previewsIn, removePreview } from '../lib/editions/previews/records'
import type { Edition } from '../lib/editions/types'
import { pathOf, tokenIn } from '../lib/publishing/preview/link'
import { clearPreviews, makePreview } from '../lib/publishing/preview/make'
import { listReport, previewReport } from '../lib/publishing/preview/report'
import { textHash } from '../lib/review/text-hash'
import { askAuthor } from '../lib/review/words'
import { searchFollows } from '../lib/search/rows/in-editions'
import { secrets } from '../lib/secret/secret'
import type { Settings } from '../lib/settings'
import { command } from './lib/command'

const USE = `npm run preview -- <branch, tag of commit> [--article <naam van het artikel>]
npm run preview -- --list
npm run preview -- --withdraw <link of branch> [--article <naam van het artikel>]`

const options = { article: { type: 'string' }, list: { type: 'boolean' }, withdraw: { type: 'string' } } as const

function given() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const asked = [positionals[0], values.list, values.withdraw].filter((one) => one !== undefined)
    return asked.length === 1 && positionals.length <= 1 ? { ...values, ref: positionals[0] } : undefined
  } catch {
    return undefined
  }
}

await command(async (settings) => {
  const asked = given()
  if (!asked) return refuse(USE)
  if (asked.list) return list(settings)
  if (asked.withdraw !== undefined) return withdraw(settings, asked.withdraw, asked.article)
  const { contentDir, dataDir, siteUrl } = settings
  const start = performance.now()
  const { ref = '', article } = asked
  const outcome = await makePreview({ contentDir, dataDir, ref, article, secrets: secrets(settings), companion: searchFollows })
  const { lines, exitCode } = previewReport(outcome, performance.now() - start)
  for (const line of lines) exitCode === 0 ? console.log(line) : console.error(line)
  if (outcome.ok && article !== undefined) await ask(settings, outcome.preview, outcome.edition)
  if (outcome.ok) console.log(`${siteUrl}${pathOf(outcome.token)}/`)
  return exitCode
})

/** From here on publishing says when this text is not what its author agreed with. */
async function ask(settings: Settings, { id, ref, article = '' }: Preview, { articles }: Edition): Promise<void> {
  const text = articles.find(({ slug, locale }) => slug === article && locale === 'nl')
  const db = openDatabase(settings)
  try {
    await migrate(db)
    if (text) await askAuthor(db, { id, article, ref, hash: textHash(text) }, clock.now())
  } finally {
    await db.destroy()
  }
}

function refuse(words: string): number {
  console.error(words)
  return 2
}

function list(settings: Settings): number {
  clearPreviews(settings.dataDir, clock.now())
  const previews = previewsIn(settings.dataDir, clock.now())
  for (const line of listReport(previews, secrets(settings), settings.siteUrl)) console.log(line)
  return 0
}

/** By its link, or by what it was made of. */
function withdraw({ dataDir }: Settings, which: string, article: string | undefined): number {
  const token = tokenIn(which)
  const found = previewsIn(dataDir, clock.now()).find((one) =>
    token === undefined ? one.ref === which && one.article === article : one.id === idOfToken(token),
  )
  if (!found)
    return refuse(
      `Er is geen voorbeeld van "${token === undefined ? which : 'die link'}". Welke er zijn: npm run preview -- --list`,
    )
  removePreview(dataDir, found.id)
  console.log(`Het voorbeeld van "${found.ref}" is ingetrokken: de link werkt niet meer.`)
  return 0
}
