/** Applies what a document type says of its fields together, and of its file's name. */
import { kinds, type Place } from '../documents'
import type { Given } from '../schemas/kind'
import { isSlug } from '../schemas/slug'
import type { Said } from '../words/rules'
import type { ReadFields } from './fields'
import { readMoment } from './moments'
import type { Problems } from './problems'

/** Characters of a summary that search engines and social media show. */
const SUMMARY = 200
const TOP = { line: 1, column: 1 }

export function applyTypeRules({ type, locale }: Place, { values, places }: ReadFields, problems: Problems): void {
  const summary = values.summary
  if (typeof summary === 'string' && summary.length > SUMMARY)
    problems.say(places.get('summary') ?? TOP, 'summaryCut', { name: 'summary', length: summary.length, most: SUMMARY })
  // A translation has its original's fields; what they are to each other is said there.
  if (locale !== 'nl') return
  const of = (name: string) =>
    name.split('.').reduce<unknown>((from, part) => (from as Record<string, unknown> | undefined)?.[part], values)
  const given: Given = {
    has: (name) => places.has(name),
    text: (name) => of(name) as string | undefined,
    list: (name) => (of(name) ?? []) as unknown[],
    moment: (name) => momentAt(type, name, of(name)),
    wrong: (name, rule, ...[values]) => problems.add(places.get(name) ?? TOP, { rule, values: { ...values, name } } as Said),
    say: (name, rule, ...values) => problems.say(places.get(name) ?? TOP, rule, ...values),
  }
  kinds[type].rules?.(given)
}

function momentAt(type: Place['type'], name: string, typed: unknown) {
  if (typeof typed !== 'string') return undefined
  const [outer = '', inner] = name.split('.')
  const field = kinds[type].fields[outer]
  const as = (inner ? field?.def?.().fields[inner] : field)?.as
  return as === 'moment' || as === 'end' ? readMoment(typed, as) : undefined
}

/** The file's name is the slug, and part of an address. A promo code's is in no address. */
export function checkName({ type, slug }: Place, problems: Problems): void {
  if (type === 'PromoCode' || kinds[type].file) return
  const { folder, reserved } = kinds[type]
  if (slug === 'index') problems.say(TOP, 'nameIndex', { folder: folder as string })
  else if (!isSlug(slug)) problems.say(TOP, 'nameNotSlug', { slug })
  else if (reserved?.includes(slug)) problems.say(TOP, 'nameReserved', { slug })
}
