import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { ButtonLink } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { Qr } from '@/components/ui/Qr'
import { langOfFacts } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import type { SeminarFacts } from '@/lib/domain/facts'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { daysWithWeekday, time } from '@/lib/language/format'
import { content } from '@/lib/next/content'
import { Lead, Small, Ways } from '../Parts'

interface Props {
  facts: SeminarFacts
  /** The whole address in its QR code; undefined: there is no ticket. */
  ticket: string | undefined
  token: string
  locale: Locale
}

/** One's ticket: A6 on paper, a screen's width on a telephone. No name: who photographs it learns none. */
export function TicketPage({ facts, ticket, token, locale }: Props) {
  const t = useTranslations('ticket')
  const back = (
    <Ways>
      <ButtonLink href={address.signUp(locale, token)}>{t('back')}</ButtonLink>
      {ticket && (
        <ButtonLink href={address.ticketPdf(locale, token)} download>
          {t('pdf')}
        </ButtonLink>
      )}
    </Ways>
  )
  return (
    <Page locale={locale} path={`/${locale}/aanmelding/${token}/kaartje`} other={address.ticket(otherLocale(locale), token)}>
      <div className="page pt-6 pb-16">
        {ticket ? (
          <>
            <Paper {...{ facts, ticket, locale }} />
            <div className="print:hidden">
              <Small>{t('print')}</Small>
              {back}
            </div>
          </>
        ) : (
          <>
            <PageTitle>{t('none')}</PageTitle>
            <Lead>{t('noneLead')}</Lead>
            {back}
          </>
        )}
      </div>
    </Page>
  )
}

function Paper({ facts, ticket, locale }: { facts: SeminarFacts; ticket: string; locale: Locale }) {
  const t = useTranslations('ticket')
  const { venue } = facts
  return (
    <article className="paper max-w-[34rem] border-3 px-5 py-4 print:border-0 print:p-0 print:[page:ticket]">
      <Label>{content().site(locale).name}</Label>
      <h1 className="mt-3 font-title text-[1.1875rem] leading-heading" lang={langOfFacts(facts.title, locale)}>
        {facts.title[locale]}
      </h1>
      <p className="mt-3 border-b-4 pb-3">
        {t('at', { date: daysWithWeekday(facts, locale), time: time(facts.start, locale) })}
        <br />
        {venue ? [venue.name, venue.street, venue.city].filter(Boolean).join(', ') : t('online')}
      </p>
      <Qr className="mt-4 w-full print:w-[62mm]" of={ticket} label={t('qr')} />
      <p className="mt-3 font-label">{t('seatOne')}</p>
    </article>
  )
}
