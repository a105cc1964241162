/** What was and became, field by field, as people read it. Pure. */
import { type Discount, writeDiscount } from '../../domain/codes/promo-code'
import { date, euro, list, time } from '../../language/format'

export interface Changed {
  /** The name of the field, as the facts have it. */
  field: string
  /** Undefined: nothing was said of it. */
  was: string | undefined
  became: string | undefined
}

/** They say which it is, and are no change of it. */
const NAMES = new Set(['slug', 'normalised', 'code'])
const MOMENTS = new Set(['start', 'end', 'opens', 'closes', 'cancelUntil', 'validFrom', 'validUntil'])
/** An event may be of any Podium: what is no longer there is let be. */
const MOST = 20

/** Those that differ; of what was made now, all that it says. */
export function changesIn(was: unknown, became: unknown): Changed[] {
  const [before, after] = [record(was), record(became)]
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !NAMES.has(field))
  return fields
    .map((field) => ({ field, was: said(field, before[field]), became: said(field, after[field]) }))
    .filter((changed) => changed.was !== changed.became)
    .slice(0, MOST)
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

function said(field: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (MOMENTS.has(field) && typeof value === 'number') return `${date(value, 'nl')}, ${time(value, 'nl')} uur`
  if (field === 'price' && typeof value === 'number') return euro(value, 'nl')
  if (field === 'discount') return discountIn(value as Discount)
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (value === 'all') return 'alle'
  if (Array.isArray(value)) return list(value.map(String), 'nl')
  if (typeof value !== 'object') return String(value)
  // A hall by its name and city, a title by its Dutch.
  const { nl, name, city } = record(value)
  return nl === undefined ? [name, city].filter(Boolean).join(', ') : String(nl)
}

function discountIn(discount: Discount): string {
  if (discount.kind === 'free') return 'gratis'
  return discount.kind === 'amount' ? euro(discount.cents, 'nl') : writeDiscount(discount).replace('.', ',')
}
