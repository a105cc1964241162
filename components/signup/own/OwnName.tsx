import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Button } from '@/components/ui/form/Button'
import { Field } from '@/components/ui/form/Field'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { OwnSignUp } from '@/lib/signups/own-sign-up'
import { errorIn, type Typed } from './PassOn'

interface Props {
  own: OwnSignUp
  token: string
  typed?: Typed
  locale: Locale
}

/** A name that was typed wrong. */
export function OwnName({ own: { signUp }, token, typed, locale }: Props) {
  const t = useTranslations('ownSignUp')
  const mine = typed?.form === 'name' ? typed : undefined
  return (
    <section className="mt-12 max-w-[34rem]" id="name">
      <FloorHeading>{t('nameTitle')}</FloorHeading>
      <p className="mt-3 mb-4">{signUp.name}</p>
      <details open={mine !== undefined}>
        <summary className="link">{t('mendName')}</summary>
        <form className="mt-4 grid gap-5" method="post" action={address.mendName(locale, token)} noValidate>
          <Field
            id="own-name"
            name="name"
            label={t('name')}
            defaultValue={mine?.fields.name ?? signUp.name}
            error={errorIn(mine, 'name')}
            maxLength={100}
            autoComplete="name"
            aria-required
          />
          <p>
            <Button>{t('mendName')}</Button>
          </p>
        </form>
      </details>
    </section>
  )
}
