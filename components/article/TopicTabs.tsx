import { useTranslations } from 'next-intl'
import { softText } from '@/components/ui/softly'
import { address, type Locale } from '@/lib/addresses'
import { number } from '@/lib/format'
import { content } from '@/lib/next/stamp'
import './lists.css'

/** Above a list: everything, and each topic with its number of articles. */
export function TopicTabs({ locale, current }: { locale: Locale; current?: string }) {
  const t = useTranslations('list')
  const { topics, published, byTopic } = content()
  const tabs = [
    { href: address.articles(locale), title: t('everything'), count: published(locale).length, here: current === undefined },
    ...topics(locale).map(({ slug, title }) => ({
      href: address.topic(locale, slug),
      title,
      count: byTopic(locale, slug).length,
      here: slug === current,
    })),
  ].filter(({ count, here }) => count > 0 || here)
  return (
    <nav className="tabs" aria-label={t('topics')}>
      {tabs.map(({ href, title, count, here }) => (
        <a key={href} className="quiet" href={href} aria-current={here ? 'true' : undefined}>
          {softText(title, locale)} {number(count, locale)}
        </a>
      ))}
    </nav>
  )
}
