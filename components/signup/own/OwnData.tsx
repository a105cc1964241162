import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Button } from '@/components/ui/form/Button'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'

/** What we know of you: to take along, and to have erased. The button that does it stands one step away. */
export function OwnData({ token, locale, gives }: { token: string; locale: Locale; gives: boolean }) {
  const t = useTranslations('ownSignUp')
  return (
    <section className="mt-12 max-w-[34rem]">
      <FloorHeading>{t('dataTitle')}</FloorHeading>
      <p className="mt-3 mb-4">
        {t.rich('data', {
          link: (words) => (
            <a className="link" href={address.ownData(locale, token)}>
              {words}
            </a>
          ),
        })}
      </p>
      <details>
        <summary className="link">{t('erase')}</summary>
        <form className="mt-3" method="post" action={address.erase(locale, token)}>
          <p className="mb-4">{t(gives ? 'eraseHintSeat' : 'eraseHint')}</p>
          <Button>{t('eraseNow')}</Button>
        </form>
      </details>
    </section>
  )
}
