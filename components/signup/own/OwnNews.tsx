import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Button } from '@/components/ui/form/Button'
import { Tick } from '@/components/ui/form/Tick'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { YES } from '@/lib/domain/sign-up/request'
import { date } from '@/lib/language/format'
import type { OwnSignUp } from '@/lib/signups/own-sign-up'

/** Whether one wants mails about something else: as it is, and the box by which it becomes otherwise. */
export function OwnNews({ own: { signUp }, token, locale }: { own: OwnSignUp; token: string; locale: Locale }) {
  const t = useTranslations('ownSignUp')
  const words = useTranslations('form')('news')
  const since = signUp.news_at
  return (
    <section className="mt-12 max-w-[34rem]">
      <FloorHeading>{t('newsTitle')}</FloorHeading>
      <p className="mt-3 mb-4">{since === null ? t('newsOff') : t('newsOn', { date: date(since, locale) })}</p>
      <form className="grid justify-items-start gap-4" method="post" action={address.news(locale, token)}>
        <Tick name="news" value={YES} ticked={since !== null}>
          {words}
        </Tick>
        <Button>{t('newsSave')}</Button>
      </form>
    </section>
  )
}
