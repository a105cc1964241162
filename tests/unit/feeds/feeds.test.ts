/** Feeds by their specifications, read by a strict XML parser and by JSON.parse. */

import { describe, expect, it } from 'vitest'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import type { Feed, FeedItem } from '../../../lib/feeds/feed'
import { atom } from '../../../lib/feeds/formats/atom'
import { jsonFeed } from '../../../lib/feeds/formats/json'
import { rss } from '../../../lib/feeds/formats/rss'
import { asHtml, escapeXml, withoutForbidden, x, xmlDocument } from '../../../lib/feeds/formats/xml'

const site = 'https://podium.example'
const nasty = 'Ĳs & "thee" <b>\'s</b> ]]> 🫖 \u0000\u000b\ufffe\ud800 </script> &amp;'
const item = (more: Partial<FeedItem> = {}): FeedItem => ({
  url: `${site}/artikelen/stuk`,
  title: nasty,
  summary: nasty,
  html: `<p>1 &#x3C; 2 ]]&gt; ${nasty}</p>`,
  published: Date.UTC(2026, 10, 1, 8),
  updated: Date.UTC(2026, 10, 3, 8),
  authors: [
    { name: 'Nour & Elderink', url: `${site}/auteurs/nour` },
    { name: 'Sietse', url: `${site}/auteurs/sietse` },
  ],
  topics: [{ slug: 'werk', title: 'Werk & meer' }],
  picture: { url: `${site}/beeld/abc/1280.jpg`, type: 'image/jpeg' },
  ...more,
})
const feed = (more: Partial<Feed> = {}): Feed => ({
  locale: 'nl',
  title: nasty,
  description: nasty,
  site: 'Podium',
  page: `${site}/themas/werk`,
  formats: {
    'feed.xml': `${site}/themas/werk/feed.xml`,
    'atom.xml': `${site}/themas/werk/atom.xml`,
    'feed.json': `${site}/themas/werk/feed.json`,
  },
  icon: `${site}/icon.svg`,
  updated: Date.UTC(2026, 10, 3, 8),
  items: [item(), item({ url: `${site}/artikelen/ander`, authors: [], topics: [], picture: undefined })],
  ...more,
})
const shown = x('h:div', { 'xmlns:h': 'http://www.w3.org/1999/xhtml' }, nasty)

const elements = (parent: Root | Element | undefined, name?: string) =>
  (parent?.children ?? []).filter((child): child is Element => child.type === 'element' && (!name || child.name === name))
const only = (parent: Root | Element | undefined, name: string): Element => {
  const found = elements(parent, name)
  expect(found, name).toHaveLength(1)
  return found[0] as Element
}
const text = (element: Element): string =>
  element.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('')
const says = (parent: Element, name: string) => text(only(parent, name))

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const clean = withoutForbidden(nasty)
/** The same for who reads HTML, as readers of RSS do with titles and summaries. */
const inHtml = 'Ĳs & "thee" &lt;b>\'s&lt;/b> ]]> 🫖  &lt;/script> &amp;amp;'

describe('text in XML', () => {
  it('loses what XML may not hold, and nothing else', () => {
    expect(clean).toBe('Ĳs & "thee" <b>\'s</b> ]]> 🫖  </script> &amp;')
    expect(withoutForbidden('a\tb\nc\rd')).toBe('a\tb\nc\rd')
  })
  it('as HTML is the same text: what looks like a tag or a reference is none', () => {
    expect(asHtml('Over <zuigtabletten> & "thee"')).toBe('Over &lt;zuigtabletten> & "thee"')
    expect(asHtml('&lt; en &#60; en AT&T, R & D')).toBe('&amp;lt; en &amp;#60; en AT&amp;T, R & D')
  })
  it('can be no markup, not in an attribute either', () => {
    expect(escapeXml(']]> & "\'<')).toBe(']]&gt; &amp; &quot;&#39;&lt;')
    const { children } = fromXml(xmlDocument(x('a', { b: nasty }, nasty, undefined, [x('c', { d: undefined })])))
    const [root] = children.filter((child): child is Element => child.type === 'element')
    expect(root?.attributes.b).toBe(clean)
    expect(root && text(root)).toBe(clean)
  })
})

