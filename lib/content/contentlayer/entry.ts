/** From Contentlayer's document to the entry that editions read. */
import { createHash } from 'node:crypto'
import type { Locale } from '../../domain/locale'
import { stems } from '../../language/stem'
import { fieldsOf, type Place } from '../documents'
import { groupFields } from '../fields/fields'
import { finalValue } from '../fields/scalars'
import type { Field, Fields } from '../schemas/fields'
import type { ContentEntry, Document, Hash } from '../types'
import type { Made } from './driver'

const hashOf = (content: unknown): Hash => createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40)

/** The entry, and the body that is to be put away where there is one. */
export function entryOf(file: string, place: Place, made: Made): { entry: ContentEntry; document?: Document } {
  const fields = valuesOf(made, fieldsOf(place), place.locale)
  const { content: body } = made
  const entry = {
    ...place,
    file,
    fields,
    document: hashOf(body ? body.document : fields),
    firstParagraph: body?.firstParagraph ?? '',
    words: body?.words ?? 0,
    terms: body ? withTitle(body.terms, String(fields.title ?? ''), place.locale) : '',
    codes: body?.codes ?? [],
    cards: body?.cards ?? [],
  } as ContentEntry
  return { entry, document: body?.document }
}

/** Each stem once. */
const withTitle = (terms: string, title: string, locale: Locale) =>
  [...new Set([...terms.split(' '), ...stems(title, locale)])].filter((term) => term.length > 3).join(' ')

/** Only what is declared, and what was said: Contentlayer adds names of types and empty values. */
function valuesOf(found: Record<string, unknown>, fields: Fields, locale: Locale): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = found[name]
    if (value !== undefined && value !== null) values[name] = read(value, field, locale)
  }
  return values
}

function read(value: unknown, field: Field, locale: Locale): unknown {
  // A list of Contentlayer's is one of @effect-ts, which can be gone through and no more.
  if (field.type === 'list') return Array.from(value as Iterable<unknown>, (item) => read(item, field.of as Field, locale))
  if (field.type === 'nested') return valuesOf(value as Record<string, unknown>, groupFields(field), locale)
  return finalValue(value, field, locale)
}
