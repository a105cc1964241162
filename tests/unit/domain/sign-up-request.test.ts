import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emailAddress } from '../../../lib/domain/people/email'
import { readBilling, readCode, readExpectedPrice, readPerson, readSource } from '../../../lib/domain/sign-up/request'
import { fingerprint } from '../../../lib/signups/idempotency'

const person = (more: object = {}) => readPerson({ name: 'Jan', email: 'jan@example.nl', ...more })
const wrong = (more: object) => {
  const read = person(more)
  return read.ok ? [] : read.fields
}

describe('who signs up', () => {
  test('needs a name and an address; what is said names each field once', () => {
    const required = ['name', 'email'].map((field) => ({ field, rule: 'required' }))
    for (const body of [{}, null, undefined, [], 'x', { name: ' ', email: '\u00a0' }])
      expect(readPerson(body)).toEqual({ ok: false, fields: required })
  })
  test('has a name of 1 to 100 characters, one line, counted as people count', () => {
    expect(wrong({ name: '👩'.repeat(100) })).toEqual([])
    expect(wrong({ name: 'é'.repeat(101) })).toEqual([{ field: 'name', rule: 'too_long', max: 100 }])
    expect(wrong({ name: 'Jan\u0000' })).toEqual([{ field: 'name', rule: 'invalid' }])
    expect(wrong({ name: 'Jan\ud800' })).toEqual([{ field: 'name', rule: 'invalid' }])
    expect(wrong({ name: 3 })).toEqual([{ field: 'name', rule: 'invalid' }])
    expect(person({ name: ' Jan\r\nBcc: x@y.nl ' })).toMatchObject({ value: { name: 'Jan Bcc: x@y.nl' } })
  })
  test.each(['\u200b', '\u3164', '\u2800', '\u00ad \u202a'])('of %j alone has no name', (name) =>
    expect(wrong({ name })).toEqual([{ field: 'name', rule: 'required' }]),
  )
  test('loses what came along and nobody sees; what a script needs stays', () => {
    expect(person({ name: '\u202aJan\u200b de\u00ad Wit\u202c' })).toMatchObject({ value: { name: 'Jan de Wit' } })
    const family = '\u{1f469}\u200d\u{1f467}'
    expect(person({ name: family })).toMatchObject({ value: { name: family } })
  })
  test('may have an organisation, and a language of ours', () => {
    expect(person({ organisation: ' ', locale: '' })).toMatchObject({ value: { organisation: undefined, locale: 'nl' } })
    expect(person({ organisation: null, locale: 'en' })).toMatchObject({ value: { locale: 'en' } })
    expect(wrong({ organisation: 'x'.repeat(201), locale: 'de', code: 7 })).toEqual([
      { field: 'organisation', rule: 'too_long', max: 200 },
      { field: 'code', rule: 'invalid' },
      { field: 'locale', rule: 'invalid' },
    ])
  })
})

describe('an address', () => {
  test.each([
    ['  Jan@Example.NL ', 'jan@example.nl'],
    ['j.a.n+markt@example.nl', 'j.a.n+markt@example.nl'],
    ['jan@Bücher.example', 'jan@xn--bcher-kva.example'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['\u202ajan@voorbeeld.example', 'jan@voorbeeld.example'],
    ['\u200bjan@voorbeeld.example\u200b', 'jan@voorbeeld.example'],
    ['\u200ejan@voorbeeld.example', 'jan@voorbeeld.example'],
    ['jan@voor\u00adbeeld.example', 'jan@voorbeeld.example'],
    ['ja\u00adn@voorbeeld.example', 'jan@voorbeeld.example'],
  ])('%j is %j', (typed, address) => expect(emailAddress(typed)).toBe(address))

  test.each([
    '',
    'jan',
    'jan@',
    '@example.nl',
    'jan@localhost',
    'jan@127.0.0.1',
    'jan@@example.nl',
    'jan..jansen@voorbeeld.example',
    '.jan@voorbeeld.example',
    'jan.@voorbeeld.example',
    '.@voorbeeld.example',
    '\u200b@voorbeeld.example',
    'jan@example..nl',
    'jan@-example.nl',
    'jan@example.nl/x',
    'jan@exam%70le.nl',
    'jan @example.nl',
    'jan@example.nl\r\nBcc: x@y.nl',
    'jan,els@example.nl',
    '<jan@example.nl>',
    `${'x'.repeat(65)}@example.nl`,
    `jan@${'x.'.repeat(130)}nl`,
  ])('%j is none', (typed) => expect(emailAddress(typed)).toBeUndefined())

  test('read twice is the same', () => {
    fc.assert(fc.property(fc.emailAddress(), (typed) => emailAddress(emailAddress(typed) ?? typed) === emailAddress(typed)))
  })
})

test('where somebody came from never costs a seat', () => {
  expect(readSource({ utm_source: ' brief ', utm_term: 7, ref: '', utm_medium: ['x'], more: 'x' })).toEqual({
    utm_source: 'brief',
  })
  expect(readSource({ ref: 'x'.repeat(300) }).ref).toHaveLength(200)
  expect(readSource({ ref: 'a\u0000b\nc' })).toEqual({ ref: 'a b c' })
  for (const odd of [null, undefined, 'x', 3, []]) expect(readSource(odd)).toEqual({})
})

test('a billing address has four fields that must be there; the country is the Netherlands unless said', () => {
  const billing = { name: 'A', street: 'B 1', postalCode: '1234AB', city: 'C' }
  expect(readBilling({ billing })).toEqual({ ok: true, value: { ...billing, country: 'NL' } })
  expect(readBilling({ billing: { ...billing, country: ' be ', reference: ' PO 7 ' } })).toMatchObject({
    value: { country: 'BE', reference: 'PO 7' },
  })
  expect(readBilling({ billing: { ...billing, country: 'België', city: ' ' } })).toEqual({
    ok: false,
    fields: [
      { field: 'billing.city', rule: 'required' },
      { field: 'billing.country', rule: 'invalid' },
    ],
  })
})

test('the price that was shown is euros as the API writes them', () => {
  const read = (expectedPrice: unknown) => readExpectedPrice({ expectedPrice })
  expect(['2.48', '65', ' 65.5 ', '0.00', '0'].map(read)).toEqual([248, 6500, 6550, 0, 0])
  for (const odd of ['', '2,48', '-1', '1e3', '1.234', 2.48, null, {}, '12345678']) expect(read(odd)).toBeUndefined()
  expect(wrong({ expectedPrice: '2,48' })).toEqual([{ field: 'expectedPrice', rule: 'invalid' }])
  expect(wrong({ expectedPrice: ' ' })).toEqual([])
})

test('a code that was left empty is none; one of marks alone is one, that nobody has', () => {
  expect([' ', '', null, undefined, 3].map((code) => readCode({ code }))).toEqual(Array(5).fill(undefined))
  expect(readCode({ code: ' Customer-First! ' })).toBe('customerfirst')
  expect(readCode({ code: '-' })).toBe('')
})

test('the fingerprint of a body minds what it says, not how it is ordered', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const reversed = Object.fromEntries(Object.entries(body).reverse())
      expect(fingerprint(reversed)).toBe(fingerprint(body))
    }),
  )
  expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }))
  expect(fingerprint({ a: '1' })).not.toBe(fingerprint({ a: 1 }))
})
