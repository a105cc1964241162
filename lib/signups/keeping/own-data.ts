/** All that is known of a person by one sign-up, for themselves: to read, and to take elsewhere (art. 15 and 20 GDPR). */
import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'
import { answersOf } from '../answers/answers'
import { sourceColumns, sourceOf } from '../log/sources'
import type { OwnSignUp } from '../own-sign-up'

/** RFC 3339. */
const at = (moment: Moment | null) => (moment === null ? null : new Date(moment).toISOString())

export async function ownData(db: Database, { signUp, facts, code }: OwnSignUp) {
  const answers = await answersOf(db, signUp.id)
  return {
    signUp: await rowOf(db, signUp, code),
    seminar: { slug: facts.slug, title: facts.title[signUp.locale], start: at(facts.start), end: at(facts.end) },
    answers: answers.map(({ question, answer, retention_days }) => ({ question, answer, daysKept: retention_days })),
    mails: await mailsTo(db, signUp.id),
    events: await eventsOf(db, signUp.id),
  }
}

/** A new column is in it by itself: what is not for them, or is said in other words, is taken out by name. */
async function rowOf(db: Database, signUp: OwnSignUp['signUp'], code: OwnSignUp['code']) {
  const {
    id: _id,
    seminar: _seminar,
    source_hash,
    billing,
    price_cents,
    created_at,
    cancelled_at,
    held_until,
    erased_at,
    seq,
    search_text: _words,
    passed_to,
    news_at,
    news_words,
    news_key: _key,
    attended_at,
    ...plain
  } = signUp
  return {
    ...plain,
    code,
    place: seq,
    price: { amount: (price_cents / 100).toFixed(2), currency: 'EUR' },
    // Of a seat that was passed on the bill is of who gave it.
    billing: billing === null || (await wasPassedOn(db, signUp)) ? null : JSON.parse(billing),
    passedOn: passed_to !== null,
    news: news_at === null ? null : { since: at(news_at), agreedTo: news_words },
    source: await sourceBy(db, source_hash),
    createdAt: at(created_at),
    cancelledAt: at(cancelled_at),
    heldUntil: at(held_until),
    attendedAt: at(attended_at),
    erasedAt: at(erased_at),
  }
}

async function sourceBy(db: Database, hash: string | null) {
  const query = db.selectFrom('sources').select(sourceColumns)
  const source = await query.where('hash', '=', hash ?? '').executeTakeFirst()
  return source ? sourceOf(source) : {}
}

async function mailsTo(db: Database, id: string) {
  const mails = await db
    .selectFrom('outbox')
    .select(['template', 'recipient', 'created_at', 'sent_at'])
    .where('signup_id', '=', id)
    .orderBy('created_at')
    .execute()
  return mails.map(({ template, recipient, created_at, sent_at }) => ({
    about: template,
    to: recipient,
    written: at(created_at),
    sent: at(sent_at),
  }))
}

async function eventsOf(db: Database, id: string) {
  const query = db.selectFrom('events').select(['kind', 'at', 'actor'])
  const events = await query.where('signup_id', '=', id).orderBy('at').execute()
  return events.map(({ kind, at: when, actor }) => ({ what: kind, when: at(when), by: actor }))
}

const wasPassedOn = async (db: Database, { id, seminar, email }: OwnSignUp['signUp']): Promise<boolean> =>
  (await db
    .selectFrom('signups')
    .select('id')
    .where('seminar', '=', seminar)
    .where('passed_to', '=', id)
    .where('email', '!=', email)
    .executeTakeFirst()) !== undefined
