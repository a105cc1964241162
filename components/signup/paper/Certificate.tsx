import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/PageTitle'
import { Qr } from '@/components/ui/Qr'
import { langOfFacts } from '@/components/ui/words/lang'
import type { SeminarFacts } from '@/lib/domain/facts'
import type { Locale } from '@/lib/domain/locale'
import { daysWithWeekday, list, time } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { worthOf } from '@/lib/paper/certificate'

interface Props {
  facts: SeminarFacts
  name: string
  /** The whole address that proves it. */
  proof: string
  locale: Locale
}

/** Who gives the certificates of this site. */
export function useOrganisation(locale: Locale): string {
  const site = content().site(locale)
  return site.organisation?.name ?? site.name
}

/** A certificate, as it is printed. */
export function Certificate({ facts, name, proof, locale }: Props) {
  const t = useTranslations('certificate')
  const organisation = useOrganisation(locale)
  return (
    <article className="paper max-w-[34rem] border-3 px-5 py-4 print:border-0 print:p-0">
      <p className="border-b-4 pb-1 font-title text-[1.1875rem] leading-heading">{content().site(locale).name}</p>
      <p className="mt-6">{t('label')}</p>
      <PageTitle className="wrap-anywhere text-s4">{name}</PageTitle>
      <p className="mt-4">{t('attended')}</p>
      <p className="font-title text-[1.1875rem] leading-heading" lang={langOfFacts(facts.title, locale)}>
        {facts.title[locale]}
      </p>
      <p className="mt-3">
        <WhenWhereWho facts={facts} locale={locale} />
      </p>
      {worthOf(facts, locale).map((worth) => (
        <p key={worth} className="mt-3 font-label">
          {worth}
        </p>
      ))}
      <p className="mt-6 border-t pt-3">{t('given', { organisation })}</p>
      <Qr className="mt-4 w-full max-w-40" of={proof} label={t('qr')} />
      <p className="mt-3 text-s-1">
        {t('proof')}
        <br />
        <a className="link wrap-anywhere" href={proof}>
          {proof}
        </a>
      </p>
    </article>
  )
}

/** When it was, where, and with whom. */
export function WhenWhereWho({ facts, locale }: Pick<Props, 'facts' | 'locale'>) {
  const t = useTranslations('certificate')
  const { venue, speakers, start, end } = facts
  return (
    <>
      {t('when', { date: daysWithWeekday(facts, locale), start: time(start, locale), end: time(end, locale) })}
      <br />
      {venue ? [venue.name, venue.city].join(', ') : t('online')}
      {speakers.length > 0 && (
        <>
          <br />
          {t('with', { names: list(speakers, locale) })}
        </>
      )}
    </>
  )
}
