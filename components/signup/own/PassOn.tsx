import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { Button } from '@/components/ui/form/Button'
import { Field } from '@/components/ui/form/Field'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'

/** What came back from a form of one's own page. */
export interface Typed {
  form: 'passOn' | 'name' | 'ownAnswers'
  fields: Record<string, string>
  errors: { field: string; message: string }[]
}

interface Props {
  token: string
  until: string
  typed?: Typed
  locale: Locale
}

export const errorIn = (typed: Typed | undefined, name: string) => typed?.errors.find(({ field }) => field === name)?.message

/** The seat goes to a colleague, who is told so by mail: a name and an address. */
export function PassOn({ token, until, typed, locale }: Props) {
  const t = useTranslations('ownSignUp')
  const mine = typed?.form === 'passOn' ? typed : undefined
  const field = (name: 'name' | 'email', label: string) => ({
    id: `passOn-${name}`,
    name,
    label,
    error: name === 'name' && mine && !mine.fields.name ? errorIn(mine, name) && t('passOnNameMissing') : errorIn(mine, name),
    defaultValue: mine?.fields[name],
    'aria-required': true,
  })
  return (
    <section className="mt-12 max-w-[34rem]" id="passOn">
      <FloorHeading>{t('passOnTitle')}</FloorHeading>
      <p className="mt-3 mb-4">{t('passOnHint', { until })}</p>
      <details open={mine !== undefined}>
        <summary className="link">{t('passOn')}</summary>
        <form className="mt-4 grid gap-5" method="post" action={address.passOn(locale, token)} noValidate>
          <Field {...field('name', t('passOnName'))} maxLength={100} autoComplete="off" />
          <Field {...field('email', t('passOnEmail'))} type="email" autoComplete="off" />
          <p>
            <Button>{t('passOn')}</Button>
          </p>
        </form>
      </details>
    </section>
  )
}
