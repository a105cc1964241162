import { useTranslations } from 'next-intl'
import { address, type Locale } from '@/lib/addresses'
import type { Article, PromoCode, Seminar } from '@/lib/editions/types'
import { dayMonth } from '@/lib/format'
import { content } from '@/lib/next/stamp'
import { codeState, comes } from './code-state'
import { SeminarBlock } from './SeminarBlock'

/** How many evenings are named below the next one. */
const AFTER = 3

/** On the front page: the next evening in the light, and those after it in a line each. */
export function Evenings({ locale, articles }: { locale: Locale; articles: readonly Article[] }) {
  const t = useTranslations('seminar')
  const { seminars, now, authorsOf } = content()
  const [next, ...after] = seminars(locale).filter((seminar) => comes(seminar, now))
  if (!next) return null
  return (
    <aside className="front-evening" aria-label={t('next')}>
      <SeminarBlock seminar={next} locale={locale} code={codeOf(next, articles)} />
      {after.length > 0 && (
        <ul className="evenings">
          {after.slice(0, AFTER).map((seminar) => (
            <li key={seminar.slug}>
              <b>{dayMonth(seminar.start)}</b>
              <a className="quiet" href={address.seminar(locale, seminar.slug)}>
                {[seminar.title, ...withSpeakers(authorsOf(seminar).map(({ name }) => name))].join(', ')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )

  function withSpeakers(names: string[]) {
    return names.length > 0 ? [t('with', { names: names.join(t('and')) })] : []
  }
}

/** A code that one of these articles gives away, and that holds for this evening alone: what it makes of the price. */
export function codeOf(seminar: Seminar, placing: readonly Pick<Article, 'codes'>[]): PromoCode | undefined {
  const { promoCode, now } = content()
  return placing
    .flatMap(({ codes }) => codes.flatMap((code) => promoCode(code) ?? []))
    .find((code) => code.seminars.includes(seminar.slug) && codeState(code, [seminar], now).kind === 'valid')
}
