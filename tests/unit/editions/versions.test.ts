import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContentEntry } from '../../../lib/content/types'
import { versionOf } from '../../../lib/editions/freshness'
import { changedPaths } from '../../../lib/editions/make'
import type { Version } from '../../../lib/editions/types'
import { article, author, code, day, edition, english, magazine, now, page, replaced, seminar, site, topics } from './content'

/** Public paths that differ after these entries took the place of what the magazine had. */
function changedBy(...more: ContentEntry[]): string[] {
  return changedPaths(edition(magazine()), edition(magazine(...more)), now).sort()
}
const stuk = (i: number, fields = {}, rest = {}) =>
  article(
    `stuk-${i}`,
    { date: now - (i + 1) * day, topics: [i % 2 ? 'klanten' : 'werk'], author: [i % 3 ? 'nour' : 'sietse'], ...fields },
    rest,
  )
const feedsOf = (path: string) => ['atom.xml', 'feed.json', 'feed.xml'].map((form) => `${path}/${form}`)
const pagesThatShowNothingOfArticles = (path: string) => /^\/(en|seminars|over-ons)/.test(path)

describe('What changed is rendered again, and nothing else', () => {
  it('a body: the article and the feeds it is in', () => {
    expect(changedBy(stuk(4, {}, { document: 'other' }))).toEqual(
      ['/artikelen/stuk-4', ...feedsOf(''), ...feedsOf('/auteurs/nour'), ...feedsOf('/themas/werk')].sort(),
    )
  })

  it('a body that is too old for the feeds: the article alone', () => {
    expect(changedBy(stuk(43, {}, { document: 'other' }))).toEqual(['/artikelen/stuk-43'])
  })

  it('a title: the lists where it stands too, and the articles that name it', () => {
    expect(changedBy(stuk(30, { title: 'Anders' }))).toEqual([
      '/artikelen/pagina/2',
      ...[24, 26, 27, 28, 29, 30, 31, 32, 33].map((i) => `/artikelen/stuk-${i}`),
      '/auteurs/sietse',
      ...feedsOf('/auteurs/sietse'),
      '/themas/werk',
      ...feedsOf('/themas/werk'),
    ])
  })

  it('a date that readers see as "bijgewerkt": the sitemap too', () => {
    expect(changedBy(stuk(30, { updated: now }))).toContain('/sitemap.xml')
    expect(changedBy(stuk(30, { title: 'Anders' }))).not.toContain('/sitemap.xml')
  })

  it('a new article: lists, feeds and sitemap, and of the older ones those beside it alone', () => {
    const changed = changedBy(article('nieuw', { date: now - 1, author: ['nour'], topics: ['werk'] }))
    expect(changed).toEqual(expect.arrayContaining(['/', '/artikelen', '/artikelen/nieuw', '/artikelen/pagina/3', '/themas']))
    const older = changed.filter((path) => path.startsWith('/artikelen/stuk-'))
    expect(older).toEqual(['/artikelen/stuk-0', '/artikelen/stuk-1', '/artikelen/stuk-2'])
    expect(changed.filter(pagesThatShowNothingOfArticles)).toEqual([])
  })

  it('a biography: the author and the articles of the author, no list of articles', () => {
    const changed = changedBy(author('sietse', {}, { document: 'other' }))
    expect(changed).toContain('/artikelen/stuk-0')
    expect(changed).toContain('/auteurs/sietse')
    expect(changed).not.toContain('/artikelen/stuk-1')
    expect(changed).not.toContain('/artikelen')
    expect(changed).not.toContain('/themas/werk')
  })

  it('a price: everything that shows the evening, articles too', () => {
    const withCode = magazine(
      stuk(7, {}, { codes: ['customerfirst'] }),
      stuk(8, { seminar: 'avond' }),
      stuk(9, {}, { cards: ['avond'] }),
    )
    const cheaper = magazine(...withCode, seminar('avond', { price: 100 }))
    const changed = changedPaths(edition(withCode), edition(cheaper), now)
    expect(changed).toEqual(expect.arrayContaining(['/', '/seminars', '/en/seminars/avond', '/seminars/avond']))
    expect(changed.filter((path) => /stuk/.test(path))).toEqual(['/artikelen/stuk-7', '/artikelen/stuk-8', '/artikelen/stuk-9'])
  })

  it('a code: the articles that show it', () => {
    const before = magazine(stuk(7, {}, { codes: ['customerfirst'] }))
    const after = magazine(...before, code('CustomerFirst', { message: 'Voor lezers.' }))
    const changed = changedPaths(edition(before), edition(after), now)
    expect(changed).toContain('/artikelen/stuk-7')
    expect(changed).not.toContain('/artikelen/stuk-8')
    expect(changed).not.toContain('/artikelen')
  })

  it('how many a code is for: the articles that say so', () => {
    const before = magazine(stuk(7, {}, { codes: ['customerfirst'] }))
    const after = magazine(...before, code('CustomerFirst', { maxSeats: 25 }))
    expect(changedPaths(edition(before), edition(after), now)).toContain('/artikelen/stuk-7')
  })

  it('a new plain page: the pages whose footer names it, not feeds and calendars', () => {
    const changed = changedBy(page('colofon'))
    expect(changed).toEqual(expect.arrayContaining(['/colofon', '/artikelen/stuk-0', '/sitemap.xml']))
    expect(changed.filter((path) => /^\/en|feed\.|atom\.|\.ics/.test(path))).toEqual([])
  })

  it('what editors keep to themselves: nothing', () => {
    expect(changedBy(code('CustomerFirst', { note: 'Afspraak met de uitgever.' }))).toEqual([])
  })

  it('masthead and footer: every page of that language', () => {
    const all = [...edition(magazine()).versions.keys()].filter((path) => path.startsWith('/nl'))
    expect(changedBy(site({ tagline: 'over werk' }))).toEqual(expect.arrayContaining(['/artikelen/stuk-0', '/seminars/avond']))
    expect(changedBy(site({ topics: topics('werk', 'klanten', 'nieuw') })).length).toBeGreaterThan(all.length)
    const englishSite = english(site(), { tagline: 'about work' })
    expect(changedBy(englishSite).filter((path) => !path.startsWith('/en'))).toEqual([])
  })

  it('a translation: its page, the English lists, and the original that leads to it', () => {
    const changed = changedBy(english(stuk(5)))
    expect(changed).toEqual(
      expect.arrayContaining(['/en/articles/stuk-5', '/en/articles', '/en/feed.xml', '/artikelen/stuk-5', '/sitemap.xml']),
    )
    expect(changed).not.toContain('/artikelen')
  })

  it('a list that gets a second page in English: the Dutch second pages, which lead to it', () => {
    const translated = (count: number) => Array.from({ length: count }, (_, i) => english(stuk(i)))
    const changed = changedPaths(edition(magazine(...translated(20))), edition(magazine(...translated(21))), now)
    expect(changed).toContain('/en/articles/page/2')
    expect(changed).toContain('/artikelen/pagina/2')
    expect(changed).not.toContain('/artikelen')
    expect(changed).not.toContain('/artikelen/pagina/3')
  })

  it('the name of an author without articles: the feeds that are called by it', () => {
    const before = magazine(author('spreker'))
    const changed = changedPaths(edition(before), edition(magazine(author('spreker', { name: 'Anders' }))), now)
    expect(changed).toEqual(expect.arrayContaining(['/auteurs/spreker', ...feedsOf('/auteurs/spreker')]))
  })

  it('what is gone is among what changed', () => {
    const before = edition(magazine(page('privacy')))
    expect(changedPaths(before, edition(magazine(), now, before), now)).toContain('/privacy')
  })

  it('the pages readers come to first are asked for first', () => {
    const paths = changedPaths(undefined, edition(magazine()), now)
    expect(paths.slice(0, 2)).toEqual(['/', '/artikelen'])
    expect(paths.indexOf('/artikelen/stuk-0')).toBeLessThan(paths.indexOf('/artikelen/stuk-1'))
    expect(paths.indexOf('/artikelen/stuk-44')).toBeLessThan(paths.indexOf('/artikelen/pagina/2'))
  })
})

