/** All that is known of a person by one sign-up, for themselves: to read, and to take elsewhere (art. 15 and 20 GDPR). */
import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'
import { answersOf } from '../answers/answers'
import { sourceColumns, sourceOf } from '../log/sources'
import type { OwnSignUp } from '../own-sign-up'

/** RFC 3339. */
const at = (moment: Moment | null) => (moment === null ? null : new Date(moment).toISOString())

export async function ownData(db: Database, { signUp, facts, code }: OwnSignUp) {
  const {
    id,
    seminar: _,
    source_hash,
    billing,
    price_cents,
    created_at,
    cancelled_at,
    held_until,
    erased_at,
    seq,
    search_text: __,
    passed_to,
    news_at,
    news_words,
    news_key: ___,
    attended_at,
    ...plain
  } = signUp
  const source = await db
    .selectFrom('sources')
    .select(sourceColumns)
    .where('hash', '=', source_hash ?? '')
    .executeTakeFirst()
  const mails = await db
    .selectFrom('outbox')
    .select(['template', 'recipient', 'created_at', 'sent_at'])
    .where('signup_id', '=', id)
    .orderBy('created_at')
    .execute()
  const events = await db
    .selectFrom('events')
    .select(['kind', 'at', 'actor'])
    .where('signup_id', '=', id)
    .orderBy('at')
    .execute()
  const answers = await answersOf(db, id)
  return {
    signUp: {
      ...plain,
      code,
      place: seq,
      price: { amount: (price_cents / 100).toFixed(2), currency: 'EUR' },
      // Of a seat that was passed on the bill is of who gave it.
      billing: billing === null || (await wasPassedOn(db, signUp)) ? null : JSON.parse(billing),
      passedOn: passed_to !== null,
      news: news_at === null ? null : { since: at(news_at), agreedTo: news_words },
      source: source ? sourceOf(source) : {},
      createdAt: at(created_at),
      cancelledAt: at(cancelled_at),
      heldUntil: at(held_until),
      attendedAt: at(attended_at),
      erasedAt: at(erased_at),
    },
    seminar: { slug: facts.slug, title: facts.title[signUp.locale], start: at(facts.start), end: at(facts.end) },
    answers: answers.map(({ question, answer, retention_days }) => ({ question, answer, daysKept: retention_days })),
    mails: mails.map(({ template, recipient, created_at: made, sent_at: sent }) => ({
      about: template,
      to: recipient,
      written: at(made),
      sent: at(sent),
    })),
    events: events.map(({ kind, at: when, actor }) => ({ what: kind, when: at(when), by: actor })),
  }
}

const wasPassedOn = async (db: Database, { id, seminar, email }: OwnSignUp['signUp']): Promise<boolean> =>
  (await db
    .selectFrom('signups')
    .select('id')
    .where('seminar', '=', seminar)
    .where('passed_to', '=', id)
    .where('email', '!=', email)
    .executeTakeFirst()) !== undefined
