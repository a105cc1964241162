import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '../../../lib/domain/locale'
import { fold, stem, stems, wordsIn } from '../../../lib/language/stem'
import { KEEPS_BEGINNING } from '../../../lib/search/marks'

test('forms of one Dutch word have one stem', () => {
  expect(stems('Medewerker medewerkers', 'nl')).toEqual(['medewerker', 'medewerker'])
  expect(stems('klant klanten', 'nl')).toEqual(['klant', 'klant'])
  expect(stems('tevreden tevredenheid', 'nl')).toEqual(['tevred', 'tevred'])
  for (const [one, many] of [
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['idee', 'ideeën'],
    ['industrie', 'industrieën'],
    ['foto', 'foto’s'],
    ['foto', "foto's"],
  ] as const)
    expect(stems(one, 'nl'), many).toEqual(stems(many, 'nl'))
})

test('English has rules of its own', () => {
  expect(stems("customer customers customer's", 'en')).toEqual(['custom', 'custom', 'custom'])
  expect(stem('working', 'en')).toBe('work')
  expect(stem('working', 'nl')).toBe('working')
})

test('case, accents and soft hyphens do not matter', () => {
  expect(fold('CAFÉ')).toBe('cafe')
  expect(stems('één mede\u00adwerkers Ijs ĳs', 'nl')).toEqual(stems('een medewerkers ijs ijs', 'nl'))
})

test('a word knows where it stands in the text, whatever folding does to its length', () => {
  const text = '“De ﬁetsen van Zoë’s”, zei 3M.'
  expect(wordsIn(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
    ['de', 'De'],
    ['fietsen', 'ﬁetsen'],
    ['van', 'van'],
    ['zoe', 'Zoë’s'],
    ['zei', 'zei'],
    ['3m', '3M'],
  ])
})

test('what has no words has no stems', () => {
  for (const text of ['', '   ', '?!…', '🙂', "'s"]) expect(stems(text, 'nl').length).toBe(text === "'s" ? 1 : 0)
})

test('a stem that is not short begins as its word does: by that search skips words that cannot be the one looked for', () => {
  const letter = fc.constantFrom(...'aaabcdeeeefghiijklmnnoopqrsttuvwxyyzz')
  const ending = fc.constantFrom('', 'en', 'heden', 'ingen', 'zen', 'ven', 'ying', 'ies', 'ously', 's')
  const word = fc
    .tuple(fc.array(letter, { minLength: 1, maxLength: 9 }), ending)
    .map(([letters, end]) => letters.join('') + end)
  const real = fc.constantFrom('dying', 'lying', 'tying', 'skies', 'idly', 'huizen', 'ideeen', 'ijzer', 'yoghurt')
  fc.assert(
    fc.property(fc.oneof(word, real), fc.constantFrom(...locales), (word, locale) => {
      const found = stem(word, locale)
      return found.length < KEEPS_BEGINNING || found.slice(0, 2) === word.slice(0, 2)
    }),
    { numRuns: 3_000 },
  )
})
