import type { SeminarTeaser } from '@/lib/editions/questions/questions'
import type { PromoCode } from '@/lib/editions/types'
import { content } from '@/lib/next/content'

/** The first of these codes that holds for this seminar alone: what it makes of the price. */
export function codeOf({ locale, slug }: SeminarTeaser, codes: readonly string[]): PromoCode | undefined {
  const found = codes.flatMap((code) => content().code(locale, code, slug) ?? [])
  return found.find(({ code, state }) => code.seminars.includes(slug) && state.kind === 'valid')?.code
}
