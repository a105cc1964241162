import { useTranslations } from 'next-intl'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { number } from '@/lib/language/format'
import { content } from '@/lib/next/content'

/** Above a list: everything, and each topic with its number of articles. */
export function TopicTabs({ locale, current }: { locale: Locale; current?: string }) {
  const t = useTranslations('list')
  const { topics, count } = content()
  const tabs = [
    { href: address.articles(locale), title: t('everything'), count: count(listOf.all(locale)), here: current === undefined },
    ...topics(locale).map((topic) => ({
      href: address.topic(locale, topic.slug),
      title: <TopicTitle topic={topic} locale={locale} />,
      count: count(listOf.topic(locale, topic.slug)),
      here: topic.slug === current,
    })),
  ].filter(({ count, here }) => count > 0 || here)
  return (
    <nav className="tabs mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-note leading-snug print:hidden" aria-label={t('topics')}>
      {tabs.map(({ href, title, count, here }) => (
        <a
          key={href}
          className={`quiet border-b-4 ${here ? 'border-current font-bold' : 'border-transparent forced-colors:border-[Canvas]'}`}
          href={href}
          aria-current={here ? 'true' : undefined}
        >
          {title} {number(count, locale)}
        </a>
      ))}
    </nav>
  )
}
