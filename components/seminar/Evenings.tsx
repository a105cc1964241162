import { useTranslations } from 'next-intl'
import { langOf } from '@/components/ui/lang'
import { address, type Locale } from '@/lib/addresses'
import type { Article } from '@/lib/editions/types'
import { dayMonth } from '@/lib/format'
import { content } from '@/lib/next/stamp'
import { codeOf } from './code-of'
import { comes } from './code-state'
import { SeminarBlock } from './SeminarBlock'
import '@/components/article/front.css'

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
                {[
                  <span key="title" lang={langOf(seminar)}>
                    {seminar.title}
                  </span>,
                  ...withSpeakers(authorsOf(seminar).map(({ name }) => name)).map((words) => `, ${words}`),
                ]}
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
