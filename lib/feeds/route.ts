/** The feeds as static route handlers: of the site, of a topic, of an author, each in three forms. */
import { getTranslations } from 'next-intl/server'
import elements from '@/.podium/elements.json'
import { address, type FeedForm, feedTypes } from '@/lib/addresses'
import { asLocale, type Locale } from '@/lib/domain/locale'
import type { Published } from '@/lib/editions/published'
import { listOf } from '@/lib/editions/questions/lists'
import { routeContent } from '@/lib/next/stamp'
import { settings } from '@/lib/settings'
import { atom } from './atom'
import { type About, type Feed, feedOf } from './feed'
import { jsonFeed } from './json'
import { rss } from './rss'
import { shownXml } from './shown'

type Handler<P> = (request: Request, context: { params: Promise<{ locale: string } & P> }) => Promise<Response>
/** `author`: the name of whose it is. */
type Found = Omit<About, 'locale'> & { author?: string }
type Find = (s: Published, locale: Locale, slug: string) => Found | undefined

export const siteFeed = (form: FeedForm): Handler<unknown> => handler(form, ofSite, () => '')
export const topicFeed = (form: FeedForm): Handler<{ topic: string }> => handler(form, ofTopic, ({ topic }) => topic)
export const authorFeed = (form: FeedForm): Handler<{ author: string }> => handler(form, ofAuthor, ({ author }) => author)

const ofSite: Find = (_, l) => ({
  page: address.home(l),
  at: (form) => address.feed(l, form),
  list: listOf.all(l),
})
const ofTopic: Find = (s, l, slug) => {
  const topic = s.topic(l, slug)
  return (
    topic && {
      of: topic.title,
      about: topic.description,
      page: address.topic(l, slug),
      at: (form) => address.topicFeed(l, slug, form),
      list: listOf.topic(l, slug),
    }
  )
}
const ofAuthor: Find = (s, l, slug) => {
  const author = s.author(l, slug)
  return (
    author && {
      of: author.name,
      author: author.name,
      page: address.author(l, slug),
      at: (form) => address.authorFeed(l, slug, form),
      list: listOf.author(l, slug),
    }
  )
}

function handler<P>(form: FeedForm, find: Find, slugOf: (params: P) => string): Handler<P> {
  return async (_, { params }) => {
    const asked = await params
    const [locale, slug] = [asLocale(asked.locale), slugOf(asked)]
    const { content, headers } = routeContent()
    const about = find(content, locale, slug)
    if (!about) return noFeed()
    const feed = await feedIn(content, { locale, ...about })
    return new Response(await written(feed, form), {
      headers: { 'content-type': `${feedTypes[form]}; charset=utf-8`, ...headers },
    })
  }
}

async function feedIn(s: Published, { author, ...about }: Found & { locale: Locale }): Promise<Feed> {
  const { locale } = about
  const [article, code, seminar] = await Promise.all([
    getTranslations({ locale, namespace: 'article' }),
    getTranslations({ locale, namespace: 'code' }),
    getTranslations({ locale, namespace: 'seminar' }),
  ])
  const said = author === undefined ? about.about : article('allOf', { name: author })
  return feedOf(s, { ...about, about: said }, settings().siteUrl, { article, code, seminar })
}

async function written(feed: Feed, form: FeedForm): Promise<string> {
  const t = await getTranslations({ locale: feed.locale, namespace: 'feed' })
  if (form === 'feed.json') return jsonFeed(feed, t('comment', { name: feed.title, address: feed.forms[form] }))
  const write = form === 'atom.xml' ? atom : rss
  return write(feed, shownXml(feed, feed.forms[form], t), elements.feed)
}

/** A feed of something that is not there. */
const noFeed = () => new Response('404', { status: 404, headers: { 'content-type': 'text/plain' } })
