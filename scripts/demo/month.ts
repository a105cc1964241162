/** A month of visits, sign-ups and cancellations, through the same door as real ones, each at its own moment. */
import type { Database } from '../../lib/database/open'
import { normaliseCode, readDiscount } from '../../lib/domain/codes/promo-code'
import type { Source } from '../../lib/domain/sign-up/request'
import type { Moment } from '../../lib/domain/units'
import { makeCode } from '../../lib/signups/desk/codes'
import { storedSeminars } from '../../lib/signups/facts/stored-facts'
import { countFormOpening, countVisit, writeVisits } from '../../lib/signups/links/visits'
import { cancelSignUp } from '../../lib/signups/own-sign-up'
import { makePartnerLink } from '../../lib/signups/partners/links'
import { signUp } from '../../lib/signups/sign-up'
import { tokenOf } from '../../lib/signups/tokens'
import { Writer } from '../bench/corpus/writer'
import { helpAtDoor, lastOf, tickOff } from './door'
import { refuseOne, writeMessages } from './messages'
import { answersFrom } from './people'
import { type Code, comingOf, DAY, DAYS, FULL_LAST, type Step, stepsOf, stepsOfMonth } from './steps'

const SEEN_FOR_ONE = 7

const NAME = 'demo'

export type Filled = { ok: true; count: number } | { ok: false; why: 'in use' } | { ok: false; why: 'there'; since: string }

/** Only a database that nobody has signed up in; no mail of it is left to be sent. `codes`: of the content. */
export async function fill(db: Database, codes: readonly Code[], secrets: readonly string[], now: Moment): Promise<Filled> {
  const known = await db.selectFrom('installation').select('value').where('name', '=', NAME).executeTakeFirst()
  if (known) return { ok: false, why: 'there', since: known.value }
  if (await db.selectFrom('signups').select('id').limit(1).executeTakeFirst()) return { ok: false, why: 'in use' }
  await db
    .insertInto('installation')
    .values({ name: NAME, value: new Date(now).toISOString().slice(0, 10) })
    .execute()
  const partners = await withPartner(db, now)
  const all = (await storedSeminars(db, 'all')).map(({ facts }) => facts)
  const last = lastOf(all, now)
  const before = last ? stepsOf(new Writer(7), last, FULL_LAST, codes, last.start - DAY) : []
  const steps = stepsOfMonth(all, [...codes, ...partners], now)
  const [earlier, writer] = [new Writer(before.length), new Writer(steps.length)]
  for (const step of before) await take(db, step, secrets, earlier)
  for (const step of steps) await take(db, step, secrets, writer)
  await writeVisits(db)
  if (last) await tickOff(db, last, earlier)
  const [soonest] = comingOf(all, now)
  if (soonest) await writeMessages(db, soonest, now)
  if (soonest) await helpAtDoor(db, soonest, now)
  await asIfSent(db)
  await refuseOne(db, now)
  return { ok: true, count: before.length + steps.length }
}

const WHO = 'demo'

/** A code that is with a partner, for the evening that is next, and the partner's link. */
async function withPartner(db: Database, now: Moment): Promise<Code[]> {
  const all = (await storedSeminars(db, 'all')).map(({ facts }) => facts)
  const [next] = all.filter(({ start }) => start > now).sort((a, b) => a.start - b.start)
  if (!next) return []
  const code = { code: 'KaderLeest', seminars: [next.slug] }
  const facts = { ...code, normalised: normaliseCode(code.code), discount: readDiscount('25%'), perPerson: 1, maxSeats: 20 }
  const partner = 'Boekhandel Kader'
  await makeCode(db, { ...facts, partner }, WHO, now - (DAYS + 2) * DAY)
  await makePartnerLink(db, partner, WHO, now - DAYS * DAY)
  return [code]
}

const asIfSent = (db: Database) =>
  db
    .updateTable('outbox')
    .set((eb) => ({ sent_at: eb('created_at', '+', 2_000), attempts: 1 }))
    .execute()

async function take(
  db: Database,
  { at, seminar, person, code, source, cancels }: Step,
  secrets: readonly string[],
  writer: Writer,
) {
  for (let n = code ? writer.between(1, SEEN_FOR_ONE) : 2; n > 0; n--)
    looked(db, { seminar: seminar.slug, code, source, who: `${person.email} ${n >> 1}`, opens: n % 3 !== 0 }, at)
  const answers = answersFrom(writer, seminar.questions)
  const news = person.name.length % 3 === 0
  const ask = (moment: Moment, more: object) =>
    signUp(db, { seminar: seminar.slug, body: { ...person, source, answers, news, ...more }, mailLimit: false }, moment)
  const answer = await ask(at, { code })
  // Who reads that a code is used up signs up without it, or stays away.
  if (!answer.ok && code && writer.chance(0.7)) await ask(at + 20_000, {})
  if (!cancels) return
  const row = await db.selectFrom('signups').select('id').where('email', '=', person.email).executeTakeFirst()
  if (row) await cancelSignUp(db, tokenOf(row.id, secrets), secrets, at + 30_000)
}

interface Looked {
  seminar: string
  code?: string
  source: Source
  who: string
  /** The form too. */
  opens: boolean
}

/** Somebody followed a link, or came by the page of the evening; some of them opened the form. */
function looked(db: Database, { seminar, code, source, who, opens }: Looked, at: Moment): void {
  if (code) countVisit(db, code, source, at, who)
  if (opens) countFormOpening(db, { seminar, typed: code }, source, at, who)
}
