import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/form/Button'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { Lead, MainPart, TwoParts, Ways } from '../Parts'

/** In a preview, where the form would be. */
export function NoSignUp({ locale, slug }: { locale: Locale; slug: string }) {
  const t = useTranslations('preview')
  return (
    <TwoParts
      locale={locale}
      path={`/${locale}/seminars/${slug}/aanmelden`}
      other={address.register(otherLocale(locale), slug)}
    >
      <MainPart>
        <PageTitle>{t('noSignUp')}</PageTitle>
        <Lead>{t('noSignUpText')}</Lead>
        <Ways>
          <ButtonLink href={address.seminar(locale, slug)}>{t('back')}</ButtonLink>
        </Ways>
      </MainPart>
    </TwoParts>
  )
}
