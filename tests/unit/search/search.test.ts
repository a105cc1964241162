/** What a reader finds, and never finds. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, questionOf } from '../../../lib/search/addresses'
import { day, now } from '../editions/content'
import { evening, later, library, piece, plain, translated, writer } from './library'

const pieces = () => [
  piece('centrale', 'Beneden in de hal staat de telefooncentrale van 1974.', { title: 'Wat je hoort' }),
  piece('telefoon', 'Achter de lijn zit niemand.', { title: 'Horen aan de telefoon' }),
  piece('avond', 'Er was een avondseminar over klanten en hun huizen.', { title: 'Laat op de dag', topics: ['klanten'] }),
  piece('mens', 'De medewerkers waren tevreden, zei de brief.', { title: 'Een mens', date: Date.UTC(2024, 4, 1) }),
  piece('idee', 'Ideeën over het café, opgeschreven door Zoë.', { title: 'Buiten' }),
]

describe('words are found', () => {
  test('by their stem, without case and accents', () => {
    const here = library(...pieces())
    expect(here.slugs('MEDEWERKER')).toEqual(['mens'])
    expect(here.slugs('tevredenheid')).toEqual(['mens'])
    expect(here.slugs('huis')).toEqual(['avond'])
    expect(here.slugs('brieven')).toEqual(['mens'])
    expect(here.slugs('idee')).toEqual(['idee'])
    expect(here.slugs('cafe zoe')).toEqual(['idee'])
  })
  test('as a part of compounds, after those that have the word itself', () => {
    const here = library(...pieces())
    expect(here.slugs('telefoon')).toEqual(['telefoon', 'centrale'])
    expect(here.slugs('seminar')).toEqual(['avond'])
    expect(here.slugs('avondseminars')).toEqual(['avond'])
  })
  test('in a title before elsewhere', () => {
    const title = piece('kop', 'Over iets anders.', { title: 'De koelkast', date: now - 30 * day })
    const body = piece('romp', 'Boven de koelkast, naast de koelkast, achter de koelkast.', { title: 'Het huis' })
    expect(library(body, title).slugs('koelkast')).toEqual(['kop', 'romp'])
  })
  test('in a title before elsewhere, however common the word, and before its rare compounds', () => {
    const common = Array.from({ length: 20 }, (_, i) => piece(`stuk-${i}`, 'Het werk van werkers op het werk. Werk!'))
    const here = library(
      ...common,
      piece('overleg', 'Werkoverleg, werkplaats en werkbank, en dan weer werkoverleg.', { title: 'Een dag' }),
      evening('avond', 'Een programma.', { title: 'Werk dat niemand ziet' }),
      piece('schrijven', 'Met potlood.', { title: 'Schrijven over je werk', date: now - 90 * day }),
      piece('bank', 'Van hout.', { title: 'De werkbank' }),
      plain('privacy', 'Werk en werk, en nog meer werk.', { title: 'Privacy' }),
    )
    expect(here.slugs('werk').slice(0, 2).sort()).toEqual(['avond', 'schrijven'])
    expect(here.slugs('werk')[2]).toBe('bank')
    expect(here.slugs('werk').indexOf('overleg')).toBe(-1)
    expect(here.slugs('werk potlood')).toEqual(['schrijven'])
  })
  test('in a title first of all when more than can be weighed have it', () => {
    const many = Array.from({ length: 1_100 }, (_, i) => piece(`stuk-${i}`, 'Werk.', { topics: ['werk'] }))
    const here = library(...many, piece('oud', 'Kort.', { title: 'Aan het werk', date: now - 900 * day }))
    expect(here.slugs('werk')[0]).toBe('oud')
  })
  test('on a plain page after articles and seminars that are as good', () => {
    const text = 'Hier staat een vergrootglas op tafel.'
    const title = 'Het vergrootglas'
    const here = library(
      plain('pagina', text, { title }),
      piece('stuk', text, { title, date: now - 900 * day, summary: text }),
      evening('avond', text, { title, start: now - 900 * day, summary: text }),
    )
    expect(here.slugs('vergrootglas').at(-1)).toBe('pagina')
    const inText = library(plain('pagina', `${text} ${text}`), piece('stuk', text))
    expect(inText.slugs('vergrootglas')).toEqual(['stuk', 'pagina'])
  })
  test('by the names of authors, topics, places; seminars, authors and pages too', () => {
    const here = library(
      piece('stuk', 'Tekst.', { author: ['sietse'], topics: ['klanten'] }),
      evening('feest', 'Een programma.', { speakers: ['nour'], venue: { name: 'De Weefzaal', city: 'Utrecht' } }),
      writer('kees', 'Kees vaart op zondag.', { books: [{ title: 'Het zeilschip' }] } as never),
      plain('colofon', 'Wie dit maken, en hoe je ons bereikt.'),
    )
    expect(here.slugs('naam sietse')).toEqual(['sietse', 'stuk'])
    expect(here.slugs('weefzaal')).toEqual(['feest'])
    expect(here.slugs('zeilschip')).toEqual(['kees'])
    expect(here.slugs('bereiken bereikt')).toEqual(['colofon'])
    expect(here.slugs('seminar')).toEqual(['feest'])
  })
  test('together or as a phrase between quotes of any kind', () => {
    const here = library(piece('los', 'De klant belde. Wij waren tevreden.'), piece('vast', 'Een tevreden klant belt niet.'))
    expect(here.slugs('tevreden klant').sort()).toEqual(['los', 'vast'])
    expect(here.slugs('"tevreden klanten"')).toEqual(['vast'])
    expect(here.slugs('„tevreden klant”')).toEqual(['vast'])
  })
  test('without the words that say nothing, unless there are no others', () => {
    const here = library(piece('a', 'Koffie om tien uur.'), piece('b', 'Dat is het dan.'))
    expect(here.slugs('de koffie van het')).toEqual(['a'])
    expect(here.slugs('het')).toEqual(['b'])
  })
  test('in the language of the page alone', () => {
    const dutch = piece('stuk', 'De klant wacht.')
    const here = library(dutch, translated(dutch, 'A piece', 'Customers are working.'))
    expect(here.slugs('klant', { locale: 'en' })).toEqual([])
    expect(here.slugs('customer', { locale: 'en' })).toEqual(['stuk'])
    expect(here.slugs('worked', { locale: 'en' })).toEqual(['stuk'])
    expect(here.slugs('customer')).toEqual([])
  })
})

describe('a typing error', () => {
  test.each([
    ['medewerkr', 'medewerker', 'mens'],
    ['mdeewerkers', 'medewerkers', 'mens'],
    ['telefoncentral', 'telefooncentrale', 'centrale'],
    ['huizn', 'huizen', 'avond'],
    ['tevrden', 'tevreden', 'mens'],
  ])('%s is read as %s', (typed, _meant, slug) => {
    const answer = library(...pieces()).ask(typed)
    expect(answer.found.map(({ entry }) => entry.slug)).toEqual([slug])
    if (answer.corrected.length > 0) expect(answer.corrected[0]?.typed).toBe(typed)
  })
  test('is said, word by word, and what was right stays', () => {
    const answer = library(...pieces()).ask('tevreden medwrkers')
    expect(answer).toMatchObject({ how: 'all', corrected: [{ typed: 'medwrkers', meant: 'medewerkers' }], total: 1 })
  })
  test('of two or three letters in a long word is found, wherever they are', () => {
    const words = ['medewerkerstevredenheid', 'telefooncentrale', 'vergadering', 'avondseminars']
    const here = library(...words.map((word) => piece(word, `Hier staat ${word} in.`, { title: 'Een dag' })))
    const wrong = fc
      .constantFrom(...words)
      .chain((word) =>
        fc
          .uniqueArray(fc.nat({ max: word.length - 1 }), { minLength: 2, maxLength: word.length < 12 ? 2 : 3 })
          .map((places) => ({ word, typed: [...word].map((letter, at) => (places.includes(at) ? 'x' : letter)).join('') })),
      )
    fc.assert(
      fc.property(wrong, ({ word, typed }) => {
        expect(here.ask(typed), typed).toMatchObject({ how: 'all', corrected: [{ typed, meant: word }] })
      }),
      { numRuns: 60 },
    )
  })
  test('is not looked for in what was found', () => {
    expect(library(...pieces()).ask('telefoon').corrected).toEqual([])
  })
})

describe('what cannot be read now is never found', () => {
  const secret = (fields: object) => piece('geheim', 'Het overnamebod op de drukkerij.', { title: 'Overname', ...fields })

  test('a future article before its moment, but at it, without a new index', () => {
    const here = library(secret({ date: now + day }), ...pieces())
    expect(here.ask('overnamebod')).toMatchObject({ total: 0, how: 'nothing', corrected: [] })
    expect(here.slugs('overnamebod', {}, now + day)).toEqual(['geheim'])
  })
  test('nor does a typing error lead to its words', () => {
    const here = library(secret({ date: now + day }), ...pieces())
    expect(here.ask('overnameboc')).toMatchObject({ total: 0, corrected: [] })
    expect(here.ask('overnameboc', {}, now + day)).toMatchObject({ total: 1, corrected: [{ meant: 'overnamebod' }] })
  })
  test('an article that has expired', () => {
    const here = library(secret({ date: now - day, expires: now + day }))
    expect(here.slugs('overnamebod', {}, now + day - 1)).toEqual(['geheim'])
    expect(here.slugs('overnamebod', {}, now + day)).toEqual([])
  })
  test('a draft, which is in no edition', () => {
    expect(library(secret({ draft: true })).slugs('overnamebod')).toEqual([])
  })
  test('one that was deleted or renamed', async () => {
    const here = library(secret({}), ...pieces())
    expect(here.slugs('overnamebod')).toEqual(['geheim'])
    here.publish(pieces(), now + 1000)
    await later()
    expect(here.slugs('overnamebod')).toEqual([])
    expect(here.slugs('telefoon')).toEqual(['telefoon', 'centrale'])
  })
})

describe('when not everything is there', () => {
  test('what has some of the words is shown as that', () => {
    expect(library(...pieces()).ask('telefoon qqxxyy')).toMatchObject({ how: 'some', total: 2 })
  })
  test('nothing is nothing, and says what was understood', () => {
    const answer = library(...pieces()).ask('Qqxxyy vvwwzz')
    expect(answer).toMatchObject({ how: 'nothing', total: 0, pages: 1, rest: 0 })
    expect(answer.terms.map(({ typed }) => typed)).toEqual(['Qqxxyy', 'vvwwzz'])
  })
  test('no words are no question', () => {
    const here = library(...pieces())
    expect(here.ask('').how).toBe('no question')
    expect(here.ask(' \t\n').how).toBe('no question')
    expect(here.ask('🙂 ?!').how).toBe('nothing')
  })
})

describe('anything may be typed', () => {
  const here = () => library(...pieces())
  test.each([
    'telefoon AND (',
    'NEAR(telefoon, 3)',
    'title:telefoon',
    '{body}: telefoon*',
    '^telefoon - + "',
    "telefoon'; drop table documents; --",
    'telefoon\0telefoon',
    '"""telefoon"""',
    '\\"telefoon" OR 1=1',
  ])('%s is a calm question', (typed) => {
    const answer = here().ask(typed)
    expect(answer.found.map(({ entry }) => entry.slug)).toContain('telefoon')
  })
  test('ten thousand characters are cut, half an emoji is left out', () => {
    const answer = here().ask(`telefoon ${'x'.repeat(10_000)}`)
    expect(answer).toMatchObject({ text: 'telefoon', total: 2 })
    expect(here().ask('x'.repeat(10_000)).text).toHaveLength(200)
    expect(here().ask(`${'x'.repeat(199)}🙂`).text).toBe('x'.repeat(199))
    expect(here().ask('woord '.repeat(2_000)).terms).toHaveLength(1)
  })
  test('no text breaks it', () => {
    const open = here()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { total, found } = open.ask(text)
        return found.length <= Math.max(total, 0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a question of many words', () => {
  const compounds = (word: string) =>
    Array.from({ length: 50 }, (_, i) => `${word}${'abcdefghij'[i % 10]}${'aeiou'[i % 5]}n${i}`)
  test('finds what has all of them, of the first also in compounds, and is bounded in what it looks for', () => {
    const words = 'koffie melk suiker lepel kopje schotel tafel stoel raam deur'.split(' ')
    const here = library(
      piece('alles', `${words.join(' en ')}.`),
      piece('samen', `Koffiekopje, ${words.slice(1).join(', ')}.`),
      piece('veel', words.flatMap(compounds).join(' ')),
    )
    const answer = here.ask(words.join(' '))
    expect(answer).toMatchObject({ how: 'all', total: 2 })
    expect(answer.found[0]?.entry.slug).toBe('alles')
    expect(answer.terms.reduce((sum, { compounds }) => sum + compounds.length, 0)).toBeLessThanOrEqual(120)
    expect(here.ask('koffie').terms[0]?.compounds.length).toBeGreaterThan(30)
  })
})

describe('filters and pages', () => {
  const many = () =>
    library(
      ...Array.from({ length: 23 }, (_, i) =>
        piece(`stuk-${i}`, 'Over de koffie.', {
          date: Date.UTC(i < 15 ? 2025 : 2026, 3, i + 1),
          topics: i % 2 ? ['klanten'] : ['werk'],
        }),
      ),
      evening('proeven', 'Koffie proeven.'),
    )

  test('say how much there is of each, whatever is chosen of the same kind', () => {
    const all = many().ask('koffie')
    expect(all).toMatchObject({
      total: 24,
      filtered: 24,
      years: [
        ['2026', 9],
        ['2025', 15],
      ],
    })
    expect(Object.fromEntries(all.topics)).toEqual({ klanten: 11, werk: 12 })
    expect(Object.fromEntries(all.kinds)).toEqual({ article: 23, seminar: 1 })
    const chosen = many().ask('koffie', { topic: 'werk', year: '2025' })
    expect(chosen).toMatchObject({
      total: 24,
      filtered: 8,
      years: [
        ['2026', 4],
        ['2025', 8],
      ],
    })
    expect(Object.fromEntries(chosen.topics)).toEqual({ klanten: 7, werk: 8 })
  })
  test('a kind, and a topic that is none', () => {
    expect(many().slugs('koffie', { kind: 'seminar' })).toEqual(['proeven'])
    expect(many().ask('koffie', { topic: 'bestaat-niet' })).toMatchObject({ total: 24, filtered: 0, pages: 1 })
  })
  test('pages hold ten; one that is not there is the nearest', () => {
    const here = many()
    const seen = [1, 2, 3].flatMap((page) => here.slugs('koffie', { page }))
    expect(seen).toHaveLength(24)
    expect(new Set(seen).size).toBe(24)
    expect(here.ask('koffie', { page: 2 })).toMatchObject({ page: 2, pages: 3, first: 11, rest: 4 })
    expect(here.ask('koffie', { page: 99 }).page).toBe(3)
    expect(here.ask('koffie', { page: -1 }).page).toBe(1)
  })
  test('stand in the address, in the words of its language', () => {
    const question = { locale: 'nl', text: 'a & b', topic: 'werk', kind: 'author', year: '2025', page: 2 } as const
    expect(addressOf(question)).toBe('/zoeken?q=a+%26+b&thema=werk&soort=auteurs&jaar=2025&pagina=2')
    expect(addressOf({ ...question, locale: 'en' })).toBe('/en/search?q=a+%26+b&topic=werk&type=authors&year=2025&page=2')
    for (const locale of ['nl', 'en'] as const) {
      const { searchParams } = new URL(addressOf({ ...question, locale }), 'http://x')
      expect(questionOf(locale, Object.fromEntries(searchParams))).toEqual({ ...question, locale })
    }
    expect(questionOf('nl', { q: 'x', jaar: '20', soort: 'constructor', pagina: 'twee' })).toEqual({
      locale: 'nl',
      text: 'x',
      page: 1,
    })
  })
})
