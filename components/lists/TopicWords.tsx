import { useTranslations } from 'next-intl'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import { Band } from './Band'
import { Count } from './Count'

/** The topics as running words, each with its number of articles. */
export function TopicWords({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  const topics = content()
    .topics(locale)
    .map((topic) => ({ topic, count: content().count(listOf.topic(locale, topic.slug)) }))
    .filter(({ count }) => count > 0)
  if (topics.length === 0) return null
  return (
    <Band heading={t('topicsOf', { name: content().site(locale).name })}>
      <ul className="words mt-4 flex flex-wrap gap-x-[0.45em] wrap-anywhere font-title text-s4 leading-tight tracking-display">
        {topics.map(({ topic, count }) => (
          <li key={topic.slug}>
            <a className="quiet inline-block" href={address.topic(locale, topic.slug)}>
              <TopicTitle topic={topic} locale={locale} large />
            </a>
            <Count of={count} locale={locale} />
          </li>
        ))}
      </ul>
    </Band>
  )
}
