/** What is asked of the figures, as it stands in the address of their page. What is not understood is as if it were absent. */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../../domain/units'
import { dayTyped } from '../../language/periods'
import { type Grouping, groupings } from '../../signups/figures/groups'
import { type FigureFilter, folded } from '../../signups/figures/scope'
import { deskPath } from '../paths'

export const periods = ['7', '30', '90', '365', 'alles'] as const
export type PeriodWord = (typeof periods)[number]

/** By the words in the address. */
export interface Chosen {
  avond?: string
  code?: string
  partner?: string
  actie?: string
  artikel?: string
  van?: string
  tot?: string
  periode: PeriodWord
  per: Grouping
}

/** Further back nobody looks by day, and a year of nonsense draws no million bars. */
const MOST_DAYS = 20 * 366
const LONGEST = 200

export function chosenIn(given: Record<string, string | undefined>): Chosen {
  const text = (name: string) => given[name]?.trim().slice(0, LONGEST).replaceAll('\0', '/') || undefined
  const isOne = <T extends string>(words: readonly T[], word: string | undefined): word is T => words.includes(word as T)
  const avond = text('avond')
  return {
    avond,
    code: text('code'),
    partner: text('partner'),
    actie: text('actie'),
    artikel: text('artikel'),
    van: dayIn(given.van),
    tot: dayIn(given.tot),
    // Of one evening all of it is asked for, as a rule; of all together what is going on.
    periode: isOne(periods, given.periode) ? given.periode : avond ? 'alles' : '30',
    per: isOne(groupings, given.per) ? given.per : avond ? 'code' : 'seminar',
  }
}

/** `first`: the day of the first thing that was ever counted. */
export function filterOf(chosen: Chosen, first: string | undefined, now: Moment): FigureFilter {
  const today = dayTyped(now)
  const to = chosen.tot ?? today
  const since = chosen.periode === 'alles' ? (first ?? today) : dayTyped(now, 1 - Number(chosen.periode))
  const from = chosen.van ?? [since, to].sort()[0] ?? to
  const last = later(from, to)
  const earliest = Temporal.PlainDate.from(last).subtract({ days: MOST_DAYS }).toString()
  return {
    from: later(from, earliest),
    to: last,
    seminar: chosen.avond,
    code: chosen.code,
    partner: chosen.partner && folded(chosen.partner),
    campaign: chosen.actie && folded(chosen.actie),
    article: chosen.artikel && folded(chosen.artikel),
  }
}

/** Days stand in the order of their names. */
const later = (one: string, other: string) => [one, other].sort()[1] as string

/** The address of it, with some of it another. */
export function figuresPath(chosen: Partial<Chosen>, more: Partial<Chosen> = {}): string {
  const all = Object.entries({ ...chosen, ...more }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const query = new URLSearchParams(all).toString()
  return deskPath.figures + (query && `?${query}`)
}

function dayIn(typed: string | undefined): string | undefined {
  if (!typed || !/^[12]\d{3}-\d{2}-\d{2}$/.test(typed)) return undefined
  try {
    return Temporal.PlainDate.from(typed).toString()
  } catch {
    return undefined
  }
}
