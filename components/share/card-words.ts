import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/locale'

/** The words of a card in its own language, which is not always that of the page that asks for it. */
export async function cardWords(locale: Locale) {
  const [card, seminar, shared] = await Promise.all([
    getTranslations({ locale, namespace: 'card' }),
    getTranslations({ locale, namespace: 'seminar' }),
    getTranslations({ locale, namespace: 'shared' }),
  ])
  return { card, seminar, shared }
}
export type Words = Awaited<ReturnType<typeof cardWords>>
