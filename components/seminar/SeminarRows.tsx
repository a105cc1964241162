import { useTranslations } from 'next-intl'
import { Row } from '@/components/lists/Row'
import { RowDate } from '@/components/ui/RowDate'
import { dotted } from '@/components/ui/words/dotted'
import { langOf } from '@/components/ui/words/lang'
import { useMoments } from '@/components/ui/words/moments'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { SeminarTeaser } from '@/lib/editions/questions/questions'
import { euro, list } from '@/lib/language/format'
import { content } from '@/lib/next/content'

/** Seminars as the rows of an index: their date, their title, who speaks and where. */
export function SeminarRows({ seminars, locale }: { seminars: readonly SeminarTeaser[]; locale: Locale }) {
  return (
    <ul>
      {seminars.map((seminar) => (
        <SeminarRow key={seminar.slug} seminar={seminar} locale={locale} />
      ))}
    </ul>
  )
}

function SeminarRow({ seminar, locale }: { seminar: SeminarTeaser; locale: Locale }) {
  const t = useTranslations('seminar')
  const { slug, title, venue } = seminar
  const moments = useMoments(locale)
  const names = content()
    .namesOf(seminar)
    .map(({ name }) => name)
  return (
    <Row
      date={<RowDate of={seminar} locale={locale} />}
      title={
        <a className="quiet" href={address.seminar(locale, slug)} lang={langOf(seminar)}>
          {softly(title, langOf(seminar) ?? locale)}
        </a>
      }
      who={dotted([list(names, locale), venue?.city ?? t('online'), ...language(), ...standing()])}
    />
  )

  /** On an English page: of one that has no English text. */
  function language(): string[] {
    return seminar.translated ? [] : [t('dutchOnly')]
  }

  /** What it costs, and what one must know before going there. */
  function standing(): string[] {
    const price = seminar.price === 0 ? t('free') : euro(seminar.price, locale)
    switch (seminar.phase) {
      case 'open':
        return [price]
      case 'not_open':
        return [price, t('signUpFrom', { day: moments.from(seminar.signup?.opens ?? seminar.start) })]
      case 'closed':
        return [t('labelClosed')]
      case 'begun':
        return [t('labelBegun')]
      case 'cancelled':
        return [t('labelCancelled')]
      case 'past':
        return [price]
    }
  }
}
