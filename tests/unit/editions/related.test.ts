/** What stands around an article: what is related to it, its series, what comes before and after it, what its author wrote more. */
import { describe, expect, it } from 'vitest'
import { relate } from '../../../lib/editions/related/related'
import type { Article } from '../../../lib/editions/types'
import { leastTime } from '../../support/run/least-time'
import { article, author, day, edition, english, now, opened, site, snapshotOf, topics } from './content'

const people = [site({ topics: topics('werk', 'klanten') }), author('nour'), author('sietse')]
const about = (slug: string, terms: string, fields = {}) => article(slug, { topics: [], ...fields }, { terms })
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)
const relatedTo = (slug: string, entries: Parameters<typeof snapshotOf>[0], at = now) => {
  const s = snapshotOf([...people, ...entries], at)
  return slugs(s.related(s.article('nl', slug) as Article))
}

describe('Related', () => {
  it('are the articles that share words which few have', () => {
    const entries = [
      about('mangel', 'wasserij mangel laken'),
      about('laken', 'wasserij laken hotel'),
      about('tram', 'remise tram spoor'),
      about('spoor', 'spoor tram wissel'),
      about('koffie', 'koffie automaat'),
    ]
    expect(relatedTo('mangel', entries)).toEqual(['laken'])
    expect(relatedTo('spoor', entries)).toEqual(['tram'])
    expect(relatedTo('koffie', entries)).toEqual([])
  })

  it('a word that half the publication has says nothing; a topic decides among equals', () => {
    const many = Array.from({ length: 80 }, (_, i) => about(`stuk-${i}`, `medewerker eigen${i}`, { date: now - (i + 2) * day }))
    const entries = [
      ...many,
      about('hier', 'medewerker mangel laken', { topics: ['werk'] }),
      about('ander', 'mangel laken', { topics: ['klanten'], date: now - day }),
      about('zelfde', 'mangel laken', { topics: ['werk'], date: now - 300 * day }),
    ]
    expect(relatedTo('hier', entries)).toEqual(['zelfde', 'ander'])
  })

  it('where words say too little, those of the same topic that are nearest in time', () => {
    const entries = Array.from({ length: 9 }, (_, i) => about(`stuk-${i}`, '', { topics: ['werk'], date: now - i * day - 1 }))
    expect(relatedTo('stuk-4', entries)).toEqual(['stuk-5', 'stuk-3', 'stuk-6'])
    expect(relatedTo('stuk-0', entries)).toEqual(['stuk-1', 'stuk-2', 'stuk-3'])
  })

  it('are of its own language, and not of its series', () => {
    const one = about('een', 'wasserij mangel', { series: 'De stille dienst' })
    const two = about('twee', 'wasserij mangel', { series: 'de  stille dienst' })
    const three = about('drie', 'wasserij mangel')
    expect(relatedTo('een', [one, two, three, english(three, {}, { terms: 'wasserij mangel' })])).toEqual(['drie'])
  })

  it('come and go with their moments: there are always as many as can be', () => {
    const words = 'wasserij mangel'
    const made = edition([
      ...people,
      about('hier', words),
      about('straks', words, { date: now + day / 2 }),
      about('tijdelijk', words, { date: now - 2 * day, expires: now + 2 * day }),
      ...[3, 4, 5, 6].map((i) => about(`oud-${i}`, words, { date: now - i * day })),
    ])
    const seen = (moment: number) => {
      const s = opened(made, moment)
      return slugs(s.related(s.article('nl', 'hier') as Article))
    }
    expect(seen(now)).toEqual(['tijdelijk', 'oud-3', 'oud-4'])
    expect(seen(now + day / 2)).toEqual(['tijdelijk', 'straks', 'oud-3'])
    expect(seen(now + 2 * day)).toEqual(['straks', 'oud-3', 'oud-4'])
  })
})

