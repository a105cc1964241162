/** What the form's page looks up: the seminar as it stands, the price under the code, and what came back wrong. */

import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { FormView } from '@/components/signup/form/form-view'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import type { Locale } from '@/lib/domain/locale'
import { withQuestions } from '@/lib/domain/sign-up/answers'
import { type Refused, refused } from '@/lib/domain/sign-up/refusal'
import { readSource } from '@/lib/domain/sign-up/request'
import type { Cents } from '@/lib/domain/units'
import { type Explained, explain } from '@/lib/http/answers/words'
import { openTyped, type Typed, typedCookie } from '@/lib/http/requests/forms/typed'
import { refusalsIn } from '@/lib/http/requests/forms/wrong'
import { first, firsts, type Query, queryOf } from '@/lib/http/requests/query'
import { days } from '@/lib/language/format'
import { content, epoch, moment } from '@/lib/next/content'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { type FormFacts, formFacts } from '@/lib/signups/form/form-facts'
import { formVersion, versionMetadata } from '@/lib/signups/form/form-version'
import { takesSignUps } from '@/lib/signups/form/on-now'
import type { SeminarState } from '@/lib/signups/form/state'
import { checkCode, type Redeemable } from '@/lib/signups/links/redeem'

/** One look at the database for title and page. `code`: that of the address. */
export const factsOf = cache((slug: string, code?: string) => formFacts(database(), slug, code, clock.now()))

export const codeIn = (query: Query): string | undefined => first(query.code)?.trim() || undefined

/** The version that lets the server keep this page for as long as nothing in it has changed (server/answers/pages/form-page.ts). */
export const versionOfForm = (facts: FormFacts) => versionMetadata(formVersion(facts, epoch(), moment()))

/** Everything the form shows, worked out once for title and page; undefined when nobody can sign up now. `query`: as text. */
export const formView = cache(async (slug: string, query: string, locale: Locale): Promise<FormView | undefined> => {
  const looked = await factsOf(slug, codeIn(queryOf(query)))
  return looked && takesSignUps(looked.state) ? await viewOf(looked, queryOf(query), locale) : undefined
})

async function viewOf(looked: FormFacts, query: Query, locale: Locale): Promise<FormView> {
  const { facts, status, seatsLeft } = looked.state
  const typed = await typedBefore(query)
  const fields = typed?.fields ?? fieldsOf(query)
  const code = fields.code?.trim()
  // Another code than the address has was typed a moment ago.
  const check = code && code !== codeIn(query) ? await checkCode(database(), facts.slug, code, clock.now()) : looked.check
  const price = check?.ok ? check.price : facts.price
  const wrong = first(query.wrong) ?? ''
  const refusals = typed?.refusals ?? refusalsIn(wrong)
  const asked = refusals.map((refusal) => ({
    ...refusal,
    fields: refusal.fields && withQuestions(refusal.fields, facts.questions),
  }))
  const errors = errorsOf(asked, { check, typed: code, price, locale })
  return {
    facts,
    fields,
    errors,
    forgotten: !typed && wrong !== '' && errors.length > 0,
    price,
    asksCode: facts.price > 0 || Boolean(code) || hasCodes(facts.slug),
    invoice: content().site(locale).invoice,
    ...(check?.ok && { code: check.code, message: check.message }),
    waiting: status === 'full',
    seatsLeft,
    idempotencyKey: randomUUID(),
    again: Boolean(typed),
  }
}

/** What was typed a moment ago, unless the visitor came back by a link with another code. */
async function typedBefore(query: Query): Promise<Typed | undefined> {
  const sealed = (await cookies()).get(typedCookie)?.value
  const typed = await openTyped(sealed, secrets(settings()))
  const code = first(query.code)
  return code === undefined || code === typed?.fields.code?.trim() ? typed : undefined
}

/** A first visit: the code and where the visitor came from, as the link says. */
function fieldsOf(query: Query): Record<string, string> {
  const source = readSource(firsts(query))
  const carried = Object.entries(source).map(([name, value]) => [`source.${name}`, value])
  return { ...Object.fromEntries(carried), code: first(query.code) ?? '' }
}

/** Whether a code was made for this very seminar: of a free one the form asks for a code only then. */
const hasCodes = (slug: string) => content().hasCodes(slug)

interface Seen {
  check: Redeemable | Refused | undefined
  typed: string | undefined
  price: Cents
  locale: Locale
}

/** Everything that is wrong, once per field. About code and price counts what holds now. */
function errorsOf(before: Explained[], { check, typed, price, locale }: Seen) {
  const still = before.filter(({ code }) => !code.startsWith('code_'))
  const refusals: Explained[] = check?.ok === false ? [...still, check] : still
  const all = refusals.flatMap((refusal) => {
    const { detail, errors } = explain({ ...refusal, typed, price }, locale)
    return errors ?? [{ field: refusal.code === 'price_changed' ? 'price' : 'form', message: detail }]
  })
  return [...new Map(all.map((error) => [error.field, error])).values()]
}

/** Why nobody can sign up. */
export async function closedBecause({ facts, status }: SeminarState, locale: Locale): Promise<string> {
  const { cancelled, opens, closes } = facts
  const say = (refusal: Refused) => explain(refusal, locale).detail
  switch (status) {
    case 'cancelled':
      return cancelled ?? say(refused('seminar_cancelled'))
    case 'past':
      if (clock.now() < facts.end) return say(refused('signup_closed', { moment: Math.min(closes, facts.start) }))
      return (await getTranslations('form'))('closed.pastSince', { date: days(facts, locale) })
    case 'not_open':
      return say(refused('signup_not_open', { moment: opens }))
    case 'full':
      return say(refused('seminar_full'))
    default:
      // One whose file is gone is closed too, whatever its facts say.
      return say(refused('signup_closed', { moment: closes <= clock.now() ? closes : undefined }))
  }
}
