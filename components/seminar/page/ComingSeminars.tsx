import { useTranslations } from 'next-intl'
import { langOf } from '@/components/ui/words/lang'
import { softText } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import { isToCome } from '@/lib/domain/codes/state'
import type { Locale } from '@/lib/domain/locale'
import type { SeminarTeaser } from '@/lib/editions/questions/questions'
import { dayMonths, list } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { codeOf } from '../code-of'
import { SeminarBlock } from '../SeminarBlock'
import { onStage } from './on-stage'

/** How many seminars are named below the next one. */
const AFTER = 3

/** On the front page: the next seminar in the light, and those that go on or come after it in a line each. */
export function ComingSeminars({ locale, codes }: { locale: Locale; codes: readonly string[] }) {
  const t = useTranslations('seminar')
  const { lit, begun, ahead } = onStage(content().seminars(locale))
  if (!lit) return null
  const others = [...begun, ...ahead.filter((seminar) => isToCome(seminar.phase)).slice(0, AFTER)]
  return (
    <aside className="front-evening mt-9 desk:mt-3 desk:pl-10" aria-label={t('next')}>
      <SeminarBlock seminar={lit} locale={locale} code={codeOf(lit, codes)} />
      {others.length > 0 && (
        <ul className="mt-7 border-t text-s-1">
          {others.map((seminar) => (
            <Line key={seminar.slug} seminar={seminar} locale={locale} hasBegun={begun.includes(seminar)} />
          ))}
        </ul>
      )}
    </aside>
  )
}

function Line({ seminar, locale, hasBegun }: { seminar: SeminarTeaser; locale: Locale; hasBegun: boolean }) {
  const t = useTranslations('seminar')
  const names = content()
    .namesOf(seminar)
    .map(({ name }) => name)
  return (
    <li className="grid grid-cols-[minmax(85px,auto)_1fr] items-baseline gap-x-2 border-line border-b py-[9.5px] leading-meta">
      <b className="font-title text-row leading-heading">{dayMonths(seminar)}</b>
      <span>
        <a className="quiet" href={address.seminar(locale, seminar.slug)}>
          <span lang={langOf(seminar)}>{softText(seminar.title, langOf(seminar) ?? locale)}</span>
          {names.length > 0 && `, ${t('with', { names: list(names, locale) })}`}
        </a>
        {hasBegun && `\u00a0· ${t('labelBegun')}`}
      </span>
    </li>
  )
}
