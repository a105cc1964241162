import { type Fields, required, text, type Values } from './fields'
import type { Kind } from './kind'
import { translated } from './translation'

export const pageFields = {
  title: required(text('De kop.')),
  summary: text('De inleiding.'),
} satisfies Fields

export type PageFields = Values<typeof pageFields>

export const page = {
  type: 'Page',
  folder: 'pages',
  body: true,
  fields: pageFields,
  translation: { ...translated.text, ...translated.state },
} satisfies Kind
