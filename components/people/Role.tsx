import { useTranslations } from 'next-intl'
import { langOf } from '@/components/ui/words/lang'
import type { Author } from '@/lib/editions/types'

/** What an author is: "Gastauteur, boekhouder bij een verhuisbedrijf". */
export function Role({ author }: { author: Pick<Author, 'guest' | 'role' | 'translated'> }) {
  const t = useTranslations('list')
  const { guest, role } = author
  return (
    <p className="text-s-1 leading-meta text-soft">
      {guest && t('guest')}
      {guest && role && ', '}
      {role && <span lang={langOf(author)}>{role}</span>}
    </p>
  )
}
