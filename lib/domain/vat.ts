/** Btw of an evening: prices have it in them. Pure. */
import type { Cents } from './units'

/** In whole percents: the general rate. */
export const VAT = 21

export interface Split {
  /** Without it. */
  net: Cents
  vat: Cents
}

/** To the cent, half up; together they are the price. */
export function splitVat(price: Cents): Split {
  const vat = Math.floor((price * VAT * 2 + (100 + VAT)) / ((100 + VAT) * 2))
  return { net: price - vat, vat }
}
