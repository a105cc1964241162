import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/Button'
import { address, type Locale } from '@/lib/addresses'

interface Props {
  locale: Locale
  slug: string
  title: string
  /** Why, and since or from when. */
  reason: string
  email: string
}

/** Where the form would be, when nobody can sign up. */
export function Closed({ locale, slug, title, reason, email }: Props) {
  const t = useTranslations('form')
  return (
    <>
      <h1 className="page-title">{title}</h1>
      <p className="lead">{reason}</p>
      <p className="signup-ways">
        <ButtonLink href={address.seminar(locale, slug)}>{t('seminar')}</ButtonLink>
        <ButtonLink href={address.seminars(locale)}>{t('seminars')}</ButtonLink>
      </p>
      <p className="meta">
        {t.rich('mailUs', {
          email,
          mail: (words) => (
            <a className="link" href={`mailto:${email}`}>
              {words}
            </a>
          ),
        })}
      </p>
    </>
  )
}