describe('The clock publishes', () => {
  const at = (entries: ContentEntry[]) => {
    const made = edition(entries)
    return (path: string, moment: number) => versionOf(path, made, moment)
  }

  it('an article has no version before its moment, and one from then on', () => {
    const version = at(magazine(article('straks', { date: now + day })))
    expect(version('/nl/artikelen/straks', now + day - 1)).toBeUndefined()
    expect(version('/nl/artikelen/straks', now + day)).toBeTypeOf('string')
  })

  it('lists, feeds, counts and sitemap change at that moment, other articles do not', () => {
    const version = at(magazine(article('straks', { date: now + day })))
    const differs = (path: string) => version(path, now + day - 1) !== version(path, now + day)
    for (const path of ['', '/artikelen', '/artikelen/pagina/3', '/feed.xml', '/themas/werk', '/auteurs/nour', '/sitemap.xml'])
      expect(differs(`/nl${path}`), path).toBe(true)
    for (const path of ['/artikelen/stuk-9', '/auteurs/sietse', '/auteurs/sietse/feed.xml', '/seminars', '/over-ons'])
      expect(differs(`/nl${path}`), path).toBe(false)
  })

  it('it leaves when it expires', () => {
    const version = at(magazine(stuk(3, { expires: now + day })))
    expect(version('/nl/artikelen/stuk-3', now + day - 1)).toBeTypeOf('string')
    expect(version('/nl/artikelen/stuk-3', now + day)).toBeUndefined()
    expect(version('/nl/artikelen', now + day)).not.toBe(version('/nl/artikelen', now + day - 1))
  })

  it('a list gets the page that it needs, at the moment that it needs it', () => {
    const sixteen = Array.from({ length: 16 }, (_, i) => article(`straks-${i}`, { date: now + day }))
    const version = at(magazine(...sixteen))
    expect(version('/nl/artikelen/pagina/4', now)).toBeUndefined()
    expect(version('/nl/artikelen/pagina/4', now + day)).toBeTypeOf('string')
  })

  it('what a draft says is nowhere', () => {
    const made = edition(magazine(article('klad', { draft: true, title: 'GEHEIM' })))
    expect(JSON.stringify({ ...made, versions: [...made.versions] })).not.toMatch(/klad|GEHEIM/)
  })

  it('an evening changes when sign-up opens and closes, and when it begins and ends', () => {
    const [opens, closes, start] = [now + day, now + 2 * day, now + 10 * day]
    const version = at(magazine(seminar('avond', { start, end: start + day, signup: { opens, closes } })))
    const seen = [now, opens, closes, start, start + day].map((moment) => version('/nl/seminars/avond', moment))
    expect(new Set(seen).size).toBe(5)
  })

  it('a code ends on the page that shows it', () => {
    const ends = now + day
    const version = at(magazine(code('CustomerFirst', { validUntil: ends }), stuk(7, {}, { codes: ['customerfirst'] })))
    expect(version('/nl/artikelen/stuk-7', ends)).not.toBe(version('/nl/artikelen/stuk-7', ends - 1))
    expect(version('/nl/artikelen/stuk-8', ends)).toBe(version('/nl/artikelen/stuk-8', ends - 1))
  })
})

