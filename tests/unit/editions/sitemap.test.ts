import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../lib/editions/questions/answers'
import { witnessOf } from '../../../lib/editions/trace'
import type { Article, Edition } from '../../../lib/editions/types'
import { article, author, day, edition, now, openedPlain as opened, page, seminar, site } from './content'

const small = edition([site(), author('nour'), seminar('avond'), page('over-ons'), article('stuk', { date: now - day })])
const [stuk] = small.articles as [Article]
const past = (i: number): Article => ({ ...stuk, slug: `stuk-${i}`, date: now - 100 * day + i * 1000 })
const translated = (one: Article): Article => ({ ...one, locale: 'en' })
/** By hand: an edition of thousands, made in earnest, takes its time to find what is related. */
const withArticles = (articles: Article[], more: Partial<Edition> = {}): Edition => ({
  ...small,
  ...more,
  articles: articles.toSorted((a, b) => b.date - a.date),
})
const many = Array.from({ length: 6000 }, (_, i) => past(i))
const large = withArticles(many)
const changing = (one: Article, slug: string, more: Partial<Article>) => (one.slug === slug ? { ...one, ...more } : one)

/** What each part says, and then the index. */
const said = (made: Edition, at = now) => {
  const ask = answersOf(opened(made, at))
  const parts = ask.sitemapParts()
  return [...parts.map((_, index) => JSON.stringify(ask.sitemapPart(index))), witnessOf(parts)]
}
/** Which parts of another edition say something else than those of the large one. */
const differencesIn = (after: Edition) => {
  saidOfLarge ??= said(large)
  return said(after).flatMap((text, index) => (text === saidOfLarge?.[index] ? [] : index))
}
let saidOfLarge: string[] | undefined

describe('the sitemap', { timeout: 300_000 }, () => {
  it('of a small site is one file', () => {
    expect(answersOf(opened(small)).sitemapParts()).toHaveLength(1)
    const there = ['/nl/sitemap.xml', '/nl/sitemap/1.xml', '/en/sitemap.xml'].filter(opened(small, now).exists)
    expect(there).toEqual(['/nl/sitemap.xml'])
  })

  it('leaves out an article that stood elsewhere first, and has its address there', () => {
    const made = edition([
      site(),
      author('nour'),
      article('hier'),
      article('elders', { canonical: 'https://elders.example/x' }),
    ])
    const paths = answersOf(opened(made))
      .sitemapPart(0)
      ?.map(({ paths }) => paths.nl)
    expect(paths).toContain('/artikelen/hier')
    expect(paths).not.toContain('/artikelen/elders')
  })

  it('of a large one has parts of 5,000 addresses at most, in which every page stands once', () => {
    const made = withArticles(many.slice(0, 3000).flatMap((one) => [one, translated(one)]))
    const ask = answersOf(opened(made))
    const parts = ask
      .sitemapParts()
      .map((_, index) => (ask.sitemapPart(index) ?? []).flatMap(({ paths }) => Object.values(paths)))
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(5000)
    const all = parts.flat()
    expect(new Set(all).size).toBe(all.length)
    const some = ['/', '/en/seminars/avond', '/over-ons', '/artikelen/stuk-0', '/en/articles/stuk-2999']
    expect(all).toEqual(expect.arrayContaining(some))
    expect(all).not.toContain('/en/over-ons')
  })

  it('has an address for every part', () => {
    const numbers = [0, 1, 2, 3, 4, 5, '01'].filter((number) => opened(large, now).exists(`/nl/sitemap/${number}.xml`))
    expect(numbers).toEqual([1, 2, 3, 4])
  })

  it('changes in one part, and in the index, for one article that changes or is new', () => {
    const updated = withArticles(many.map((one) => changing(one, 'stuk-10', { updated: now })))
    expect(differencesIn(updated)).toEqual([1, 4])
    expect(differencesIn(withArticles([...many, past(6000)]))).toEqual([3, 4])
    const [colofon] = small.pages.map((one) => ({ ...one, slug: 'colofon' }))
    expect(differencesIn(withArticles(many, { pages: colofon && [...small.pages, colofon] }))).toEqual([0])
  })

  it('keeps the places of the others when one expires or is to come', () => {
    const leaving = withArticles(many.map((one) => changing(one, 'stuk-10', { expires: now })))
    expect(differencesIn(leaving)).toEqual([1])
    const made = withArticles([...many, { ...stuk, slug: 'straks', date: now + day }])
    expect(said(made)[3]).not.toContain('/artikelen/straks')
    expect(said(made, now + day)[3]).toContain('/artikelen/straks')
  })
})
