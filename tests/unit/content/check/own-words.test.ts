/** woorden.yaml may say any message otherwise, and nothing that the program cannot say. */
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../../../lib/content/load'
import { editionOf } from '../../../../lib/editions/making/make'
import { messages, worded } from '../../../../lib/words'
import { folderOf, inOrder, now, saidOf, temporaryFolder } from '../support'

const words = (text: string) => saidOf({ 'woorden.yaml': text })

describe('words of one’s own', () => {
  test('by key with dots, in groups, in English alone', async () => {
    expect(await words('seminar.labelEvening: Lezing\nsite:\n  seminars: Lezingen\nsite.topics: Rubrieken\n')).toEqual([])
    expect(await saidOf({ 'woorden.en.yaml': 'seminar.labelEvening: Lecture\n' })).toEqual([])
    expect(await words('# nog niets\n')).toEqual([])
  })
  test('may count what is a number, and leave out a plural', async () => {
    expect(await words("list.count: '{count} stukken'\narticle.minutes: 'leestijd {minutes, number} min'\n")).toEqual([])
  })
  test.each([
    [
      'seminar.labelEvning: Lezing\n',
      'woorden.yaml:1:1 onbekend veld "seminar.labelEvning"; bedoel je "seminar.labelEvening"?',
    ],
    ['site: {}\nsemnar.was: Was\n', 'woorden.yaml:2:1 onbekend veld "semnar"; bedoel je "seminar"?'],
    ['site.seminars: Een\nsite:\n  seminars: Twee\n', 'dit veld staat er twee keer'],
    ["site.about: 'Over {naam}'\n", 'woorden.yaml:1:13 veld "site.about": {naam} is hier niet; wel: {name}'],
    [
      'site.about: Over ons\n',
      'woorden.yaml:1:13 veld "site.about": hierin hoort ook {name} te staan, zoals in de gewone woorden',
    ],
    [
      "site.seminars: 'Lezingen van {name}'\n",
      'veld "site.seminars": {name} is hier niet; in deze woorden valt niets in te vullen',
    ],
    ["site.about: 'Over {name'\n", 'veld "site.about" is niet te lezen: sluit elke { met }'],
    ["site.about: 'Over {name, plural, other {#}}'\n", 'veld "site.about": {name} is geen getal, en kan niet geteld worden'],
    ['code.go: Meld je aan\n', 'hierin hoort ook <link> te staan'],
    ['site.seminars: [Lezingen]\n', 'woorden.yaml:1:16 tussen [ en ] maakt YAML een lijst'],
    ['site: Podium\n', 'veld "site" moet een groep zijn'],
    [`site.seminars: ${'x'.repeat(1001)}\n`, 'is te lang: 1001 tekens, en er passen er 1000'],
    ['constructor.name: x\n', 'onbekend veld "constructor"'],
  ])('%j', async (text, message) => expect((await words(text)).join('\n')).toContain(message))
  test('a file that is nearly called so is told of', async () => {
    expect((await saidOf({ 'woordn.yaml': 'site.seminars: x\n' })).join()).toContain('bedoel je "woorden.yaml"?')
  })

  test('come in an edition, and nothing else of the messages changes', async () => {
    const contentDir = folderOf({ ...inOrder, 'woorden.yaml': 'seminar.labelEvening: Lezing\nsite: { seminars: Lezingen }\n' })
    const store = { has: () => false, put: () => {} }
    const content = await loadContent({ contentDir, cacheDir: temporaryFolder('podium-words-'), store, now })
    const edition = editionOf(content, now)
    expect(edition.words).toEqual({ nl: { 'seminar.labelEvening': 'Lezing', 'site.seminars': 'Lezingen' }, en: {} })
    const said = worded('nl', edition.words.nl)
    expect([said.seminar.labelEvening, said.site.seminars, said.site.topics]).toEqual([
      'Lezing',
      'Lezingen',
      messages.nl.site.topics,
    ])
    expect(messages.nl.seminar.labelEvening).toBe('Avondseminar')
    expect(worded('en', edition.words.en)).toBe(messages.en)
    // Of an edition that an earlier Podium made.
    expect(worded('nl', { 'seminar.gone': 'x', 'site.seminars.more': 'y', '__proto__.x': 'z' })).toEqual(messages.nl)
  })
})
