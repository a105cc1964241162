import { useTranslations } from 'next-intl'
import { FloorHeading } from '@/components/ui/FloorHeading'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { number } from '@/lib/language/format'
import { content } from '@/lib/next/content'

/** The topics as running words, each with its number of articles. */
export function TopicWords({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  const topics = content()
    .topics(locale)
    .map((topic) => ({ topic, count: content().count(listOf.topic(locale, topic.slug)) }))
    .filter(({ count }) => count > 0)
  if (topics.length === 0) return null
  return (
    <section className="band">
      <FloorHeading>{t('topicsOf', { name: content().site(locale).name })}</FloorHeading>
      <ul className="words">
        {topics.map(({ topic, count }) => (
          <li key={topic.slug}>
            <a className="quiet" href={address.topic(locale, topic.slug)}>
              <TopicTitle topic={topic} locale={locale} large />
            </a>
            <sup>
              {number(count, locale)}
              <span className="sr-only"> {t('pieces', { count })}</span>
            </sup>
          </li>
        ))}
      </ul>
    </section>
  )
}
