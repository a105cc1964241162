import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFields } from '../../../../lib/content/fields/fields'
import { Problems } from '../../../../lib/content/fields/problems'
import { readCents, readScalar } from '../../../../lib/content/fields/scalars'
import { type Fields, flag, group, list, number, oneOrMore, required, text } from '../../../../lib/content/schemas/fields'
import { isSlug, slugLike } from '../../../../lib/content/schemas/rules'
import { inWords, type Said } from '../../../../lib/content/words/rules'

const fields: Fields = {
  title: required(text('De kop.')),
  tags: list(text('Een woord.'), 'Woorden.'),
  by: oneOrMore(text('Een naam.'), 'Namen.'),
  open: flag('Of het open is.', true),
  seats: number('Hoeveel.'),
  place: group('Place', { city: required(text('De stad.')) }, 'Waar.'),
}
const read = (yaml: string) => {
  const problems = new Problems('x.mdx')
  const values = readFields(yaml, 2, fields, problems)?.values
  return { values, said: problems.all.map((p) => `${p.line}:${p.column} ${p.message}`) }
}

describe('front matter', () => {
  test.each(['0123', 'nee', '19:00:00', '2026-11-03', '1e3', 'null', '~', '0x1F', 'true', '12.50'])(
    '%s in a text stays what was typed',
    (typed) => expect(read(`title: ${typed}`)).toEqual({ values: { title: typed }, said: [] }),
  )
  test('any text that YAML can hold stays what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        fc.pre(typed.trim() !== '')
        expect(read(`title: ${JSON.stringify(typed)}`).values).toEqual({ title: typed })
      }),
    )
  })
  test('a list may be typed as its only item where that is said, and nowhere else', () => {
    expect(read('title: x\nby: jan').values).toEqual({ title: 'x', by: ['jan'] })
    expect(read('title: x\ntags: jan').said).toEqual([
      '3:7 veld "tags" moet een lijst zijn: [een, twee], of een regel met - per ding',
    ])
  })
  test('a number and a flag are what their type says', () => {
    expect(read('title: x\nseats: 40\nopen: false').values).toEqual({ title: 'x', seats: 40, open: false })
    expect(read('title: x\nseats: veertig\nopen: ja').said).toEqual([
      '3:8 veld "seats": "veertig" is geen getal: schrijf cijfers, zoals 40',
      '4:7 veld "open": "ja" moet true (ja) of false (nee) zijn',
    ])
  })
  test('an unknown field is refused at its place, with the name that was meant, also within a group', () => {
    expect(read('title: x\nTitel: y').said).toEqual(['3:1 onbekend veld "Titel"; bedoel je "title"?'])
    expect(read('title: x\nplace:\n  city: Utrecht\n  citty: y').said).toEqual([
      '5:3 onbekend veld "place.citty"; bedoel je "city"?',
    ])
    expect(read('title: x\n__proto__: y\nconstructor: z').said).toHaveLength(2)
  })
  test('a missing or empty required field is said once', () => {
    expect(read('seats: 1').said).toEqual(['1:1 veld "title" ontbreekt: De kop.'])
    expect(read('title: "  "').said).toEqual(['2:1 veld "title" is nog leeg: De kop.'])
    expect(read('title:').said).toEqual(['2:1 veld "title" is nog leeg: De kop.'])
    expect(read('title: x\nplace:\n  street: y').said).toContain('4:3 veld "place.city" ontbreekt: De stad.')
  })
  test.each([
    ['title: x\ntitle: y', '3:1 dit veld staat er twee keer'],
    ['title: "x', 'er ontbreekt een teken'],
    ['title: wat: dan', 'zet haar tussen aanhalingstekens'],
    ['title: *vet*', '2:8 * heeft hier een eigen betekenis'],
    ['title: @x', 'zet haar tussen aanhalingstekens'],
    ['- een', 'hier horen velden te staan'],
    ['title: x\nplace:\n\tcity: y', 'er staat een tab'],
  ])('%j is refused in Dutch', (yaml, message) => {
    const { said } = read(yaml)
    expect(said.join('\n')).toContain(message)
    expect(said.join('\n')).not.toMatch(/Map keys|Missing|Nested|Plain value|must|Unexpected/)
  })
})

test('euros become whole cents, exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => {
      expect(readCents(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)).toBe(cents)
    }),
  )
  expect([readCents('0'), readCents('65'), readCents('12.5')]).toEqual([0, 6500, 1250])
  for (const typed of ['12,50', '-1', '€ 5', '1.234', '1e3', '']) expect(readCents(typed)).toBeUndefined()
})

test('what is offered as a slug is one', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => isSlug(slugLike(typed))))
  expect(slugLike('Één Idée!')).toBe('een-idee')
})

describe('a price that is none says what would be right', () => {
  const field = { type: 'string', as: 'cents', description: '' } as const
  test.each([
    ['1.250,00', 'schrijf 1250.00'],
    ['1.000', 'schrijf 1000'],
    ['12.505', 'schrijf 12505, of 12.50: wat bedoel je?'],
    ['12,50', 'schrijf 12.50'],
    ['€ 65', 'schrijf 65'],
    ['65,-', 'schrijf 65'],
    ['1.250.000', 'schrijf 1250000'],
    ['gratis', 'schrijf 65 of 12.50'],
    ['-5', 'schrijf 65 of 12.50'],
  ])('%s', (typed, right) => expect(inWords(readScalar(typed, field).problem as Said, 'nl')).toContain(right))
})
