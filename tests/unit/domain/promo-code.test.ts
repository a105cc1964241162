import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Discount, normaliseCode, priceWith, readDiscount } from '../../../lib/domain/codes/promo-code'
import { leastTime } from '../../support/run/least-time'

describe('a code reads the same however it is typed', () => {
  test.each([
    ['case', 'cUSTOMERfIRST'],
    ['spaces around and in it', '  Customer First\t'],
    ['no-break, thin and ideographic spaces', 'Customer\u00a0First\u2009\u3000'],
    ['zero-width characters and a byte order mark', '\ufeffCusto\u200bmer\u200dFirst\u2060'],
    ['hyphens and dashes', 'Customer-First'],
    ['a soft hyphen, en dash, minus', 'Cus\u00adtomer–Fir−st'],
    ['straight quotes', '"CustomerFirst"'],
    ['Dutch quotes', '„CustomerFirst”'],
    ['curly, single and pointed quotes', '‘Customer’«First»'],
    ['accents and primes typed for quotes', '´CustomerFirst`′'],
    ['a full stop after a sentence', 'CustomerFirst.'],
    ['a closing bracket, comma, exclamation mark', 'CustomerFirst),;!?:'],
    ['quote and full stop', "'CustomerFirst.'"],
    ['full-width letters', 'ＣｕｓｔｏｍｅｒＦｉｒｓｔ'],
    ['bold letters', '𝐂𝐮𝐬𝐭𝐨𝐦𝐞𝐫𝐅𝐢𝐫𝐬𝐭'],
  ])('%s', (_, typed) => expect(normaliseCode(typed)).toBe('customerfirst'))

  test('a very long one costs no more than it is long', () => {
    const costOf = (length: number) => leastTime(() => normaliseCode(`${'!'.repeat(length)}x`))
    expect(costOf(200_000)).toBeLessThan(40 * Math.max(1, costOf(20_000)))
  })
  test('accents, composed or not', () => expect(normaliseCode('Cafe\u0301')).toBe(normaliseCode('CAFÉ')))
  test('ß and SS', () => expect(normaliseCode('Straße')).toBe(normaliseCode('STRASSE')))
  test('but letters, digits and marks inside do matter', () => {
    expect(new Set(['zomer2026', 'zomer2027', 'zomér2026', 'zomer.2026', 'zomer_2026'].map(normaliseCode)).size).toBe(5)
  })
  test('nothing but ignored characters leaves nothing', () => expect(normaliseCode(' -"\u200b!')).toBe(''))
  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const key = normaliseCode(typed)
        return normaliseCode(key) === key
      }),
      { numRuns: 500 },
    )
  })
  test('whatever is put around and between, the key stays', () => {
    const noise = fc.constantFrom(' ', '-', '\u2014', "'", '”', '\u200b', '\n', '\u00a0')
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/), fc.array(noise, { maxLength: 21 }), (code, between) => {
        const typed = Array.from(code, (character, i) => (between[i] ?? '') + character).join('')
        return normaliseCode(`${typed}).`) === code.toLowerCase()
      }),
    )
  })
})

describe('a discount', () => {
  test.each<[string, Discount]>([
    ['free', { kind: 'free' }],
    [' Free ', { kind: 'free' }],
    ['25%', { kind: 'percentage', hundredths: 2500 }],
    ['12.5%', { kind: 'percentage', hundredths: 1250 }],
    ['33,33 %', { kind: 'percentage', hundredths: 3333 }],
    ['100%', { kind: 'percentage', hundredths: 10_000 }],
    ['10.00', { kind: 'amount', cents: 1000 }],
    ['7', { kind: 'amount', cents: 700 }],
    ['7,5', { kind: 'amount', cents: 750 }],
  ])('%j is read', (text, discount) => expect(readDiscount(text)).toEqual(discount))

  test.each(['', 'gratis!', '-5', '101%', '100.01%', '1e3', '10.001', '25 procent', '% 25', '€ 10'])('%j is refused', (text) =>
    expect(() => readDiscount(text)).toThrow(RangeError),
  )
})

describe('the price under a code, in whole cents', () => {
  test.each([
    [4500, 'free', 0],
    [4500, '25%', 3375],
    [1250, '25%', 938],
    [999, '50%', 500],
    [1, '50%', 1],
    [4500, '0%', 4500],
    [4500, '100%', 0],
    [4500, '10.00', 3500],
    [900, '10.00', 0],
    [0, '25%', 0],
  ])('%i with %s is %i', (price, discount, left) => expect(priceWith(price, readDiscount(discount))).toBe(left))

  const discounts: fc.Arbitrary<Discount> = fc.oneof(
    fc.constant<Discount>({ kind: 'free' }),
    fc.record({ kind: fc.constant('percentage' as const), hundredths: fc.integer({ min: 0, max: 10_000 }) }),
    fc.record({ kind: fc.constant('amount' as const), cents: fc.integer({ min: 0, max: 100_000_000 }) }),
  )
  test('is whole, never below 0 and never above the price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), discounts, (price, discount) => {
        const left = priceWith(price, discount)
        return Number.isInteger(left) && left >= 0 && left <= price
      }),
    )
  })
  test('a percentage is off by at most half a cent, and a half is rounded up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000 }), (price, hundredths) => {
        const exact = (price * (10_000 - hundredths)) / 10_000
        const difference = priceWith(price, { kind: 'percentage', hundredths }) - exact
        return difference > -0.5 && difference <= 0.5
      }),
    )
  })
})