describe('Who comes too late', () => {
  const evening = (slug: string, days: number) => seminar(slug, { start: now + days * day, end: now + days * day + 1000 })
  const made = edition(
    magazine(
      evening('avond', -9),
      evening('eerste', 3),
      evening('tweede', 6),
      stuk(40, {}, { codes: ['customerfirst'] }),
      stuk(41, { seminar: 'avond' }),
      stuk(42, {}, { cards: ['tweede'] }),
    ),
  )
  const differs = (path: string, days: number) =>
    versionOf(path, made, now + days * day - 1) !== versionOf(path, made, now + days * day)

  it('reads of the next evening, and of the one after it once that began', () => {
    for (const path of ['/nl/artikelen/stuk-40', '/nl/artikelen/stuk-41', '/nl/seminars/avond']) {
      expect(differs(path, 3), path).toBe(true)
      expect(differs(path, 6), path).toBe(true)
    }
    expect(differs('/nl/artikelen/stuk-42', 3)).toBe(false)
    expect(differs('/nl/artikelen/stuk-43', 3)).toBe(false)
  })

  it('is told of a new evening by the pages that name the next one, and not by those whose evening comes', () => {
    const before = magazine(
      evening('avond', -9),
      evening('tweede', 6),
      stuk(40, { seminar: 'avond' }),
      stuk(42, { seminar: 'tweede' }),
    )
    const changed = changedPaths(edition(before), edition(replaced(before, [evening('eerste', 3)])), now)
    expect(changed).toContain('/artikelen/stuk-40')
    expect(changed).not.toContain('/artikelen/stuk-42')
  })
})

