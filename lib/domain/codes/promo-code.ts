/** What a promo code is: how it is read, however it was typed, and what it makes of a price. Pure. */
import type { Cents } from '../units'

/** Spaces of every width, zero-width and control characters, hyphens and dashes, quotes and what people type for quotes. */
const ignored =
  /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\p{Dash}\u2043\p{Quotation_Mark}`\u00B4\u02B9-\u02BF\u02C8\u02CA\u02CB\u02EE\u2032-\u2037\u2057\u275B-\u2760\u276E\u276F\uA78B\uA78C]/gu
/** Only where a run of them begins: else a long run that does not end the text would be gone through once for each of its characters. */
const trailing = /(?<![.,;:)!?])[.,;:)!?]+$/u

/** Upper case in between, so that ß and SS, and both sigmas, read the same. One character at a time: no rule looks around. */
const foldCase = (text: string) => Array.from(text, (character) => character.toLowerCase().toUpperCase().toLowerCase()).join('')

/** More than anybody prints or types. One character may become eighteen: without an end to that a long text takes long. */
const LONGEST = 200

/**
 * The key of a code: what two spellings have in common. Unicode NFKC, case, spaces, hyphens, quotes of every kind and trailing
 * punctuation do not matter. '' when nothing is left. Idempotent.
 */
export function normaliseCode(typed: string): string {
  let key = typed
  // Some characters fall apart into ignored ones under NFKC (´ into a space and an accent), or only after case: until it is stable.
  for (let before = ''; before !== key; ) {
    before = key
    key = foldCase(key.slice(0, LONGEST).replace(ignored, '').normalize('NFKC').replace(ignored, ''))
      .normalize('NFKC')
      .replace(trailing, '')
  }
  return key
}

export type Discount =
  | { kind: 'free' }
  /** In hundredths of a percent: 2500 is 25%. */
  | { kind: 'percentage'; hundredths: number }
  | { kind: 'amount'; cents: Cents }

const hundredthsOf = (whole: string, decimals = '') => Number(whole) * 100 + Number(decimals.padEnd(2, '0'))

/** Reads `free`, a percentage (`25%`, `12.5%`, at most 100) or euros (`10.00`). Throws a RangeError for anything else. */
export function readDiscount(text: string): Discount {
  const typed = text.trim().toLowerCase()
  if (typed === 'free') return { kind: 'free' }
  const [, whole, decimals, percent] = /^(\d{1,7})(?:[.,](\d{1,2}))?(\s*%)?$/.exec(typed) ?? []
  if (whole === undefined) throw new RangeError(`no discount: "${text}"`)
  const hundredths = hundredthsOf(whole, decimals)
  if (!percent) return { kind: 'amount', cents: hundredths }
  if (hundredths > 10_000) throw new RangeError(`more than 100%: "${text}"`)
  return { kind: 'percentage', hundredths }
}

/** As `readDiscount` reads it: `free`, `12.5%`, `10.00`. */
export function writeDiscount(discount: Discount): string {
  if (discount.kind === 'free') return 'free'
  if (discount.kind === 'amount') return (discount.cents / 100).toFixed(2)
  return `${discount.hundredths / 100}%`
}

/** The price that is left, in whole cents: a percentage is rounded half up, and it is never below 0 or above `price`. */
export function priceWith(price: Cents, discount: Discount): Cents {
  switch (discount.kind) {
    case 'free':
      return 0
    case 'percentage':
      return Math.floor((price * (10_000 - discount.hundredths) + 5_000) / 10_000)
    case 'amount':
      return Math.max(0, price - discount.cents)
  }
}
