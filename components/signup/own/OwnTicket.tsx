import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { ButtonLink } from '@/components/ui/form/Button'
import { Qr } from '@/components/ui/Qr'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { Ways } from '../Parts'

/** `ticket`: the whole address in its QR code. */
export function OwnTicket({ ticket, token, locale }: { ticket: string; token: string; locale: Locale }) {
  const t = useTranslations('ticket')
  return (
    <section className="mt-12 max-w-[34rem]">
      <FloorHeading>{t('yours')}</FloorHeading>
      <Qr className="mt-4 w-full max-w-40" of={ticket} label={t('qr')} />
      <p className="mt-3">{t('yoursHint')}</p>
      <Ways>
        <ButtonLink href={address.ticket(locale, token)}>{t('open')}</ButtonLink>
        <ButtonLink href={address.ticketPdf(locale, token)} download>
          {t('pdf')}
        </ButtonLink>
      </Ways>
    </section>
  )
}