describe('Properties', () => {
  const moment = fc.integer({ min: -6, max: 6 }).map((hours) => now + hours * 3_600_000)
  const articleFields = fc.record(
    {
      date: moment,
      expires: moment,
      updated: moment,
      topics: fc.subarray(['werk', 'klanten']),
      author: fc.subarray(['nour', 'sietse'], { minLength: 1 }),
      seminar: fc.constant('avond'),
      series: fc.constantFrom('De reeks', 'de  reeks'),
    },
    { requiredKeys: ['date'] },
  )
  const rest = fc.record({
    codes: fc.subarray(['customerfirst']),
    cards: fc.subarray(['avond']),
    terms: fc.subarray(['wasserij', 'mangel', 'remise', 'spoor']).map((words) => words.join(' ')),
  })
  const content = fc
    .record({
      articles: fc.array(fc.tuple(articleFields, rest, fc.boolean()), { maxLength: 45 }),
      signup: fc.record({ opens: moment, closes: moment, cancelUntil: moment }, { requiredKeys: [] }),
      start: moment,
      other: moment,
      valid: fc.record({ validFrom: moment, validUntil: moment }, { requiredKeys: [] }),
    })
    .map(({ articles, signup, start, other, valid }): ContentEntry[] => {
      const made = articles.flatMap(([fields, placed, translated], i) => {
        const one = article(`stuk-${i}`, fields, placed)
        return translated ? [one, english(one)] : [one]
      })
      const evening = seminar('avond', { signup, start, end: start + 3_600_000, speakers: ['nour'] })
      const later = seminar('ochtend', { start: other, end: other + 3_600_000 })
      const all = [site(), author('nour'), author('sietse'), evening, later, code('CustomerFirst', valid), page('over-ons')]
      return [...all, ...made]
    })

  it('an edition knows beforehand what one that is made later would say', () => {
    fc.assert(
      fc.property(content, moment, moment, (entries, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        const before = edition(entries, early)
        const after = edition(entries, late)
        expect(changedPaths(before, after, late)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('a version is the last one that has begun', () => {
    const version = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.option(fc.string({ minLength: 1 }))), {
        selector: ([at]) => at,
      })
      .map((rest): Version => [0, 'first', ...rest.sort(([a], [b]) => a - b).flat()])
    fc.assert(
      fc.property(version, fc.integer({ min: -1, max: 100 }), (one, at) => {
        let last: string | undefined
        for (let i = 0; i < one.length; i += 2) if ((one[i] as number) <= at) last = (one[i + 1] as string | null) ?? undefined
        expect(versionOf('/x', { versions: new Map([['/x', one]]) }, at)).toBe(last)
      }),
    )
  })
})

describe('A seminar of two days', () => {
  const span = { start: now + day, end: now + 2 * day }
  const made = edition(magazine(seminar('tweedaags', span), article('stuk-0', { date: now - day, seminar: 'tweedaags' })))

  it.each(['/nl', '/nl/seminars', '/nl/seminars/tweedaags', '/nl/artikelen/stuk-0'])(
    'has begun on %s until its end, and has been from then on: the page is rendered again at both moments',
    (path) => {
      const at = (moment: number) => versionOf(path, made, moment)
      expect(at(span.start)).not.toBe(at(span.start - 1))
      expect(at(span.end - 1)).toBe(at(span.start))
      expect(at(span.end)).not.toBe(at(span.end - 1))
    },
  )
})
