import { useTranslations } from 'next-intl'
import { Lead } from '@/components/signup/Parts'
import { Page } from '@/components/site/Page'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import type { Moment } from '@/lib/domain/units'
import { content } from '@/lib/next/content'
import type { PartnerCode } from '@/lib/signups/partners/figures'
import { CodeOfPartner } from './CodeOfPartner'

interface Props {
  partner: string
  codes: readonly PartnerCode[]
  token: string
  now: Moment
  locale: Locale
}

/** A partner's own page: their links with all that goes with them, and what came of each. */
export function PartnerView({ partner, codes, token, now, locale }: Props) {
  const t = useTranslations('partner')
  return (
    <Page locale={locale} path={`/${locale}/partner/${token}`} other={address.partner(otherLocale(locale), token)}>
      <div className="page pt-6 pb-16">
        <Label>{t('label', { partner })}</Label>
        <PageTitle>{t('title')}</PageTitle>
        <Lead>{codes.length > 0 ? t('lead') : t('none')}</Lead>
        {codes.map((code) => (
          <CodeOfPartner key={code.facts.normalised} {...{ code, partner, token, now, locale }} />
        ))}
        <p className="text-s-1 leading-meta text-soft mt-12 max-w-[34rem]">{t('small')}</p>
      </div>
    </Page>
  )
}

/** It says that it worked once, and not whose it was. */
export function Withdrawn({ locale }: { locale: Locale }) {
  const t = useTranslations('partner')
  const { email } = content().site(locale)
  return (
    <Page locale={locale} path={`/${locale}/partner`} other="" status={410}>
      <div className="page pt-6 pb-16">
        <PageTitle>{t('withdrawn')}</PageTitle>
        <Lead>
          {t.rich('withdrawnLead', {
            email,
            mail: (words) => (
              <a className="link" href={`mailto:${email}`}>
                {words}
              </a>
            ),
          })}
        </Lead>
      </div>
    </Page>
  )
}
