/** What a page is about, for machines (JSON-LD, schema.org): data blocks after the page, in which nothing runs. */
import { useTranslations } from 'next-intl'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { WholeArticle, WholeSeminar } from '@/lib/editions/questions/questions'
import type { Author } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { settings } from '@/lib/settings'
import { articleThing, breadcrumbs, eventThing, profileThing, siteThings, type Thing, things } from './things'

function Graph({ things: graph }: { things: Thing[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can begin or end
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: things(graph) }} />
}

/** From the front page by way of a list. */
function useWay(locale: Locale) {
  const home = { name: content().site(locale).name, href: address.home(locale) }
  return (...steps: { name: string; href?: string }[]) => breadcrumbs(settings().siteUrl, [home, ...steps])
}

export function ArticleData({ article }: { article: WholeArticle }) {
  const { locale, title, topics } = article
  const t = useTranslations('site')
  const way = useWay(locale)
  const topic = topics?.[0] === undefined ? undefined : content().topic(locale, topics[0])
  const list = topic
    ? { name: topic.title, href: address.topic(locale, topic.slug) }
    : { name: t('articles'), href: address.articles(locale) }
  return <Graph things={[articleThing(content(), article, settings().siteUrl), way(list, { name: title })]} />
}

export function SeminarData({ seminar }: { seminar: WholeSeminar }) {
  const { locale, title } = seminar
  const t = useTranslations('site')
  const way = useWay(locale)
  const list = { name: t('seminars'), href: address.seminars(locale) }
  return <Graph things={[eventThing(content(), seminar, settings().siteUrl), way(list, { name: title })]} />
}

export function AuthorData({ author }: { author: Author }) {
  const { locale, name } = author
  const t = useTranslations('site')
  const way = useWay(locale)
  const list = { name: t('authors'), href: address.authors(locale) }
  return <Graph things={[profileThing(author, settings().siteUrl), way(list, { name })]} />
}

export function TopicData({ locale, slug }: { locale: Locale; slug: string }) {
  const t = useTranslations('site')
  const way = useWay(locale)
  const topic = content().topic(locale, slug)
  return topic && <Graph things={[way({ name: t('topics'), href: address.topics(locale) }, { name: topic.title })]} />
}

export function SiteData({ locale }: { locale: Locale }) {
  return <Graph things={siteThings(content(), locale, settings().siteUrl)} />
}
