/** What the mails about a sign-up have in common. */
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import type { Moment } from '../../domain/units'

const mostPerDay = 5
const day = 24 * 60 * 60 * 1000
/** By how much the clocks of two servers may differ; what is further ahead was written while a clock was wrong, and is forgotten. */
const skew = 60_000

/** Whose mail it is, and in which language. */
export const toPerson = ({ id, email, locale }: SignUpRow) => ({ locale, recipient: email, signUpId: id })

/** Who it is, and for which seminar. */
export const aboutOf = ({ name, seminar }: SignUpRow) => ({ name, seminar })

/** That, and what the seat costs. */
export const seatOf = async (trx: Trx, row: SignUpRow) => ({
  ...aboutOf(row),
  price: row.price_cents,
  code: await printedCode(trx, row.code),
})

/** Whoever types somebody else's address again and again fills no mailbox: 5 a day, and then silence. */
export async function hadEnough(trx: Trx, email: string, now: Moment): Promise<boolean> {
  const { count } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('recipient', '=', email)
    .where('created_at', '>', now - day)
    .where('created_at', '<=', now + skew)
    .executeTakeFirstOrThrow()
  return count >= mostPerDay
}

/** A code as printed, also when its file is gone. */
export async function printedCode(db: Database, key: string | null): Promise<string | null> {
  if (key === null) return null
  const row = await db.selectFrom('promo_codes').select('facts').where('normalised', '=', key).executeTakeFirst()
  return row ? JSON.parse(row.facts).code : key
}
