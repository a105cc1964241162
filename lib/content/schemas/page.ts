import { type Fields, required, text, type Values } from './fields'

export const pageFields = {
  title: required(text('De kop.')),
  summary: text('De inleiding.'),
} satisfies Fields

export type PageFields = Values<typeof pageFields>
