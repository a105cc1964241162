/** What a file is known by to others, so that a check of one file asks for names and not for all files. Pure. */

import { normaliseCode } from '../../domain/codes/promo-code'
import type { Moment } from '../../domain/units'
import { plainAddress } from '../../reserved'
import type { Facts } from './facts'

/** A name of one file; what is said with it is small, for whoever asked looks again when it differs. */
export interface Name {
  /** Names are each other's only within a kind. */
  kind: string
  name: string
  value?: unknown
  /** From when what has this name is over. */
  over?: Moment
}
export interface Named extends Name {
  file: string
}
/** The other files, by their names. */
export interface Others {
  /** Those with a name, in the order of their files. */
  named(kind: string, name: string): Named[]
  /** All names of a kind: only for who was looking for one that is not there. */
  names(kind: string): string[]
}

/** The kinds: what each name is for. */
export const kind = {
  /** A file, by type and language. */
  file: ({ type, locale }: Pick<Facts, 'type' | 'locale'>) => `${type} ${locale}`,
  author: 'Author nl',
  seminar: 'Seminar nl',
  topic: 'topic',
  code: 'code',
  /** A page that can be linked to, by its folder in an address; with its headings. */
  page: (folder: string) => `page ${folder}`,
  /** A page that is out from a moment on: that moment is when this is over. */
  later: 'later',
  /** A file of public/: no file of the content has such a name, and who asks is looked at again when they change. */
  public: 'public',
  /** An old address as it is written, and as addresses are compared. */
  moved: 'moved',
  claimed: 'claimed',
  /** An address where a page lives. */
  lives: 'lives',
  /** Of the publication. */
  site: 'site',
  /** Parts of the site that are switched off. */
  off: 'off',
  /** The questions of a seminar, with how many options each has. */
  question: (seminar: string) => `question ${seminar}`,
  /** What the menu of site.yaml names. */
  menu: 'menu',
} as const

export interface Code {
  spelling: string
  seminars: string[]
}
export interface Living {
  type: Facts['type']
  slug: string
}

/** What a link to a page has to know of it. */
export interface Linked {
  /** The ids of its headings. */
  anchors: string[]
  draft?: true
  /** From when it is not there any more. */
  until?: Moment
}

export const folders: Partial<Record<Facts['type'], string>> = {
  Article: 'artikelen',
  Author: 'auteurs',
  Seminar: 'seminars',
  Page: '',
}
/** What has a page in both languages, translated or not. */
const inBoth = new Set<Facts['type']>(['Author', 'Seminar'])

/** Each once. */
export function namesOf(facts: Facts): Name[] {
  const names = new Map<string, Name>()
  for (const name of given(facts)) {
    const key = `${name.kind} ${name.name}`
    if (!names.has(key)) names.set(key, name)
  }
  return [...names.values()]
}

function* given(facts: Facts): Generator<Name> {
  const { type, locale, slug, anchors = [], declared, seminars, questions = [], over, draft, from, until } = facts
  yield { kind: kind.file(facts), name: slug, ...(type === 'Seminar' && { over }) }
  if (type === 'Site' && locale === 'nl') yield* ofSite(facts)
  if (type === 'Site' && facts.broken) yield { kind: kind.site, name: 'broken' }
  const folder = folders[type]
  if (folder !== undefined) {
    yield { kind: kind.page(folder), name: slug, value: { anchors, ...(draft && { draft }), until }, over: until }
    if (from !== undefined) yield { kind: kind.later, name: slug, over: from }
    for (const address of addressesOf(facts)) yield { kind: kind.lives, name: address, value: { type, slug } }
  }
  if (locale === 'nl') for (const { key, options } of questions) yield { kind: kind.question(slug), name: key, value: options }
  for (const { as, name } of declared) {
    if (as === 'PromoCode') yield { kind: kind.code, name: normaliseCode(name), value: { spelling: name, seminars }, over }
    if (as === 'Topic' && type === 'Site' && locale === 'nl') yield* topic(name)
    if (as === 'MenuEntry' && locale === 'nl') yield { kind: kind.menu, name }
    if (as !== 'Address') continue
    yield { kind: kind.moved, name }
    const address = plainAddress(name)
    if (address !== undefined) yield { kind: kind.claimed, name: address }
  }
}

function* ofSite({ name, off = [] }: Facts): Generator<Name> {
  yield { kind: kind.site, name: 'name', value: name }
  for (const part of off) yield { kind: kind.off, name: part }
}

function* topic(name: string): Generator<Name> {
  yield { kind: kind.topic, name }
  for (const locale of ['nl', 'en'])
    yield { kind: kind.lives, name: `/${locale}/themas/${name}`, value: { type: 'Site', slug: 'site' } }
}

/** Where the page of a file is, inside; [] for what has none. */
export function addressesOf({ type, locale, slug }: Facts): string[] {
  const folder = folders[type]
  if (folder === undefined) return []
  const path = folder === '' ? slug : `${folder}/${slug}`
  return [`/${locale}/${path}`, ...(inBoth.has(type) && locale === 'nl' ? [`/en/${path}`] : [])]
}
