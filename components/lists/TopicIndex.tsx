import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { LEAD, Lead, PageTitle } from '@/components/ui/PageTitle'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { langOfTopic } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import { Count } from './Count'
import { ROW } from './Row'

/** All topics: what each is about, how much there is, and the newest piece. */
export function TopicIndex({ locale }: { locale: Locale }) {
  const t = useTranslations('list')
  const site = useTranslations('site')
  const { topics, newest, count } = content()
  const all = topics(locale)
  return (
    <Page locale={locale} path={`/${locale}/themas`}>
      <div className="page">
        <PageTitle>{site('topics')}</PageTitle>
        {all.length === 0 && <Lead>{t('none')}</Lead>}
        <ul className="mt-8 border-t-4">
          {all.map((topic) => {
            const { slug, description } = topic
            const list = listOf.topic(locale, slug)
            const [first] = newest(list, 1)
            return (
              <li key={slug} className={ROW}>
                <h2 className="topic-title text-s3 leading-tight tracking-heading desk:col-span-4">
                  <a className="quiet" href={address.topic(locale, slug)}>
                    <TopicTitle topic={topic} locale={locale} large />
                  </a>
                  <Count of={count(list)} locale={locale} />
                </h2>
                <div className="desk:col-span-8">
                  <p className={`${LEAD} max-w-[28.5em]`} lang={langOfTopic(topic, locale)}>
                    {description}
                  </p>
                  {first && (
                    <p className="text-s-1 leading-meta text-soft mt-1.5">
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
