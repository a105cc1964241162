import { useTranslations } from 'next-intl'
import { NotFound } from '@/components/site/NotFound'
import { Page } from '@/components/site/Page'
import { Lead, PageTitle } from '@/components/ui/PageTitle'
import { TopicTitle } from '@/components/ui/TopicTitle'
import { langOfTopic } from '@/components/ui/words/lang'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { listOf } from '@/lib/editions/questions/lists'
import { content } from '@/lib/next/content'
import { ListByYear } from './ListByYear'
import { TopicTabs } from './TopicTabs'

/** Page `number` of all articles. */
export function ArticleList({ locale, number = 1 }: { locale: Locale; number?: number }) {
  const [t, archive] = [useTranslations('site'), useTranslations('archive')]
  const list = content().listPage(listOf.all(locale), number)
  if (!list) return <NotFound locale={locale} />
  const path = `/${locale}/artikelen${number > 1 ? `/pagina/${number}` : ''}`
  return (
    <Page locale={locale} path={path}>
      <div className="page">
        <PageTitle>{t('articles')}</PageTitle>
        <TopicTabs locale={locale} />
        <ListByYear list={list} href={(n) => address.articles(locale, n)} />
        {list.total > 0 && (
          <p className="mt-6 text-note print:hidden">
            <a className="link" href={address.archive(locale)}>
              {archive('link')}
            </a>
          </p>
        )}
      </div>
    </Page>
  )
}

/** Page `number` of the articles of a topic. */
export function TopicList({ locale, slug, number = 1 }: { locale: Locale; slug: string; number?: number }) {
  const topic = content().topic(locale, slug)
  const list = topic && content().listPage(listOf.topic(locale, slug), number)
  if (!list) return <NotFound locale={locale} />
  const path = `/${locale}/themas/${slug}${number > 1 ? `/pagina/${number}` : ''}`
  return (
    <Page locale={locale} path={path}>
      <div className="page">
        <PageTitle>
          <TopicTitle topic={topic} locale={locale} large />
        </PageTitle>
        {topic.description && <Lead lang={langOfTopic(topic, locale)}>{topic.description}</Lead>}
        <TopicTabs locale={locale} current={slug} />
        <ListByYear list={list} href={(n) => address.topic(locale, slug, n)} covers />
      </div>
    </Page>
  )
}
