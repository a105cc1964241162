/** What the checks that look across files need to know of one file. Small: it is remembered for every file. */
import type { Place } from './documents'
import type { Placed } from './mdx/component'
import type { Reference } from './read/fields'
import type { ReadFile } from './read/file'
import { readMoment } from './read/moments'
import type { Position } from './read/problems'
import type { Moment } from './schemas/fields'
import type { Problem } from './types'

export interface Facts extends Place {
  file: string
  /** Of the file on its own. */
  problems: Problem[]
  references: Reference[]
  placed: Placed[]
  /** Slugs of topics that it declares (site.yaml). */
  topics?: ({ slug: string } & Position)[]
  /** A promo code's own. */
  code?: { spelling: string; seminars: string[]; until?: Moment } & Position
  /** A seminar's end; an article's own seminar. */
  end?: Moment
  seminar?: string
}

export function factsOf(file: string, place: Place, read: ReadFile): Facts {
  const { values, references, places } = read.fields ?? { values: {}, references: [], places: new Map<string, Position>() }
  const at = (name: string) => places.get(name) ?? { line: 1, column: 1 }
  const facts: Facts = { ...place, file, problems: read.problems, references, placed: read.body?.placed ?? [] }
  if (place.type === 'Article' && typeof values.seminar === 'string') facts.seminar = values.seminar
  if (place.type === 'Seminar') facts.end = momentOf(values.end, 'moment')
  if (place.type === 'Site') facts.topics = topicsOf(values.topics).map((slug) => ({ slug, ...at('topics') }))
  if (place.type === 'PromoCode' && typeof values.code === 'string')
    facts.code = {
      spelling: values.code,
      seminars: (values.seminars ?? []) as string[],
      until: momentOf(values.validUntil, 'end'),
      ...at('code'),
    }
  return facts
}

const momentOf = (value: unknown, as: 'moment' | 'end') => (typeof value === 'string' ? readMoment(value, as) : undefined)
const topicsOf = (topics: unknown) => ((topics ?? []) as { slug?: string }[]).flatMap(({ slug }) => slug ?? [])
