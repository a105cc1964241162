/**
 * Signing up: the one door, for API, form and desk. One transaction takes the seminar's lock (and then the code's), recounts,
 * inserts, enqueues the mails and keeps the answer. Its first statement is a write, so that it holds between processes on SQLite
 * as on PostgreSQL, and it awaits nothing but the database.
 */
import type { Database, Trx } from '../database/open'
import { inTransaction } from '../database/transaction'
import { readAnswers } from '../domain/sign-up/answers'
import { type Case, decide, type Granted } from '../domain/sign-up/decision'
import { type Refused, refused } from '../domain/sign-up/refusal'
import { readBilling, readCode, readExpectedPrice, readPerson, readSource } from '../domain/sign-up/request'
import type { Cents, Moment } from '../domain/units'
import { activeSignUp, countSeats, countUses, signUpsWithCode } from './counts'
import { lockCode, lockSeminar, type promoCodeOf, type StoredSeminar } from './facts/stored-facts'
import { fingerprint, firstAnswer, keepAnswer } from './idempotency'
import { withNext } from './links/what-next'
import { record } from './log/events'
import { keepSource } from './log/sources'
import { mailAboutCodeUsed, mailAboutStanding } from './mails/sign-up'
import { takeSeat } from './take-seat'

export interface SignUpRequest {
  /** The slug in the address; an old one leads to where the seminar went. */
  seminar: string
  /** What was sent, unchecked: JSON, or a form's fields as nested objects. */
  body: unknown
  /** The client's Idempotency-Key. */
  idempotencyKey?: string
  /** False: no limit on mails to one address (RATE_LIMITS=off). */
  mailLimit?: boolean
  /** From which network it came, as a hash (lib/signups/limits/client-hash.ts). */
  network?: string
}

export interface SignedUp {
  ok: true
  status: 'confirmed' | 'waitlisted'
  seminar: string
  price: Cents
  /** As printed. */
  code: string | null
}

/**
 * Signs somebody up, or says why not, in the contract's order. An address that is signed up already gets what a newcomer would,
 * nothing is taken, and only the mail to it says how things stand. Throws `DatabaseBusy`. `see`: for the control test, which shows that
 * seats are oversold by who does not look under the locks.
 */
export async function signUp(
  db: Database,
  request: SignUpRequest,
  now: Moment,
  see: (trx: Trx, asked: Named) => Promise<Seen | undefined> = underLocks,
): Promise<SignedUp | Refused> {
  const asked = { ...request, ...read(request.body) }
  return inTransaction(db, async (trx) => answer(trx, asked, await see(trx, asked), now))
}

const read = (body: unknown) => ({
  person: readPerson(body),
  billing: readBilling(body),
  codeKey: readCode(body),
  expectedPrice: readExpectedPrice(body),
  source: readSource(Object(body).source),
  fingerprint: fingerprint(body),
})
type Asked = SignUpRequest & ReturnType<typeof read>

/** What a sign-up is decided on, as it stands under the locks. */
type Seen = Pick<Case, 'code' | 'seats'> & StoredSeminar

type Named = Pick<Asked, 'seminar' | 'codeKey'>

const underLocks = (trx: Trx, asked: Named) => look(trx, asked, { seminar: lockSeminar, code: lockCode })

/** How things stand, found `by` these. */
export async function look<DB extends Database>(
  db: DB,
  { seminar: slug, codeKey }: Named,
  by: {
    seminar: (db: DB, slug: string) => Promise<StoredSeminar | undefined>
    code: (db: DB, key: string) => Promise<PromoCode>
  },
): Promise<Seen | undefined> {
  const seminar = await by.seminar(db, slug)
  if (!seminar) return undefined
  const facts = codeKey === undefined ? undefined : await by.code(db, codeKey)
  const code = codeKey === undefined ? undefined : { facts, uses: facts ? await countUses(db, codeKey) : 0 }
  return { ...seminar, code, seats: await countSeats(db, seminar.facts.slug) }
}
type PromoCode = Awaited<ReturnType<typeof promoCodeOf>>

async function answer(trx: Trx, asked: Asked, seen: Seen | undefined, now: Moment): Promise<SignedUp | Refused> {
  if (!seen) return refused('seminar_unknown')
  const seminar = seen.facts.slug
  const key = asked.idempotencyKey && { seminar, key: asked.idempotencyKey, body: asked.fingerprint }
  const first = key ? await firstAnswer<SignedUp>(trx, key, now) : undefined
  if (first === 'other body') return refused('idempotency_mismatch')
  if (first) return first

  const { person, billing, expectedPrice } = asked
  const answers = readAnswers(asked.body, seen.facts.questions)
  const granted = decide({ ...seen, person, billing, answers, expectedPrice }, now)
  if (!granted.ok) {
    await recordRefusal(trx, granted, seen, asked, now)
    await tellWhoHasASeat(trx, granted, seen, asked, now)
    return await withNext(trx, granted, { typed: asked.codeKey ?? '', seminar, now })
  }
  await take(trx, granted, seen, asked, now)
  const { status, price, code } = granted
  const signedUp: SignedUp = { ok: true, status, seminar, price, code: code?.code ?? null }
  if (key) await keepAnswer(trx, key, signedUp, now)
  return signedUp
}

async function recordRefusal(
  trx: Trx,
  { code: why }: Refused,
  { facts, code }: Seen,
  asked: Asked,
  now: Moment,
): Promise<void> {
  const sourceHash = await keepSource(trx, asked.source)
  const about = { seminar: facts.slug, code: code?.facts?.normalised, sourceHash }
  await record(trx, { kind: 'refused', actor: 'visitor', ...about, data: { why } }, now)
}

/** "Full" is what a newcomer hears; who hears it by mistake, having signed up before, is told by mail how things stand. */
async function tellWhoHasASeat(trx: Trx, { code }: Refused, { facts }: Seen, asked: Asked, now: Moment): Promise<void> {
  if (!asked.person.ok || (code !== 'seminar_full' && code !== 'code_used_up')) return
  const standing = await activeSignUp(trx, facts.slug, asked.person.value.email)
  if (standing) await mailAboutStanding(trx, standing, { mailLimit: asked.mailLimit ?? true, now })
}

/** Takes the seat, unless the address has one or has used its code as often as one person may: then only a mail goes to it. */
async function take(trx: Trx, granted: Granted, { facts, seats }: Seen, asked: Asked, now: Moment): Promise<void> {
  const { mailLimit = true, network } = asked
  const { person, code, status, price, billing, answers } = granted
  const standing = await activeSignUp(trx, facts.slug, person.email)
  if (standing) return mailAboutStanding(trx, standing, { mailLimit, now })
  const [earlier, ...more] = code ? await signUpsWithCode(trx, code.normalised, person.email) : []
  if (code && earlier && more.length + 1 >= code.perPerson)
    return mailAboutCodeUsed(trx, earlier, { person, seminar: facts.slug, code: code.code, mailLimit, now })

  await takeSeat(trx, { person, code, status, price, billing, answers, actor: 'visitor', network }, { facts, seats }, now)
}
