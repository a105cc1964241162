/** Somebody seems to fill an evening with made-up addresses: many sign-ups of one day from one network, and none of them got, or answered, its mail. */
import type { Database, Trx } from '../../database/open'
import type { Moment } from '../../domain/units'
import { organiser } from '../../outbox/mail'

const DAY = 24 * 60 * 60_000
/** An office that comes with fewer is an office. */
const MANY = 10
/** Who signed up has so long to look in their mail, in milliseconds. */
const TO_ANSWER = 10 * 60_000
/** Of so many sign-ups of one network it is looked how they went. */
const LOOKED_AT = 200

/** From which network a sign-up came (lib/signups/limits/client-hash.ts): known for a day. */
export const keepNetwork = (trx: Trx, row: { id: string; seminar: string }, network: string, now: Moment) =>
  trx
    .insertInto('signup_networks')
    .values({ signup_id: row.id, seminar: row.seminar, network, ends_at: now + DAY })
    .execute()

export interface MadeUp {
  /** Its slug. */
  seminar: string
  signUps: number
}

/** Of all seminars, or of one. */
export async function madeUp(db: Database, now: Moment, only?: string): Promise<MadeUp[]> {
  const crowds = await db
    .selectFrom('signup_networks')
    .select(['seminar', 'network', db.fn.countAll<number | string>().as('count')])
    .where('ends_at', '>', now)
    .$if(only !== undefined, (query) => query.where('seminar', '=', only ?? ''))
    .groupBy(['seminar', 'network'])
    .having((eb) => eb(eb.fn.countAll(), '>=', MANY))
    .limit(20)
    .execute()
  const found = await Promise.all(crowds.map(async (crowd) => ((await isMadeUp(db, crowd, now)) ? [crowd] : [])))
  return found.flat().map((crowd) => ({ seminar: crowd.seminar, signUps: Number(crowd.count) }))
}

/** None got its mail, or pressed the button in it; and of many that is known by now: a mail server that is away says nothing of anybody. */
async function isMadeUp(db: Database, { seminar, network }: { seminar: string; network: string }, now: Moment) {
  const mails = await db
    .selectFrom('signup_networks')
    .innerJoin('outbox', 'outbox.signup_id', 'signup_networks.signup_id')
    .select(['outbox.signup_id', 'template', 'sent_at', 'last_error', 'created_at'])
    .where('signup_networks.seminar', '=', seminar)
    .where('network', '=', network)
    .where('recipient', '!=', organiser)
    .limit(LOOKED_AT)
    .execute()
  const people = new Map<string | null, Mail[]>()
  for (const mail of mails) people.set(mail.signup_id, [...(people.get(mail.signup_id) ?? []), mail])
  const went = [...people.values()].map((own) => howItWent(own, now))
  return !went.includes('well') && went.filter((how) => how === 'badly').length >= MANY
}

interface Mail {
  template: string
  sent_at: Moment | null
  last_error: string | null
  created_at: Moment
}

/** Of one sign-up, by its mails. Where a seat is to be confirmed, that a mail was taken says nothing. */
function howItWent(own: Mail[], now: Moment): 'well' | 'badly' | undefined {
  const asked = own.find(({ template }) => template === 'toConfirm')
  const isWell = asked ? own.some(({ template }) => template === 'confirmed') : own.some(({ sent_at }) => sent_at !== null)
  if (isWell) return 'well'
  if (own.some(({ last_error }) => last_error?.startsWith('refused: '))) return 'badly'
  return asked && asked.created_at <= now - TO_ANSWER ? 'badly' : undefined
}