describe('Ten thousand articles', () => {
  const many = publication(10_000)

  it('cost each about what each of a thousand costs, and each has some', () => {
    const few = publication(1_000)
    const ofThousand = leastTime(() => relate(few.articles, few.terms, now))
    const ofAll = leastTime(() => relate(many.articles, many.terms, now))
    expect(many.articles.filter(({ related }) => related.length < 3)).toEqual([])
    expect(ofAll).toBeLessThan(40 * Math.max(5, ofThousand))
  })

  it('hardly change by one that is new', () => {
    relate(many.articles, many.terms, now)
    const before = many.articles.map(({ related }) => related.join())
    const { article: newest, terms } = many.another()
    relate([newest, ...many.articles], new Map([...many.terms, [newest.document, terms]]), now)
    const changed = many.articles.filter(({ related }, i) => related.join() !== before[i])
    expect(newest.related).toHaveLength(3)
    expect(changed.length).toBeLessThan(30)
  })
})

describe('A series', () => {
  const part = (i: number, date: number) => article(`deel-${i}`, { date, series: i % 2 ? 'De reeks' : 'de reeks ' })

  it('has its public parts in order, and grows by itself', () => {
    const made = edition([...people, part(3, now + day), part(1, now - 3 * day), part(2, now - day), article('los')])
    const parts = (moment: number) => {
      const s = opened(made, moment)
      return slugs(s.series(s.article('nl', 'deel-1') as Article))
    }
    expect(parts(now)).toEqual(['deel-1', 'deel-2'])
    expect(parts(now + day)).toEqual(['deel-1', 'deel-2', 'deel-3'])
    const s = opened(made, now)
    expect(s.series(s.article('nl', 'los') as Article)).toEqual([])
  })

  it('goes before the date in what comes before and after', () => {
    const s = snapshotOf([
      ...people,
      part(1, now - 5 * day),
      part(2, now - 3 * day),
      article('ertussen', { date: now - 4 * day }),
      article('later', { date: now - 2 * day }),
    ])
    const beside = (slug: string) => {
      const { previous, next } = s.neighbours(s.article('nl', slug) as Article)
      return [previous?.slug, next?.slug]
    }
    expect(beside('deel-1')).toEqual([undefined, 'deel-2'])
    expect(beside('deel-2')).toEqual(['deel-1', 'later'])
    expect(beside('ertussen')).toEqual(['deel-1', 'deel-2'])
    expect(beside('later')).toEqual(['deel-2', undefined])
  })
})

describe('Others by its author', () => {
  it('are those around it, not the newest: what is new stirs nothing old', () => {
    const all = Array.from({ length: 9 }, (_, i) => article(`stuk-${i}`, { date: now - (i + 1) * day }))
    const s = snapshotOf([...people, ...all, article('ander', { author: ['sietse'] })])
    const others = (slug: string) => slugs(s.othersBy('nour', s.article('nl', slug) as Article))
    expect(others('stuk-4')).toEqual(['stuk-3', 'stuk-5', 'stuk-6'])
    expect(others('stuk-0')).toEqual(['stuk-1', 'stuk-2', 'stuk-3'])
    expect(others('stuk-8')).toEqual(['stuk-5', 'stuk-6', 'stuk-7'])
  })
  it('are none where there are none', () => {
    const s = snapshotOf([...people, article('een')])
    expect(s.othersBy('nour', s.article('nl', 'een') as Article)).toEqual([])
  })
})

/** Articles with the words that a newspaper would have: few very often, most seldom, and a handful that are its subject's own. */
function publication(count: number) {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
  const term = () => `w${Math.floor(60_000 ** random())}`
  const topicsOf = ['werk', 'klanten', 'cultuur', 'leidinggeven']
  const terms = new Map<string, string>()
  const one = (i: number, date: number) => {
    const subject = Math.floor(random() * (count / 3))
    const own = [0, 1, 2].map((k) => `o${subject}-${k}`)
    terms.set(`d${i}`, [...new Set([...own, ...Array.from({ length: 24 }, term)])].join(' '))
    const topic = topicsOf[Math.floor(random() * 4)] as string
    return { slug: `s${i}`, locale: 'nl', document: `d${i}`, topics: [topic], date, related: [] } as unknown as Article
  }
  const articles = Array.from({ length: count }, (_, i) => one(i, now - (i + 1) * day))
  const another = () => {
    const made = one(count, now - 1)
    return { article: made, terms: terms.get(made.document) as string }
  }
  return { articles, terms, another }
}
