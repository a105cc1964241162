import { describe, expect, it } from 'vitest'
import { article, author, code, day, edition, english, magazine, now, page, seminar, site, snapshotOf, topics } from './content'

describe('Translations', () => {
  it('take from the original what they do not say themselves', () => {
    const original = article('stuk', { seminar: 'avond', cover: { src: '/a.jpg', alt: 'Een stoel' }, summary: 'Kort.' })
    const translation = english(original, { title: 'The piece', cover: { alt: 'A chair' }, updated: now })
    const found = snapshotOf(magazine(original, translation)).article('en', 'stuk')
    expect(found).toMatchObject({
      title: 'The piece',
      date: original.fields.date,
      seminar: 'avond',
      topics: ['werk'],
      cover: { src: '/a.jpg', alt: 'A chair' },
      updated: now,
      document: 'body-of-stuk-en',
      translated: true,
    })
  })

  it('have a summary of their own, or their own first paragraph, never the Dutch one', () => {
    const original = article('stuk', { summary: 'Kort.' })
    const summary = (fields = {}) => snapshotOf(magazine(original, english(original, fields))).article('en', 'stuk')?.summary
    expect(summary()).toBe('The first paragraph of stuk.')
    expect(summary({ summary: 'In short.' })).toBe('In short.')
  })

  it('articles and pages are in English only when they were translated', () => {
    const s = snapshotOf(magazine(page('privacy'), english(page('privacy'))))
    expect(s.count('en')).toBe(0)
    expect(s.pages('en').map(({ slug }) => slug)).toEqual(['privacy'])
  })

  it('evenings and authors are in both; without a translation the Dutch text stands there', () => {
    const s = snapshotOf(magazine(english(author('nour'), { title: undefined, role: 'Writer' }, { document: 'bio' })))
    expect(s.seminar('en', 'avond')).toMatchObject({ title: 'Avond avond', locale: 'en', translated: false })
    expect(s.author('en', 'nour')).toMatchObject({ name: 'Naam van nour', role: 'Writer', document: 'bio', translated: true })
  })

  it('a draft of a translation is as if it were not there', () => {
    const s = snapshotOf(magazine(english(article('stuk-1'), { draft: true }), english(seminar('avond'), { draft: true })))
    expect(s.article('en', 'stuk-1')).toBeUndefined()
    expect(s.seminar('en', 'avond')?.translated).toBe(false)
  })

  it('a draft is nowhere in any language', () => {
    const draft = article('klad', { draft: true })
    const s = snapshotOf(magazine(draft, english(draft)))
    expect([s.article('nl', 'klad'), s.article('en', 'klad')]).toEqual([undefined, undefined])
  })

  it('site.en.yaml says what is different, topic by topic', () => {
    const nl = site({ tagline: 'over werk', topics: topics('werk', 'klanten'), organisation: { name: 'Stichting', kvk: '1' } })
    const en = english(nl, {
      title: undefined,
      tagline: 'about work',
      topics: [{ slug: 'werk', title: 'Work' }],
      organisation: { name: 'Foundation' },
    })
    const found = snapshotOf(magazine(nl, en)).site('en')
    expect(found).toMatchObject({ name: 'Podium', tagline: 'about work', organisation: { name: 'Foundation', kvk: '1' } })
    expect(found.topics?.map(({ title }) => title)).toEqual(['Work', 'KLANTEN'])
  })
})

describe('What an entry says', () => {
  it('the summary is the first paragraph when there is none', () => {
    const s = snapshotOf(magazine(article('met', { summary: 'Kort.' }), article('zonder')))
    expect(s.article('nl', 'met')?.summary).toBe('Kort.')
    expect(s.article('nl', 'zonder')?.summary).toBe('De eerste alinea van zonder.')
  })

  it.each([
    [0, 1],
    [100, 1],
    [880, 4],
    [1000, 5],
  ])('%i words are %i minutes', (words, minutes) => {
    expect(snapshotOf(magazine(article('lang', {}, { words }))).article('nl', 'lang')?.minutes).toBe(minutes)
  })

  it('codes are found however they are spelt', () => {
    expect(snapshotOf(magazine(code('Vroege-Vogel'))).promoCode('vroegevogel')?.code).toBe('Vroege-Vogel')
  })

  it('articles stand newest first, evenings by their beginning, authors by name', () => {
    const made = edition(magazine(seminar('eerder', { start: now + day }), author('abel', { name: 'Ábel' })))
    expect(made.articles.map(({ date }) => date)).toEqual(made.articles.map(({ date }) => date).sort((a, b) => b - a))
    expect(made.seminars.filter(({ locale }) => locale === 'nl').map(({ slug }) => slug)).toEqual(['eerder', 'avond'])
    expect(made.authors[0]?.slug).toBe('abel')
  })
})
