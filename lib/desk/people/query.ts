/** What is asked of the list of people, as it stands in the address of its page. */
import type { SignUpStatus } from '../../domain/seminar/status'

export const sorts = ['aangemeld', 'naam', 'organisatie', 'code', 'betaald', 'stand'] as const
export type Sort = (typeof sorts)[number]

/** By the word in the address. `actief`: all who did not cancel. */
export const statuses = {
  actief: ['confirmed', 'offered', 'unconfirmed', 'waitlisted'],
  plaats: ['confirmed', 'offered', 'unconfirmed'],
  wachtlijst: ['waitlisted'],
  afgemeld: ['cancelled'],
  allemaal: ['confirmed', 'offered', 'unconfirmed', 'waitlisted', 'cancelled'],
} as const satisfies Record<string, SignUpStatus[]>
export type StatusWord = keyof typeof statuses

/** Stands for "without a code", "from nowhere". */
export const NONE = '-'
export const PER_PAGE = 50

export interface PeopleQuery {
  text: string
  status: StatusWord
  /** Normalised; `NONE`; undefined: any. */
  code?: string
  source?: string
  sort: Sort
  /** The other way round. */
  down: boolean
  /** From 1. */
  page: number
}

const isOne = <T extends string>(words: readonly T[], word: string | undefined): word is T => words.includes(word as T)

/** Whatever stands there: what is not understood is as if it were absent. */
export function peopleQuery(given: Record<string, string | undefined>): PeopleQuery {
  const { zoek, stand, code, bron, volgorde, pagina } = given
  const word = volgorde?.replace(/^-/, '')
  const sort = isOne(sorts, word) ? word : undefined
  return {
    text: (zoek ?? '').slice(0, 100),
    status: isOne(Object.keys(statuses) as StatusWord[], stand) ? stand : 'actief',
    ...(code && { code: code.slice(0, 100) }),
    ...(bron && { source: bron.slice(0, 200) }),
    sort: sort ?? 'aangemeld',
    // Who came last stands first, as long as nobody asks for another order.
    down: sort === undefined || volgorde?.startsWith('-') === true,
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(pagina ?? 1)) || 1)),
  }
}

/** Back into an address: `changes` over it. Page 1 and what is usual are left out. */
export function peopleSearch(query: PeopleQuery, changes: Partial<PeopleQuery> = {}): string {
  const { text, status, code, source, sort, down, page } = { ...query, ...changes }
  const isUsual = sort === 'aangemeld' && down
  const fields = {
    zoek: text,
    stand: status === 'actief' ? '' : status,
    code,
    bron: source,
    volgorde: isUsual ? '' : `${down ? '-' : ''}${sort}`,
    pagina: page > 1 ? String(page) : '',
  }
  const found = Object.entries(fields).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return found.length > 0 ? `?${new URLSearchParams(found)}` : ''
}
