import { describe, expect, it } from 'vitest'
import type { ContentEntry } from '../../../lib/content/types'
import { answersOf } from '../../../lib/editions/questions/answers'
import { MOST_LINES } from '../../../lib/editions/questions/archive'
import { article, author, day, edition, now, opened, seminar, site } from './content'

const made = (...entries: ContentEntry[]) => edition([site(), author('nour'), ...entries])
const at = (amsterdam: string) => Date.parse(amsterdam)

describe('the archive', () => {
  const small = made(
    article('nieuw', { date: at('2026-11-01T12:00:00+01:00') }),
    article('eerste-minuut', { date: at('2026-01-01T00:00:00+01:00') }),
    article('laatste-minuut', { date: at('2025-12-31T23:59:59+01:00') }),
    article('oud', { date: at('2019-05-01T12:00:00+02:00') }),
    article('gepland', { date: now + day }),
    article('verlopen', { date: now - 9 * day, expires: now - day }),
    seminar('was', { start: now - 9 * day, end: now - 9 * day + 1 }),
    seminar('komt', { start: now + 9 * day, end: now + 9 * day + 1 }),
  )
  const ask = answersOf(opened(small, now))

  it('has the years that have something to read, by the clock of Amsterdam', () => {
    expect(ask.archiveYears('nl')).toEqual([
      { year: 2026, count: 2 },
      { year: 2025, count: 1 },
      { year: 2019, count: 1 },
    ])
    expect(ask.archiveYears('en')).toEqual([])
    expect(ask.archiveMonths('nl', 2026)).toEqual([
      { month: 11, count: 1 },
      { month: 1, count: 1 },
    ])
  })

  it('says of an article what stands on its line, and has the seminars that were', () => {
    const { articles, seminars } = ask.archived('nl', 2026)
    expect(articles.map(({ slug }) => slug)).toEqual(['nieuw', 'eerste-minuut'])
    expect(Object.keys(articles[0] ?? {}).sort()).toEqual(['date', 'locale', 'series', 'slug', 'title'])
    expect(seminars.map(({ slug }) => slug)).toEqual(['was'])
    expect(ask.archived('nl', 2025, 12).articles.map(({ slug }) => slug)).toEqual(['laatste-minuut'])
  })

  it('is one page while it is not too long: its years have none', () => {
    expect(ask.exists('/nl/artikelen/archief')).toBe(true)
    expect(ask.exists('/en/artikelen/archief')).toBe(true)
    for (const path of ['2026', '2026/11', '2018', '02026', 'x', '2026/1', '2026/13', '2026/11/01'])
      expect(ask.exists(`/nl/artikelen/archief/${path}`), path).toBe(false)
  })

  it('is there when there is nothing in it', () => {
    const nothing = answersOf(opened(made(), now))
    expect(nothing.archiveYears('nl')).toEqual([])
    expect(nothing.exists('/nl/artikelen/archief')).toBe(true)
  })
})

describe('a large archive', () => {
  const many = (count: number, first: number) =>
    Array.from({ length: count }, (_, i) => article(`stuk-${first + i}`, { date: now - (first + i) * 60_000 }))
  const large = made(...many(MOST_LINES + 1, 0), article('oud', { date: at('2019-05-01T12:00:00+02:00') }))
  const ask = answersOf(opened(large, now))

  it('has a page for each year, and for each month of a year that is too long', () => {
    for (const path of ['2026', '2026/11', '2019']) expect(ask.exists(`/nl/artikelen/archief/${path}`), path).toBe(true)
    for (const path of ['2026/10', '2026/9', '2019/05', '2020'])
      expect(ask.exists(`/nl/artikelen/archief/${path}`), path).toBe(false)
  })

  it('never shows more lines than a page holds', () => {
    expect(ask.archived('nl', 2026).articles).toHaveLength(MOST_LINES)
  })
})
