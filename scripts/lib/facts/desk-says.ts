/** What the desk says of codes, out of the database of these settings: for `publish`. */
import type { Base } from '../../../lib/publishing/outcome'
import type { Settings } from '../../../lib/settings'

/** Undefined where it cannot be asked: copying facts says what is wrong, or the database is not there yet, and every server asks again. */
export const deskSaysOf =
  (settings: Settings): NonNullable<Base['deskSays']> =>
  async () => {
    const { openDatabase } = await import('../../../lib/database/open')
    const { deskSays } = await import('../../../lib/signups/facts/desk-says')
    const db = openDatabase(settings)
    try {
      return await deskSays(db)
    } catch {
      return undefined
    } finally {
      await db.destroy()
    }
  }
