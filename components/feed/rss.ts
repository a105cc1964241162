import { Feed } from 'feed'
import { getTranslations } from 'next-intl/server'
import { address, type Locale, outside } from '@/lib/addresses'
import { PER_FEED } from '@/lib/editions/lists'
import type { Snapshot } from '@/lib/editions/snapshot'
import type { Article } from '@/lib/editions/types'
import { stampHeader } from '@/lib/next/stamp'
import { settings } from '@/lib/settings'
import { type Placing, placingOf } from './placing'
import { plainHtml } from './plain'

interface About {
  locale: Locale
  /** Inside path of the feed. */
  path: string
  /** What it is a feed of, after the name of the site; absent: of everything. */
  of?: string
  /** Public path of the page that it belongs to. */
  page: string
  articles: readonly Article[]
}

/** RSS 2.0 of a list of articles, newest first, with their full text. */
export async function rss(shown: Snapshot, { locale, path, of, page, articles }: About): Promise<Response> {
  const { siteUrl } = settings()
  const { name, description } = shown.site(locale)
  const [article, code, seminar] = await Promise.all([
    getTranslations({ locale, namespace: 'article' }),
    getTranslations({ locale, namespace: 'code' }),
    getTranslations({ locale, namespace: 'seminar' }),
  ])
  const placing = placingOf(shown, locale, siteUrl, { article, code, seminar })
  const latest = articles.slice(0, PER_FEED)
  const feed = new Feed({
    title: of ? `${name}: ${of}` : name,
    description: description ?? name,
    id: siteUrl + page,
    link: siteUrl + page,
    language: locale,
    copyright: name,
    generator: 'Podium',
    updated: new Date(Math.max(0, ...latest.map(({ date, updated }) => updated ?? date))),
    feedLinks: { rss: siteUrl + outside(path) },
  })
  for (const item of latest) feed.addItem(itemOf(item, shown, siteUrl, placing))
  return new Response(withoutControls(feed.rss2()), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', ...stampHeader(shown.version(path)) },
  })
}

function itemOf(article: Article, shown: Snapshot, siteUrl: string, placing: Placing) {
  const link = siteUrl + address.article(article.locale, article.slug)
  const names = shown.authorsOf(article).map(({ name }) => ({ _text: name }))
  return {
    title: article.title,
    id: link,
    link,
    description: article.summary,
    // An empty body too: the names of Dublin Core are declared with the first content.
    content: plainHtml(shown.document(article.document).tree, link, placing) || ' ',
    date: new Date(article.date),
    // <author> holds an e-mail address in RSS 2.0; names are Dublin Core's.
    extensions: [{ name: 'dc:creator', objects: names as never }], // its type knows one element, what writes it a list
  }
}

/** Characters that no XML may hold, however they are written: word processors leave them in what is pasted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const withoutControls = (xml: string) => xml.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')

/** A feed of something that is not there. */
export const noFeed = () =>
  new Response('404', { status: 404, headers: { 'content-type': 'text/plain', ...stampHeader('none') } })
