/** The declarations as JSON Schema, by which an editor's program completes names and shows what a field is for. Looser than the check: that has the words. */
import { kinds } from '../documents'
import { type Field, type Fields, groupFields } from './fields'
import type { Kind } from './kind'

type Schema = Record<string, unknown>

/** By the name of the file that each is written to. Words of one's own have too many names to complete, and may have dots in them. */
export function jsonSchemas(): Record<string, Schema> {
  const listed = Object.values<Kind>(kinds).filter(({ dotted }) => !dotted)
  return Object.fromEntries(
    listed.flatMap(({ type, fields, translation }) => [
      [nameOf(type), whole(type, fields)],
      ...(translation ? [[`${nameOf(type)}.en`, whole(`${type}, English`, translation)]] : []),
    ]),
  )
}

/** PromoCode → promo-code. */
const nameOf = (type: string) => type.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()

const whole = (title: string, fields: Fields): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  ...ofFields(fields),
})

const ofFields = (fields: Fields): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(fields).filter((name) => fields[name]?.required),
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, ofField(field)])),
})

function ofField(field: Field): Schema {
  const { type, description, single, options, words } = field
  const also = { description, ...(field.default !== undefined && { default: field.default }) }
  switch (type) {
    case 'list': {
      const items = ofField(field.of as Field)
      const list = { type: 'array', items }
      return single ? { ...also, anyOf: [items, list] } : { ...also, ...list }
    }
    case 'nested':
      return { ...also, ...ofFields(groupFields(field)) }
    case 'enum':
      return { ...also, enum: options }
    case 'boolean':
      return { ...also, type: 'boolean' }
    case 'number':
      return { ...also, type: words ? ['number', 'boolean'] : 'number' }
    default:
      // Typed without quotes a code or a price is a number to YAML, and a day a date.
      return { ...also, type: ['string', 'number', 'boolean'] }
  }
}