describe.each([
  ['with articles', feed()],
  ['empty', feed({ items: [], updated: 0 })],
])('RSS 2.0, %s', (_, given) => {
  const tree = fromXml(rss(given, shown, '/e/feed.css'))
  const root = only(tree, 'rss')
  const channel = only(root, 'channel')

  it('names its version, its sheet and the spaces of its names', () => {
    expect(root.attributes.version).toBe('2.0')
    expect(tree.children.find((child) => child.type === 'instruction' && child.name === 'xml-stylesheet')).toMatchObject({
      name: 'xml-stylesheet',
      value: 'type="text/css" href="/e/feed.css"',
    })
    const used = [...JSON.stringify(tree).matchAll(/"name":"(\w+):/g)].map(([, prefix]) => prefix)
    for (const prefix of new Set(used)) if (prefix !== 'h') expect(root.attributes, prefix).toHaveProperty(`xmlns:${prefix}`)
  })
  it('has the required elements of a channel, and says where it is', () => {
    expect(says(channel, 'title')).toBe(inHtml)
    expect(says(channel, 'description')).toBe(inHtml)
    expect(says(channel, 'link')).toBe(given.page)
    expect(says(channel, 'language')).toBe('nl')
    expect(says(channel, 'lastBuildDate')).toMatch(RFC822)
    expect(only(channel, 'atom:link').attributes).toEqual({
      rel: 'self',
      type: 'application/rss+xml',
      href: given.formats['feed.xml'],
    })
  })
  it('has items with an address that is their id, a date, names and the full text', () => {
    const items = elements(channel, 'item')
    expect(items).toHaveLength(given.items.length)
    for (const [index, one] of items.entries()) {
      const from = given.items[index] as FeedItem
      expect(says(one, 'title')).toBe(inHtml)
      expect(says(one, 'link')).toBe(from.url)
      expect(only(one, 'guid').attributes.isPermaLink).toBe('true')
      expect(says(one, 'guid')).toBe(from.url)
      expect(says(one, 'pubDate')).toMatch(RFC822)
      expect(elements(one, 'dc:creator').map(text)).toEqual(from.authors.map(({ name }) => name))
      expect(elements(one, 'author')).toEqual([])
      expect(says(one, 'description')).toBe(inHtml)
      expect(says(one, 'content:encoded')).toBe(withoutForbidden(from.html))
      for (const { attributes } of elements(one, 'enclosure')) {
        expect(Object.keys(attributes).sort()).toEqual(['length', 'type', 'url'])
        expect(URL.canParse(attributes.url ?? '')).toBe(true)
      }
    }
  })
})

describe.each([
  ['with articles', feed()],
  ['empty', feed({ items: [], updated: 0 })],
])('Atom, %s', (_, given) => {
  const root = only(fromXml(atom(given, shown, '/e/feed.css')), 'feed')

  it('has what RFC 4287 requires of a feed', () => {
    expect(root.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'nl' })
    expect(says(root, 'id')).toBe(given.formats['atom.xml'])
    expect(says(root, 'title')).toBe(clean)
    expect(says(root, 'updated')).toMatch(RFC3339)
    const links = elements(root, 'link').map(({ attributes }) => attributes)
    expect(links).toContainEqual({ rel: 'self', type: 'application/atom+xml', href: given.formats['atom.xml'] })
    expect(links).toContainEqual({ rel: 'alternate', type: 'text/html', hreflang: 'nl', href: given.page })
    expect(says(only(root, 'author'), 'name')).toBe('Podium')
  })
  it('has entries with id, title, dates, authors and the full text', () => {
    const entries = elements(root, 'entry')
    expect(entries).toHaveLength(given.items.length)
    expect(new Set(entries.map((one) => says(one, 'id'))).size).toBe(entries.length)
    for (const [index, one] of entries.entries()) {
      const from = given.items[index] as FeedItem
      expect(says(one, 'id')).toBe(from.url)
      expect(says(one, 'title')).toBe(clean)
      for (const name of ['published', 'updated']) expect(says(one, name)).toMatch(RFC3339)
      expect(Date.parse(says(one, 'updated'))).toBe(from.updated)
      expect(elements(one, 'author').map((author) => [says(author, 'name'), says(author, 'uri')])).toEqual(
        from.authors.map(({ name, url }) => [name, url]),
      )
      expect(only(one, 'content').attributes).toEqual({ type: 'html' })
      expect(says(one, 'content')).toBe(withoutForbidden(from.html))
      const alternates = elements(one, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
      expect(alternates.map(({ attributes }) => attributes.href)).toEqual([from.url])
    }
  })
  it('holds nothing of Atom that is not in Atom', () => {
    const known =
      'author category content contributor generator icon id link logo published rights subtitle summary title updated'
    const own = [root, ...elements(root, 'entry')].flatMap((one) => elements(one).map(({ name }) => name))
    expect(own.filter((name) => !name.includes(':') && name !== 'entry' && !known.split(' ').includes(name))).toEqual([])
  })
})

describe('JSON Feed 1.1', () => {
  const read = JSON.parse(jsonFeed(feed(), 'Voor mensen.'))

  it('has what the specification requires, and words for a person', () => {
    expect(read).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      user_comment: 'Voor mensen.',
      home_page_url: `${site}/themas/werk`,
      feed_url: `${site}/themas/werk/feed.json`,
      language: 'nl',
    })
    expect(typeof read.title).toBe('string')
  })
  it('has items with id, address, full text, dates, authors and a picture', () => {
    expect(read.items).toHaveLength(2)
    for (const one of read.items) {
      expect(one.id).toBe(one.url)
      expect(one.content_html).toBeTypeOf('string')
      for (const name of ['date_published', 'date_modified']) expect(one[name]).toMatch(RFC3339)
      expect(one).not.toHaveProperty('author') // of version 1.0
    }
    expect(read.items[0]).toMatchObject({
      image: `${site}/beeld/abc/1280.jpg`,
      tags: ['Werk & meer'],
      authors: [
        { name: 'Nour & Elderink', url: `${site}/auteurs/nour` },
        { name: 'Sietse', url: `${site}/auteurs/sietse` },
      ],
    })
    expect(read.items[1]).not.toHaveProperty('image')
  })
})
