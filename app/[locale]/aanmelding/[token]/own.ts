import { address } from '@/lib/addresses'
import { asLocale, type Locale } from '@/lib/domain/locale'
import type { FieldError } from '@/lib/domain/sign-up/refusal'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { press, seeOwnPage } from '@/lib/http/requests/forms/press'
import { clearedHeader, typedHeader } from '@/lib/http/requests/forms/typed'
import { wrongOf } from '@/lib/http/requests/forms/wrong'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'

export interface Context {
  params: Promise<{ locale: string; token: string }>
}

type Outcome = { ok: true } | { ok: false; why: string }

/** A button of one's own page: acts, and goes back to the page that shows how things stand; also when it was too late, or done before. */
export const pressing = (act: (token: string, locale: Locale, fields: Record<string, string>) => Promise<Outcome>) =>
  answering<Context>(async (request, { params }) => {
    const { locale: root, token } = await params
    const locale = asLocale(root)
    const pressed = await press(request, { siteUrl: settings().siteUrl, locale })
    if (!pressed.ok) return pressed.answer
    const outcome = await act(token, locale, pressed.fields)
    if (!outcome.ok && outcome.why === 'unknown') return problem({ code: 'not_found' }, locale)
    return seeOwnPage(address.signUp(locale, token))
  })

/** Which form of the page something was typed into. */
export const ownForms = ['passOn', 'name', 'ownAnswers'] as const
export type OwnForm = (typeof ownForms)[number]

interface Asked {
  token: string
  secrets: string[]
  body: Record<string, string>
}
type Filled = { ok: true } | { ok: false; why: string; fields?: FieldError[] }

/** A form of one's own page: as a button, and what is wrong comes back with what was typed. */
export const filledIn = (form: OwnForm, act: (asked: Asked) => Promise<Filled>) =>
  answering<Context>(async (request, { params }) => {
    const { locale: root, token } = await params
    const locale = asLocale(root)
    const { siteUrl } = settings()
    const pressed = await press(request, { siteUrl, locale })
    if (!pressed.ok) return pressed.answer
    const outcome = await act({ token, secrets: secrets(settings()), body: { ...pressed.fields, locale } })
    if (!outcome.ok && outcome.why === 'unknown') return problem({ code: 'not_found' }, locale)
    const page = address.signUp(locale, token)
    const secure = siteUrl.startsWith('https:')
    if (outcome.ok || !outcome.fields) return withCookie(seeOwnPage(page), clearedHeader(page, secure))
    const refusals = [{ code: 'validation_failed' as const, fields: outcome.fields }]
    const cookie = await typedHeader(
      { fields: { ...asTyped(pressed.fields), form }, refusals },
      page,
      secrets(settings()),
      secure,
    )
    const back = `${page}?${new URLSearchParams({ form, wrong: wrongOf(refusals) })}#${form}`
    return withCookie(seeOwnPage(back), cookie)
  })

const asTyped = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => /^(?:name|email|answers\.[a-z\d-]+)$/.test(name)))

function withCookie(response: Response, cookie: string): Response {
  response.headers.append('set-cookie', cookie)
  return response
}
