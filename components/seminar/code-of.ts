import type { Article, PromoCode, Seminar } from '@/lib/editions/types'
import { content } from '@/lib/next/stamp'
import { codeState } from '@/lib/seminars/code-state'

/** A code that one of these articles gives away, and that holds for this evening alone: what it makes of the price. */
export function codeOf(seminar: Seminar, placing: readonly Pick<Article, 'codes'>[]): PromoCode | undefined {
  const { promoCode, now } = content()
  return placing
    .flatMap(({ codes }) => codes.flatMap((code) => promoCode(code) ?? []))
    .find((code) => code.seminars.includes(seminar.slug) && codeState(code, [seminar], now).kind === 'valid')
}
