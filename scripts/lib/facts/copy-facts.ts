/** Copies an edition's facts into the database of these settings, which is made or brought up to date when it has to be. */
import { clock } from '../../../lib/clock'
import type { Database } from '../../../lib/database/open'
import type { Facts } from '../../../lib/domain/facts'
import type { Edition } from '../../../lib/editions/types'
import type { CopyFacts } from '../../../lib/publishing/outcome'
import type { Settings } from '../../../lib/settings'
import type { Published } from '../../../lib/signups/facts/copy-facts'
import { factsAreBehind, factsWereReplaced, sqliteIsAway } from '../../../server/process/operator-errors'

/** For `publish`: what is open is closed again. The database's code is only loaded when there is something to copy. */
export function copyFactsOf(settings: Settings): CopyFacts {
  /** What was there before the copy that may have to be undone. */
  let before: Facts | undefined
  return async (edition, how) => {
    const { openDatabase } = await import('../../../lib/database/open')
    const { migrate } = await import('../../../lib/database/migrate')
    const db = openDatabase(settings)
    try {
      await migrate(db)
      if (how === 'back') return await goBack(db, before, settings)
      const done = how === 'publish' ? await publishTo(db, edition, settings) : await startOn(db, edition, settings, how)
      before = done.before
      return how === 'publish' ? [...done.lines, ...(await notAgreed(db, edition))] : done.lines
    } catch (error) {
      // Reading needs no database: a start goes on, and the server says so as long as it lasts.
      const words = how === 'publish' ? undefined : sqliteIsAway(error, settings)
      if (!words) throw error
      return [words]
    } finally {
      await db.destroy()
    }
  }
}

/** What goes live and is not what its author, who was asked, agreed with. */
async function notAgreed(db: Database, { articles }: Edition): Promise<string[]> {
  const { askedLately, standingOf } = await import('../../../lib/review/words')
  const { textHash } = await import('../../../lib/review/text-hash')
  const asked = await askedLately(db, clock.now())
  if (asked.size === 0) return []
  return articles.flatMap((article) => {
    const about = article.locale === 'nl' ? asked.get(article.slug) : undefined
    const standing = about && standingOf(about, textHash(article))
    if (standing === 'changed') return `artikel "${article.title}" is veranderd sinds de auteur akkoord ging`
    return standing === 'waiting' ? `de auteur van "${article.title}" is om akkoord gevraagd, en gaf dat nog niet` : []
  })
}

async function publishTo(db: Database, edition: Edition, { dataDir }: Settings) {
  const { publishFacts } = await import('../../../lib/signups/facts/copy-facts')
  const { digestOf, factsOfEdition } = await import('../../../lib/signups/facts/edition-facts')
  const { lastSeen, rememberSeen } = await import('../../../lib/signups/facts/last-seen')
  const seen = lastSeen(dataDir)
  const { publication, before, ...found } = await publishFacts(db, factsOfEdition(edition), clock.now())
  rememberSeen(dataDir, publication)
  const ofOthers = seen !== undefined && ![seen.digest, publication.digest].includes(digestOf(before))
  return { lines: [...(ofOthers ? [factsWereReplaced] : []), ...warnings(found)], before }
}

/** `npm start` after an edit publishes it, unless another machine published meanwhile. Who follows another writes none that are there. */
async function startOn(db: Database, edition: Edition, { dataDir, databaseUrl }: Settings, how: 'start' | 'follow') {
  const { startFacts } = await import('../../../lib/signups/facts/copy-facts')
  const { lastSeen, rememberSeen } = await import('../../../lib/signups/facts/last-seen')
  const seen = lastSeen(dataDir)
  const started = await startFacts(db, edition, clock.now(), (there) => {
    if (how === 'follow') return false
    // From before facts were counted: in an SQLite file of this folder they are this machine's own.
    if (!seen) return there.number === 0 && !databaseUrl
    return seen.number === there.number && seen.digest === there.digest
  })
  if (started.facts === 'behind') return { lines: [factsAreBehind(started.publication)], before: undefined }
  rememberSeen(dataDir, started.publication)
  if (started.facts !== 'written') return { lines: [], before: undefined }
  return { lines: warnings(started), before: started.before }
}

async function goBack(db: Database, before: Facts | undefined, { dataDir }: Settings): Promise<string[]> {
  if (!before) return []
  const { publishFacts } = await import('../../../lib/signups/facts/copy-facts')
  const { rememberSeen } = await import('../../../lib/signups/facts/last-seen')
  rememberSeen(dataDir, (await publishFacts(db, before, clock.now())).publication)
  return []
}

const people = (count: number) => (count === 1 ? '1 aanmelding' : `${count} aanmeldingen`)

const warnings = ({ vanished: { seminars, codes }, overfull }: Pick<Published, 'vanished' | 'overfull'>): string[] => [
  ...overfull.map(
    ({ slug, title, capacity, taken }) =>
      `seminar "${title}" (${slug}) heeft ${capacity} plaatsen en ${taken} mensen met een plaats: niemand valt af, en er komt niemand bij`,
  ),
  ...seminars.map(
    ({ slug, title, signUps }) => `het bestand van seminar "${title}" (${slug}) is er niet meer, met ${people(signUps)}`,
  ),
  ...codes.map(({ code, signUps }) => `het bestand van code ${code} is er niet meer, met ${people(signUps)}`),
]
