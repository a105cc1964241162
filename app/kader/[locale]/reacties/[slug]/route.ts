/**
 * The frame in which the reactions below an article live: the only page whose policy knows the company that keeps them. It is of our
 * own origin, so Document-Isolation-Policy keeps the company's script out of the page around it where browsers know that header.
 */
import elements from '@/.podium/elements.json'
import { address } from '@/lib/addresses'
import { isLocale, type Locale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import type { WholeArticle } from '@/lib/editions/questions/questions'
import { escapeMarkup } from '@/lib/escape'
import { type Look, lookOf } from '@/lib/look/look'
import { typefaces } from '@/lib/look/typeface'
import { settings } from '@/lib/settings'
import { framePage, noFrame } from '../../../frame'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const dynamic = 'force-dynamic'

/** Its own site, the one of its files, and what both load further. */
const DISQUS = 'https://disqus.com https://*.disqus.com https://*.disquscdn.com'
const style = ({ palette: { day, night }, typeface }: Look) =>
  `:root{color-scheme:light dark}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}body{margin:0;background:light-dark(${day.paper},${night.paper});color:light-dark(${day.ink},${night.ink});font-family:${typefaces[typeface].mail}}a{color:inherit}h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}`

export async function GET(_: Request, { params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return noFrame()
  const shown = published()
  const article = shown.article(locale, slug)
  const { comments } = shown.site(locale)
  if (!article?.comments || comments?.provider !== 'disqus' || !comments.shortname) return noFrame()
  const { commentsStandIn } = settings()
  return framePage({
    locale,
    title: article.title,
    head: `<style>${style(lookOf(shown.site(locale)))}</style>${script(locale, article, `${commentsStandIn ?? `https://${comments.shortname}.disqus.com`}/embed.js`)}`,
    body: `<main><h1>${escapeMarkup(article.title)}</h1><div id="disqus_thread"></div></main>`,
    policy: policy(commentsStandIn ?? DISQUS),
    headers: { 'document-isolation-policy': 'isolate-and-credentialless' },
  })
}

/** It writes styles into its elements, which the article's policy would forbid. */
const policy = (company: string) => [
  `script-src 'self' ${company}`,
  `style-src 'unsafe-inline' ${company}`,
  `img-src data: ${company}`,
  `font-src ${company}`,
  `connect-src ${company}`,
  `frame-src ${company}`,
]

/**
 * One conversation per article and language: `nl/<slug>`. The identifier is what Disqus finds it by, so it must never change its
 * form; the address is only shown and followed.
 */
function script(locale: Locale, { slug, title }: WholeArticle, source: string): string {
  const data = {
    script: source,
    identifier: `${locale}/${slug}`,
    url: settings().siteUrl + address.article(locale, slug),
    title,
    language: locale,
  }
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${escapeMarkup(value)}"`)
  return `<script src="${elements['comments-frame']}" ${attributes.join(' ')}></script>`
}
