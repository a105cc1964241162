import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/form/Button'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { Lead, Small, Ways } from '../Parts'

interface Props {
  locale: Locale
  /** Of the seminar, where it has a page of its own. */
  slug?: string
  title: string
  /** Why, and since or from when. */
  reason: string
  email: string
  /** About the seminar. */
  children?: ReactNode
}

/** Where the form would be, when nobody can sign up. */
export function Closed({ locale, slug, title, reason, email, children }: Props) {
  const t = useTranslations('form')
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{reason}</Lead>
      {children}
      <Ways>
        {slug && <ButtonLink href={address.seminar(locale, slug)}>{t('seminar')}</ButtonLink>}
        <ButtonLink href={address.seminars(locale)}>{t('seminars')}</ButtonLink>
      </Ways>
      <Small>
        {t.rich('mailUs', {
          email,
          mail: (words) => (
            <a className="link" href={`mailto:${email}`}>
              {words}
            </a>
          ),
        })}
      </Small>
    </>
  )
}
