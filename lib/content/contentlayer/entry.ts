/** From Contentlayer's document to the entry that editions read. */
import type { Locale } from '../../domain/locale'
import { stems } from '../../language/stem'
import { fieldsOf, type Place } from '../documents'
import { finalValue } from '../fields/scalars'
import { hashOf } from '../read/packed'
import type { Field, Fields } from '../schemas/fields'
import { groupFields } from '../schemas/fields'
import type { ContentEntry, Packed } from '../types'
import type { Made } from './driver'

/** `packed`: its body, where it has one. */
export function entryOf(file: string, place: Place, made: Made, packed?: Packed): ContentEntry {
  const fields = valuesOf(made, fieldsOf(place), place.locale)
  const { content: body } = made
  return {
    ...place,
    file,
    fields,
    document: packed?.hash ?? hashOf(JSON.stringify(fields)),
    firstParagraph: body?.firstParagraph ?? '',
    words: body?.words ?? 0,
    terms: body ? withTitle(body.terms, String(fields.title ?? ''), place.locale) : '',
    codes: body?.codes ?? [],
    cards: body?.cards ?? [],
  } as ContentEntry
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
