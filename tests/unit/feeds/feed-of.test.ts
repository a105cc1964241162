/** What a feed says of itself, and of what its articles place, asked of one edition at one moment. */
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { address } from '../../../lib/addresses'
import { listOf } from '../../../lib/editions/questions/lists'
import { feedOf } from '../../../lib/feeds/feed'
import { atom } from '../../../lib/feeds/formats/atom'
import { rss } from '../../../lib/feeds/formats/rss'
import { x } from '../../../lib/feeds/formats/xml'
import { placingOf } from '../../../lib/feeds/placing'
import nl from '../../../messages/nl.json'
import { article, code, day, magazine, now, publishedOf, seminar, site } from '../editions/content'

const url = 'https://krant.example'
const translator = <N extends 'article' | 'code' | 'seminar'>(namespace: N) =>
  createTranslator<typeof nl, N>({ locale: 'nl', messages: nl, namespace })
const words = { article: translator('article'), code: translator('code'), seminar: translator('seminar') }

const paper = site({
  name: 'De Wijkkrant',
  description: 'Over de wijk.',
  topics: [{ slug: 'stil', title: 'Stilte', description: 'Over wat je niet hoort.' }],
})

describe('a feed without articles', () => {
  const s = publishedOf([paper])
  const about = { locale: 'nl' as const, page: '/', at: (form: Parameters<typeof address.feed>[1]) => address.feed('nl', form) }
  const feed = feedOf(s, { ...about, list: listOf.all('nl') }, url, words)
  const shown = x('h:div', {})

  it('is as old as its edition, not of 1970', () => {
    expect(feed.updated).toBe(s.madeAt())
    for (const write of [rss, atom]) expect(write(feed, shown, '/feed.css')).not.toContain('1970')
  })
  it('names the site as its makers do', () => {
    expect(feed).toMatchObject({ title: 'De Wijkkrant', site: 'De Wijkkrant', description: 'Over de wijk.' })
    // The program that made it is another matter.
    for (const write of [rss, atom])
      expect(write(feed, shown, '/feed.css').replace('<generator>Podium</generator>', '')).not.toContain('Podium')
  })
  it('of a topic says what that is about', () => {
    const topic = s.topic('nl', 'stil')
    const ofTopic = feedOf(s, { ...about, of: topic?.title, about: topic?.description, list: listOf.all('nl') }, url, words)
    expect(ofTopic).toMatchObject({ title: 'De Wijkkrant: Stilte', description: 'Over wat je niet hoort.' })
  })
})

describe('what an article in a feed places', () => {
  const placing = (fields: Parameters<typeof seminar>[1], at = now) =>
    placingOf(publishedOf(magazine(seminar('avond', fields), code('Later', { validFrom: now + day })), at), 'nl', url, words)

  it.each([
    ['comes', {}, now, undefined],
    ['goes on', { end: now + 12 * day }, now + 11 * day, 'Is begonnen'],
    ['was', {}, now + 11 * day, 'Geweest'],
    ['is closed', { signup: { closes: now - day } }, now, 'aanmelden kan niet meer'],
    ['does not go through', { cancelled: 'Ziek.' }, now, 'Gaat niet door'],
  ] as const)('an evening that %s', (_, fields, at, over) => {
    expect(placing(fields, at).seminar('avond')).toMatchObject({ title: 'Avond avond', over })
  })
  it('a code that holds, that does not hold yet, that is over', () => {
    expect(placing({}).promoCode('customerfirst')?.href).toContain('code=CustomerFirst')
    expect(placing({}).promoCode('later')).toEqual({ spelling: 'Later', over: 'Nog niet' })
    expect(placing({}, now + 11 * day).promoCode('customerfirst')?.over).toBe('Verlopen')
  })
})

describe('an article that was corrected', () => {
  const stuk = article('stuk', {
    date: now - 9 * day,
    correction: [
      { date: now - 5 * day, text: 'De zaal heeft 80 stoelen, geen 90.' },
      { date: now - 2 * day, text: 'Mien heet Mia.' },
    ],
  })
  const s = publishedOf([paper, ...magazine(stuk).filter(({ type }) => type !== 'Site')])
  const about = { locale: 'nl' as const, page: '/', at: (form: Parameters<typeof address.feed>[1]) => address.feed('nl', form) }
  const item = feedOf(s, { ...about, list: listOf.all('nl') }, url, words).items.find((one) => one.url.endsWith('/stuk'))

  it('says so below its text, the latest first, and counts as updated then', () => {
    expect(item?.html).toMatch(
      /<p><strong>Verbeterd op 22 november 2026:<\/strong> Mien heet Mia\.<\/p><p>.*80 stoelen, geen 90\.<\/p>$/,
    )
    expect(item?.updated).toBe(now - 2 * day)
  })
})
