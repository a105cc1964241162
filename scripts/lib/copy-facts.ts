/** Copies an edition's facts into the database of these settings, which is made or brought up to date when it has to be. */
import { clock } from '../../lib/clock'
import type { CopyFacts } from '../../lib/editions/publish'
import type { Vanished } from '../../lib/seminars/copy-facts'
import type { Settings } from '../../lib/settings'

/** For `publish`: what is open is closed again. The database's code is only loaded when there is something to copy. */
export const copyFactsOf =
  (settings: Settings): CopyFacts =>
  async (edition) => {
    const { openDatabase } = await import('../../lib/database/open')
    const { migrate } = await import('../../lib/database/migrate')
    const { copyFacts } = await import('../../lib/seminars/copy-facts')
    const db = openDatabase(settings)
    try {
      await migrate(db)
      return warnings(await copyFacts(db, edition, clock.now()))
    } finally {
      await db.destroy()
    }
  }

const people = (count: number) => (count === 1 ? '1 aanmelding' : `${count} aanmeldingen`)

const warnings = ({ seminars, codes }: Vanished): string[] => [
  ...seminars.map(
    ({ slug, title, signUps }) => `het bestand van seminar "${title}" (${slug}) is er niet meer, met ${people(signUps)}`,
  ),
  ...codes.map(({ code, signUps }) => `het bestand van code ${code} is er niet meer, met ${people(signUps)}`),
]
