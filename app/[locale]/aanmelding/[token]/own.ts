import { address } from '@/lib/addresses'
import { asLocale, type Locale } from '@/lib/domain/locale'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { press, seeOwnPage } from '@/lib/http/requests/press'
import { settings } from '@/lib/settings'

export interface Context {
  params: Promise<{ locale: string; token: string }>
}

type Outcome = { ok: true } | { ok: false; why: string }

/** A button of one's own page: acts, and goes back to the page that shows how things stand; also when it was too late, or done before. */
export const pressing = (act: (token: string, locale: Locale) => Promise<Outcome>) =>
  answering<Context>(async (request, { params }) => {
    const { locale: root, token } = await params
    const locale = asLocale(root)
    const pressed = await press(request, { siteUrl: settings().siteUrl, locale })
    if (!pressed.ok) return pressed.answer
    const outcome = await act(token, locale)
    if (!outcome.ok && outcome.why === 'unknown') return problem({ code: 'not_found' }, locale)
    return seeOwnPage(address.signUp(locale, token))
  })
