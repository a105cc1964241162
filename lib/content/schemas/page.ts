import { reservedRoots } from '../../reserved'
import { listRoots } from '../../routes'
import { type Fields, list, prose, required, text, type Values } from './fields'
import type { Kind } from './kind'
import { oldPath } from './rules'
import { translated } from './translation'

export const pageFields = {
  title: required(prose('De kop.')),
  summary: prose('De inleiding.'),
  redirectFrom: list(
    text('Een oud pad, dat met / begint.', { rule: oldPath, declares: 'Address' }),
    'Adressen waar deze pagina vroeger stond.',
  ),
} satisfies Fields

const RESERVED = [
  ...listRoots,
  ...reservedRoots,
  ...['articles', 'topics', 'authors', 'search', 'registration', 'not-found'],
  ...['feed', 'atom', 'robots'],
]

export type PageFields = Values<typeof pageFields>

export const page = {
  type: 'Page',
  folder: 'pages',
  body: true,
  fields: pageFields,
  translation: { ...translated.text, ...translated.state },
  // A page is served at /<slug> and /en/<slug>: these are other things there, now or by the plan of the addresses.
  reserved: RESERVED,
} satisfies Kind
