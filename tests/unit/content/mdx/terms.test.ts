/** The words by which articles are related: few, telling, and cheap. */
import { expect, test } from 'vitest'
import { termsOf } from '../../../../lib/content/mdx/terms'

const words = (text: string) => text.split(' ')

test('are stems, those that come back most first', () => {
  const terms = termsOf(words('De wasserij, wasserijen. ‘Mangel’ en mangels; mangelen. Wasserij!'), 'nl').split(' ')
  expect(terms.slice(0, 2).sort()).toEqual(['mangel', 'wasserij'])
})
test('leave out what every text has', () => {
  expect(termsOf(words('Niemand zou eigenlijk zeggen waarom anderen altijd komen.'), 'nl')).not.toMatch(
    /niemand|eigenlijk|waarom/,
  )
  expect(termsOf(words('Nobody would really think about others.'), 'en')).toBe('')
})
test('are at most 24, however long the text', () => {
  const many = Array.from(
    { length: 500 },
    (_, i) => `woord${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}xyz${i}`,
  )
  expect(termsOf(many, 'nl').split(' ')).toHaveLength(24)
})
test('are the same whatever the order in which they come', () => {
  const some = words('remise tramrem wissel spoor wasserij')
  expect(termsOf(some.toReversed(), 'nl')).toBe(termsOf(some, 'nl'))
})
test('of an empty text are none', () => expect(termsOf([], 'nl')).toBe(''))
