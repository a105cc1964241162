import type { Position } from '../fields/problems'
import { type Said, said } from '../words/rules'
import { didYouMean } from './did-you-mean'
import type { Facts } from './facts'
import { kind, type Others } from './names'

type Say = (at: Position, what: Said) => void

/** A translation has words for questions that there are, and for each of their options. */
export function checkTranslatedQuestions({ locale, slug, questions = [] }: Facts, others: Others, say: Say): void {
  if (locale === 'nl') return
  const original = kind.question(slug)
  for (const { key, options, ...at } of questions) {
    const found = others.named(original, key)[0]
    const count = found?.value as number
    if (!found) say(at, said('questionNotThere', { key, near: didYouMean(key, others.names(original)) }))
    else if (options !== count) say(at, said('questionOptionsOther', { key, count: options, there: count }))
  }
}
