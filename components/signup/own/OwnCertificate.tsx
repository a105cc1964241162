import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { ButtonLink } from '@/components/ui/form/Button'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { Ways } from '../Parts'

/** For who was there. */
export function OwnCertificate({ token, locale }: { token: string; locale: Locale }) {
  const t = useTranslations('certificate')
  return (
    <section className="mt-12 max-w-[34rem]">
      <FloorHeading>{t('title')}</FloorHeading>
      <p className="mt-3">{t('hint')}</p>
      <Ways>
        <ButtonLink href={address.certificate(locale, token)}>{t('open')}</ButtonLink>
        <ButtonLink href={address.certificatePdf(locale, token)}>{t('pdf')}</ButtonLink>
      </Ways>
    </section>
  )
}
