import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { ButtonLink } from '@/components/ui/form/Button'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import type { OwnSignUp } from '@/lib/signups/own-sign-up'
import { Lead, Ways } from '../Parts'
import { Certificate } from './Certificate'

interface Props {
  own: OwnSignUp
  /** Undefined: there is no certificate. */
  proof: string | undefined
  token: string
  locale: Locale
}

/** One's certificate, to print. */
export function CertificatePage({ own: { facts, signUp }, proof, token, locale }: Props) {
  const t = useTranslations('certificate')
  const other = address.certificate(otherLocale(locale), token)
  return (
    <Page locale={locale} path={`/${locale}/aanmelding/${token}/bewijs`} other={other}>
      <div className="page pt-6 pb-16">
        {proof ? (
          <Certificate {...{ facts, proof, locale }} name={signUp.name} />
        ) : (
          <>
            <PageTitle>{t('none')}</PageTitle>
            <Lead>{t('noneLead', { email: content().site(locale).email })}</Lead>
          </>
        )}
        <div className="print:hidden">
          <Ways>
            {proof && <ButtonLink href={address.certificatePdf(locale, token)}>{t('pdf')}</ButtonLink>}
            <ButtonLink href={address.signUp(locale, token)}>{t('back')}</ButtonLink>
          </Ways>
        </div>
      </div>
    </Page>
  )
}
