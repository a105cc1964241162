/** A seat, or a place in the line, is taken: the row, its mails and its event. In the transaction that decided on it, under the locks. */
import { randomBytes } from 'node:crypto'
import type { Trx } from '../database/open'
import type { SignUpRow } from '../database/tables/signups'
import type { SeminarFacts } from '../domain/facts'
import { searchText } from '../domain/people/search-text'
import type { Seats } from '../domain/seminar/status'
import type { Granted } from '../domain/sign-up/decision'
import type { Moment } from '../domain/units'
import { plan } from '../outbox/timed-work'
import { keepAnswers } from './answers/answers'
import { nextInLine } from './counts'
import { keepNetwork } from './limits/made-up'
import { LAPSE } from './line/offer-seats'
import { record } from './log/events'
import { keepSource } from './log/sources'
import { mailConfirmation, mailToConfirm } from './mails/sign-up'
import { newsOf, noNews } from './news/news'

/** How long a seat is held for who has to confirm (`confirm: true`), in milliseconds. */
const CONFIRM_WITHIN = 2 * 60 * 60 * 1000

export interface Taking extends Omit<Granted, 'ok'> {
  /** Who signs them up: 'visitor', or who is at the desk. */
  actor: string
  /** From which network, as a hash. */
  network?: string
}

interface Where {
  facts: SeminarFacts
  /** Before it. */
  seats: Seats
}

export async function takeSeat(trx: Trx, taking: Taking, { facts, seats }: Where, now: Moment): Promise<SignUpRow> {
  const { status, code, actor, answers } = taking
  // A place in the line holds no seat, and an offer is answered by a press anyway. Of who was added at the desk the address is known.
  const confirms = facts.confirm === true && status === 'confirmed' && actor === 'visitor'
  const row = await rowOf(trx, taking, facts, confirms ? Math.min(now + CONFIRM_WITHIN, facts.start) : null, now)
  await trx.insertInto('signups').values(row).execute()
  if (taking.network !== undefined) await keepNetwork(trx, row, taking.network, now)
  await keepAnswers(trx, row.id, answers, facts)
  const after = {
    taken: seats.taken + Number(status === 'confirmed'),
    waiting: seats.waiting + Number(status === 'waitlisted'),
  }
  if (row.held_until === null) await mailConfirmation(trx, row, { code: code?.code ?? null, seats: after, now })
  else {
    await plan(trx, { kind: LAPSE, key: row.id, due: row.held_until })
    await mailToConfirm(trx, row, row.held_until, now)
  }
  const about = { seminar: row.seminar, signUpId: row.id, code: row.code }
  await record(trx, { kind: 'signed_up', actor, ...about, data: { status: row.status } }, now)
  if (row.news_words !== null) await record(trx, { kind: 'news_on', actor, ...about, data: { words: row.news_words } }, now)
  return row
}

async function rowOf(
  trx: Trx,
  { person, code, status, price, billing, actor }: Taking,
  { slug }: SeminarFacts,
  heldUntil: Moment | null,
  now: Moment,
): Promise<SignUpRow> {
  // Nobody ticks it for somebody else.
  const wants = person.news && actor === 'visitor'
  return {
    id: randomBytes(16).toString('base64url'),
    seq: await nextInLine(trx, slug),
    seminar: slug,
    name: person.name,
    email: person.email,
    organisation: person.organisation ?? null,
    status: heldUntil === null ? status : 'unconfirmed',
    price_cents: price,
    code: code?.normalised ?? null,
    billing: billing ? JSON.stringify(billing) : null,
    locale: person.locale,
    source_hash: await keepSource(trx, person.source),
    created_at: now,
    cancelled_at: null,
    held_until: heldUntil,
    erased_at: null,
    search_text: searchText(person),
    passed_to: null,
    ...(wants ? await newsOf(trx, person, now) : noNews),
    attended_at: null,
  }
}
