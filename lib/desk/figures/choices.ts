/** What there is to choose from in the figures, and how it is called. */
import { sql } from 'kysely'
import { refOfArticle } from '../../addresses'
import type { Database } from '../../database/open'
import type { Snapshot } from '../../editions/snapshot'
import { dayTyped } from '../../language/periods'
import { resolvedSeminar } from '../../signups/facts/seminar-overlay'
import type { Grouping } from '../../signups/figures/groups'
import { folded, type KnownCode, type Partners, saidIn } from '../../signups/figures/scope'

export type Choice = [value: string, words: string]
/** Of each: the value in the address, and what it is called. */
export type Choices = Record<Exclude<Grouping, 'source'>, Choice[]>

/** A choice of more than this is none. */
const MOST = 300

export async function choicesOf(
  db: Database,
  at: Snapshot,
  codes: KnownCode[],
  batchName: (name: string) => string,
): Promise<Choices> {
  const batches = await db.selectFrom('code_batches').select(['id', 'name']).execute()
  const nameOf = ({ batch, facts }: KnownCode) => {
    const name = batches.find(({ id }) => id === batch)?.name
    return name === undefined ? facts.code : batchName(name)
  }
  const partners = new Map(codes.filter(({ partner }) => partner).map(({ partner }) => [folded(partner), partner]))
  const campaigns = [...new Set((await saidIn(db, 'utm_campaign')).map(folded))]
  return {
    seminar: await seminarsIn(db),
    code: byWords(codes.map((code) => [code.key, nameOf(code)])),
    partner: byWords([...partners]),
    campaign: byWords(campaigns.map((said) => [said, said])),
    article: byWords(await articlesIn(db, at)),
  }
}

const byWords = (choices: Choice[]) => choices.sort(([, a], [, b]) => a.localeCompare(b, 'nl')).slice(0, MOST)

async function seminarsIn(db: Database): Promise<Choice[]> {
  const rows = await db
    .selectFrom('seminars')
    .select(['slug', 'facts', 'changes'])
    .orderBy('start_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => [row.slug, resolvedSeminar(row).title.nl])
}

async function articlesIn(db: Database, at: Snapshot): Promise<Choice[]> {
  const prefix = refOfArticle('')
  const said = (await saidIn(db, 'ref')).map(folded).filter((ref) => ref.startsWith(prefix))
  const slugs = [...new Set(said.map((ref) => ref.slice(prefix.length)))].slice(0, MOST)
  return slugs.map((slug) => [slug, at.article('nl', slug)?.title ?? slug])
}

/** What the files of codes say of whose they are. */
export const partnersIn = (at: Snapshot): Partners =>
  Object.fromEntries(at.promoCodes().flatMap(({ normalised, partner }) => (partner ? [[normalised, partner]] : [])))

/** The day of the first thing that was ever counted, of all or of one evening; undefined: nothing was. */
export async function firstDay(db: Database, seminar?: string): Promise<string | undefined> {
  const of = (column: string) => (seminar === undefined ? sql`` : sql` where ${sql.ref(column)} = ${seminar}`)
  const { rows } = await sql<{ visit: string | null; opening: string | null; made: number | null }>`
    select ${seminar === undefined ? sql`(select min(day) from visits)` : sql`null`} as visit,
      (select min(day) from form_openings${of('seminar')}) as opening, (select min(created_at) from signups${of('seminar')}) as made`.execute(
    db,
  )
  const { visit = null, opening = null, made = null } = rows[0] ?? {}
  return [visit, opening, made === null ? null : dayTyped(made)].filter((day) => day !== null).sort()[0]
}
