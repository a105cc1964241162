/** What the checks that look across files need to know of one file. Small: it is remembered for every file. */

import type { Moment } from '../../domain/units'
import { isOn, type Part, type Parts, parts } from '../../parts'
import type { Place } from '../documents'
import type { Declared, ReadFields, Reference } from '../fields/fields'
import { readMoment } from '../fields/moments'
import type { Position } from '../fields/problems'
import type { Placed } from '../mdx/component'
import type { PlacedLink } from '../mdx/links/links'
import type { PlacedPicture } from '../mdx/pictures'
import type { ReadFile } from '../read/file'
import type { SampleWords } from '../read/sample-words'
import type { Problem } from '../types'

/** A question, with how many options it has, and where it stands. */
export interface AskedAt extends Position {
  key: string
  options: number
}

export interface Facts extends Place {
  file: string
  /** Of the file on its own. */
  problems: Problem[]
  references: Reference[]
  declared: Declared[]
  placed: Placed[]
  /** Absent where there is none, as in most files. */
  pictures?: PlacedPicture[]
  /** To our own pages; the ids of its own headings. Absent where there are none. */
  links?: PlacedLink[]
  anchors?: string[]
  /** Words of the sample that stand in it. */
  sample?: SampleWords[]
  /** Of site.yaml: the name of the publication. */
  name?: string
  /** Of site.yaml: the parts that are switched off. */
  off?: Part[]
  /** The questions of a seminar, or of its translation. */
  questions?: AskedAt[]
  /** The seminars of a promo code, or of an article: slugs, or `all`. */
  seminars: string[]
  /** Of site.yaml: its topics could not be read. */
  broken?: true
  /** Of an article: readers do not see it at all, before a moment, from a moment on. */
  draft?: true
  from?: Moment
  until?: Moment
  /** The first moment at which a seminar or a promo code is over. */
  over?: Moment
}

const nothing: Omit<ReadFields, 'places' | 'broken'> = {
  values: {},
  references: [],
  declared: [],
  pictures: [],
  links: [],
}

export function factsOf(file: string, place: Place, read: ReadFile): Facts {
  const { values, references, declared, pictures: named, links } = read.fields ?? nothing
  const facts = { ...place, file, problems: read.problems, references, declared, placed: read.body?.placed ?? [] }
  const seminars = [values.seminars ?? values.seminar ?? []].flat() as string[]
  return {
    ...facts,
    ...some('pictures', [...named, ...(read.body?.pictures ?? [])]),
    ...some('links', [...links, ...(read.body?.links ?? [])]),
    ...some(
      'anchors',
      read.body?.document.headings.map(({ id }) => id),
    ),
    ...some('sample', read.sample),
    ...(place.type === 'Site' && typeof values.name === 'string' && { name: values.name }),
    ...(place.type === 'Site' && some('off', offIn(values))),
    ...(place.type === 'Site' && (!read.fields || read.fields.broken) && { broken: true as const }),
    ...(place.type === 'Article' && place.locale === 'nl' && outside(values)),
    ...some('questions', questionsIn(read)),
    seminars,
    over: overAt(place.type, values),
  }
}

function questionsIn({ fields }: ReadFile): AskedAt[] {
  const asked = (fields?.values.questions ?? []) as { key?: string; options?: unknown[] }[]
  return asked.flatMap(({ key, options = [] }, i) => {
    const at = fields?.places.get(`questions.${i}`)
    return key && at ? [{ key, options: options.length, ...at }] : []
  })
}

const offIn = ({ parts: said = {} }: Record<string, unknown>): Part[] =>
  parts.filter((part) => !isOn({ parts: said as Parts }, part))

/** Only what is there is remembered: this is kept of every file. */
const some = <K extends string, V>(name: K, list: V[] | undefined) =>
  (list && list.length > 0 ? { [name]: list } : {}) as Partial<Record<K, V[]>>

function outside({ draft, date, expires }: Record<string, unknown>): Pick<Facts, 'draft' | 'from' | 'until'> {
  return {
    ...(draft === true && { draft: true as const }),
    ...(typeof date === 'string' && { from: readMoment(date, 'moment') }),
    ...(typeof expires === 'string' && { until: readMoment(expires, 'end') }),
  }
}

function overAt(type: Place['type'], values: Record<string, unknown>): Moment | undefined {
  if (type === 'Seminar' && typeof values.end === 'string') return readMoment(values.end, 'moment')
  if (type === 'PromoCode' && typeof values.validUntil === 'string') return readMoment(values.validUntil, 'end')
  return undefined
}
