import { expect, test } from 'vitest'
import { fold, stem, stems, wordsIn } from '../../../lib/language/stem'

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
