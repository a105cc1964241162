import { describe, expect, it } from 'vitest'
import { codeState, comes, priceUnder, seminarsOfCode } from '../../../lib/domain/codes/state'
import type { PromoCode, Seminar } from '../../../lib/editions/types'

const seminar = (slug: string, more: Partial<Seminar> = {}) =>
  ({ slug, start: 1000, end: 1100, price: 6500, ...more }) as Seminar
const code = (more: Partial<PromoCode> = {}) => ({ code: 'Kom', seminars: ['a'], discount: 'free', ...more }) as PromoCode

describe('what a page says of a promo code', () => {
  const ahead = [seminar('a')]
  it('holds while an evening that it opens is to come', () => expect(codeState(code(), ahead, 500).kind).toBe('valid'))
  it('holds for an evening whose sign-up opens later', () => {
    expect(codeState(code(), [seminar('a', { signup: { opens: 900 } })], 500).kind).toBe('valid')
  })
  it('is over from the very moment that it ends', () => {
    expect(codeState(code({ validUntil: 500 }), ahead, 499).kind).toBe('valid')
    expect(codeState(code({ validUntil: 500 }), ahead, 500)).toEqual({ kind: 'expired', since: 500 })
  })
  it('is still to come before it begins, and holds from that moment', () => {
    expect(codeState(code({ validFrom: 500 }), ahead, 499)).toEqual({ kind: 'not_yet', from: 500 })
    expect(codeState(code({ validFrom: 500 }), ahead, 500).kind).toBe('valid')
  })
  it('opens nothing once its evenings are past, closed or called off', () => {
    expect(codeState(code(), ahead, 1000).kind).toBe('nothing_on')
    expect(codeState(code(), [seminar('a', { signup: { closes: 400 } })], 500).kind).toBe('nothing_on')
    expect(codeState(code(), [seminar('a', { cancelled: 'Ziek.' })], 500).kind).toBe('nothing_on')
    expect(codeState(code(), [], 500).kind).toBe('nothing_on')
  })
})

describe('the evenings of a code', () => {
  const all = [seminar('a'), seminar('b')]
  it('are those it names, or all', () => {
    expect(seminarsOfCode(code(), all).map(({ slug }) => slug)).toEqual(['a'])
    expect(seminarsOfCode(code({ seminars: ['all'] }), all)).toHaveLength(2)
  })
  it('are narrowed to the one that the text names', () => {
    expect(seminarsOfCode(code({ seminars: ['all'] }), all, 'b').map(({ slug }) => slug)).toEqual(['b'])
  })
  it('come until they begin', () => {
    expect(comes(seminar('a'), 999)).toBe(true)
    expect(comes(seminar('a'), 1000)).toBe(false)
  })
  it('cost what the code leaves', () => expect(priceUnder(code({ discount: '25%' }), seminar('a'))).toBe(4875))
})
