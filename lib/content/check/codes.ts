/** Promo codes that are named in texts: in a component, or in a link. Pure. */
import { normaliseCode } from '../../domain/codes/promo-code'
import type { Moment } from '../../domain/units'
import { type Said, said } from '../words/rules'
import { didYouMean } from './did-you-mean'
import { type Code, kind, type Named, type Others } from './names'

const codeOf = ({ value }: Named) => value as Code
const named = (code: string, others: Others) => others.named(kind.code, normaliseCode(code))[0]

/** Slugs, or `all`; undefined for a code that is not there. */
export function seminarsOf(code: string, others: Others): string[] | undefined {
  const found = named(code, others)
  return found && codeOf(found).seminars
}

/** What is to be said of a code: it is not there, not for the seminar that is meant, or over. */
export function wrongCode(code: string, meant: string | undefined, others: Others, now: Moment): Said[] {
  const found = named(code, others)
  if (!found) return [said('codeMissing', { code, near: didYouMean(code, spellings(others)) })]
  const { seminars, spelling } = codeOf(found)
  const isThere = meant !== undefined && others.named(kind.seminar, meant).length > 0
  const isOther = isThere && !seminars.includes(meant) && !seminars.includes('all')
  return [
    ...(isOther ? [said('codeNotFor', { code: spelling, seminar: meant, seminars: seminars.join(', ') })] : []),
    ...(isOver(found, now) ? [said('codeExpired', { code: spelling })] : []),
  ]
}

export const isOver = (one: Named | undefined, now: Moment) => one?.over !== undefined && one.over <= now

/** Asked one by one, so that another spelling of one of them is seen. */
const spellings = (others: Others) =>
  others.names(kind.code).flatMap((name) =>
    others
      .named(kind.code, name)
      .slice(0, 1)
      .map((one) => codeOf(one).spelling),
  )
