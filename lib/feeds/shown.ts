/**
 * What a person sees who opens a feed: words in XHTML at the end of it, for a style sheet can hide and dress what stands in a feed
 * but makes no links (docs/decisions/018). Readers of feeds pass over what is not of their own namespace.
 */
import type { useTranslations } from 'next-intl'
import { date } from '@/lib/language/format'
import type { Feed } from './feed'
import { type Xml, x } from './formats/xml'

type Words = ReturnType<typeof useTranslations<'feed'>>
const h = (name: string, attributes: Record<string, string>, ...children: Parameters<typeof x>[2][]) =>
  x(`h:${name}`, attributes, ...children)

/** `self`: absolute address of this format of the feed. */
export function shownXml({ title, site, page, locale, items }: Feed, self: string, t: Words): Xml {
  return h(
    'div',
    { 'xmlns:h': 'http://www.w3.org/1999/xhtml', lang: locale },
    h('p', { class: 'masthead' }, h('a', { href: page }, h('span', {}, site))),
    h('h1', {}, t('title')),
    h('p', { class: 'lead' }, t('what', { name: title })),
    h('p', {}, t('how')),
    h('p', {}, h('code', {}, self)),
    h('p', {}, h('a', { href: page }, t('toSite', { name: title }))),
    h('h2', {}, t('now')),
    items.length === 0
      ? h('p', {}, t('empty'))
      : h(
          'ol',
          {},
          items.map((item) => h('li', {}, h('a', { href: item.url }, item.title), h('span', {}, date(item.published, locale)))),
        ),
  )
}
