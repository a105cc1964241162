import { useTranslations } from 'next-intl'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import { dateWithWeekday, time } from '@/lib/language/format'
import { readersAt } from '@/lib/next/preview'

/** In a preview, and while one works on it: why readers do not see this article yet. */
export function NotYet({ article: { draft, date, locale } }: { article: WholeArticle }) {
  const t = useTranslations('preview')
  const now = readersAt()
  if (now === undefined || (!draft && date <= now)) return null
  const moment = `${dateWithWeekday(date, locale)}, ${time(date, locale)}`
  return (
    <p className="mt-2 text-s-1">
      <b className="bg-light px-1.5 py-0.5 text-on-light">{draft ? t('draft') : t('later', { moment })}</b>
    </p>
  )
}
