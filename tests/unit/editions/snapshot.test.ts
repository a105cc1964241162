import { describe, expect, it } from 'vitest'
import { listOf, PER_PAGE } from '../../../lib/editions/questions/lists'
import { article, author, day, edition, english, magazine, now, opened, page, snapshotOf } from './content'

const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)

describe('A snapshot', () => {
  it('shows what is public at its moment: in lists, by topic, by author and by name', () => {
    const made = edition(magazine(article('straks', { date: now + day, expires: now + 2 * day })))
    const seen = (moment: number) => {
      const s = opened(made, moment)
      return [
        s.article('nl', 'straks'),
        ...[listOf.all('nl'), listOf.topic('nl', 'werk'), listOf.author('nl', 'nour')].map((list) => s.newest(list, 1)[0]),
      ].map((one) => one?.slug === 'straks')
    }
    expect(seen(now + day - 1)).toEqual([false, false, false, false])
    expect(seen(now + day)).toEqual([true, true, true, true])
    expect(seen(now + 2 * day - 1)).toEqual([true, true, true, true])
    expect(seen(now + 2 * day)).toEqual([false, false, false, false])
    expect(seen(now)).toEqual([false, false, false, false])
  })

  it('knows the translation of an entry, both ways, and none where the Dutch text stands in', () => {
    const s = snapshotOf(magazine(english(article('stuk-1')), english(page('over-ons')), english(author('nour'))))
    for (const [dutch, translation] of [
      [s.article('nl', 'stuk-1'), s.article('en', 'stuk-1')],
      [s.page('nl', 'over-ons'), s.page('en', 'over-ons')],
      [s.author('nl', 'nour'), s.author('en', 'nour')],
    ]) {
      expect(translation).toBeDefined()
      expect(s.translationOf(dutch as never)).toEqual(translation)
      expect(s.translationOf(translation as never)).toEqual(dutch)
    }
    for (const alone of [s.article('nl', 'stuk-2'), s.seminar('nl', 'avond'), s.seminar('en', 'avond')])
      expect(s.translationOf(alone as never)).toBeUndefined()
  })

  it('knows at which addresses there is a page', () => {
    const { exists } = snapshotOf(magazine(article('straks', { date: now + day })))
    const there = [
      '/nl',
      '/en',
      '/nl/artikelen/stuk-1',
      '/nl/artikelen/pagina/3',
      '/nl/over-ons',
      '/nl/seminars/avond',
      '/nl/feed.xml',
    ]
    const not = [
      '/de',
      '/nl/artikelen/bestaat-niet',
      '/nl/artikelen/straks',
      '/nl/artikelen/pagina/1',
      '/nl/artikelen/pagina/4',
      '/en/over-ons',
    ]
    expect([...there, ...not].filter(exists)).toEqual(there)
  })
})

describe('Pages of a list', () => {
  const { pageOf } = snapshotOf(magazine())
  const list = listOf.all('nl')

  it('hold 20 articles each', () => {
    expect(pageOf(list, 1)).toMatchObject({ number: 1, pages: 3, total: 45 })
    expect(pageOf(list, 1)?.articles).toHaveLength(PER_PAGE)
    expect(slugs(pageOf(list, 3)?.articles ?? [])).toEqual(['stuk-40', 'stuk-41', 'stuk-42', 'stuk-43', 'stuk-44'])
  })

  it.each([0, 4, 1.5, -1, Number.NaN])('there is no page %d', (number) => {
    expect(pageOf(list, number)).toBeUndefined()
  })

  it('an empty list has a first page', () => {
    expect(pageOf(listOf.all('en'), 1)).toEqual({ articles: [], number: 1, pages: 1, total: 0 })
  })
})
