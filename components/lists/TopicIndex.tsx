import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { langOfTopic } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { number } from '@/lib/language/format'
import { content } from '@/lib/next/content'

/** All topics: what each is about, how much there is, and the newest piece. */
export function TopicIndex({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  const site = useTranslations('site')
  const { topics, newest, count } = content()
  const all = topics(locale)
  return (
    <Page locale={locale} path={`/${locale}/themas`}>
      <div className="page">
        <h1 className="page-title">{site('topics')}</h1>
        {all.length === 0 && <p className="lead">{t('none')}</p>}
        <ul className="rows spaced">
          {all.map((topic) => {
            const { slug, description } = topic
            const list = listOf.topic(locale, slug)
            const [first] = newest(list, 1)
            const articles = count(list)
            return (
              <li key={slug} className="topic">
                <h2 className="topic-title">
                  <a className="quiet" href={address.topic(locale, slug)}>
                    <TopicTitle topic={topic} locale={locale} large />
                  </a>
                  <sup>
                    {number(articles, locale)}
                    <span className="sr-only"> {t('pieces', { count: articles })}</span>
                  </sup>
                </h2>
                <div>
                  <p className="lead" lang={langOfTopic(topic, locale)}>
                    {description}
                  </p>
                  {first && (
                    <p className="meta">
                      {t('newest')}{' '}
                      <a className="link" href={address.article(locale, first.slug)}>
                        {first.title}
                      </a>
                    </p>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </Page>
  )
}
