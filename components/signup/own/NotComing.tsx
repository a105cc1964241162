import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import type { OwnSignUp as Own } from '@/lib/signups/own-sign-up'
import { Lead, MainPart, Small, TwoParts } from '../Parts'
import { SeminarSummary } from '../SeminarSummary'

interface Props {
  own: Own
  token: string
  locale: Locale
  /** It was pressed before, or they cancelled. */
  pressed: boolean
  can: boolean
  /** Until when cancelling can, or could. */
  until: string
  email: string
}

/** One button: "Ik kom niet". */
export function NotComing({ own: { facts }, token, locale, pressed, can, until, email }: Props) {
  const t = useTranslations('ownSignUp')
  const link = (href: string) => (words: ReactNode) => (
    <a className="link" href={href}>
      {words}
    </a>
  )
  const back = link(address.signUp(locale, token))
  return (
    <TwoParts
      locale={locale}
      path={`/${locale}/aanmelding/${token}/ik-kom-niet`}
      other={address.notComing(otherLocale(locale), token)}
    >
      <MainPart>
        <Label>{t('notComingLabel')}</Label>
        <PageTitle>{pressed ? t('leavingTitle') : t('notComingTitle')}</PageTitle>
        {can && !pressed && (
          <>
            <Lead>{t('notComingLead')}</Lead>
            <form className="mt-6" method="post" action={address.leave(locale, token)}>
              <Button>{t('notComing')}</Button>
            </form>
          </>
        )}
        {!can && !pressed && <Lead>{t.rich('tooLate', { until, email, mail: link(`mailto:${email}`) })}</Lead>}
        <Small>{t.rich('back', { link: back })}</Small>
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} unlit={!can} />
    </TwoParts>
  )
}
