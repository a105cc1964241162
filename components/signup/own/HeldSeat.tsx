import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/form/Button'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { OwnSignUp as Own } from '@/lib/signups/own-sign-up'

export interface Held {
  /** "tot 26 november 2026, 10.00 uur". */
  until: string
  over: boolean
}

interface Props {
  held: Held
  own: Own
  token: string
  locale: Locale
}

/** A seat that is held for a while, and the button that takes it: a link does not, for mail scanners follow links. */
export function HeldSeat({ held: { until, over }, own: { signUp }, token, locale }: Props) {
  const t = useTranslations('ownSignUp')
  const offered = signUp.status === 'offered'
  if (over) return <p className="mt-6">{t('offerOver', { until })}</p>
  return (
    <form className="mt-6 max-w-[34rem]" method="post" action={address.confirm(locale, token)}>
      <p className="mb-4">{t(offered ? 'offeredUntil' : 'unconfirmedUntil', { until })}</p>
      <Button way>{t(offered ? 'accept' : 'confirm')}</Button>
    </form>
  )
}
