/** What the desk says of codes and seminars, as an edition has it: over what their files say, and published as anything else. Pure. */
import { overlaid } from '../domain/codes/overlay'
import { writeDiscount } from '../domain/codes/promo-code'
import type { Moment } from '../domain/units'
import type { DeskSays, PromoCode, Seminar } from './types'

/** A code as it holds now. */
export function asSaid(code: PromoCode, desk: DeskSays | undefined): PromoCode {
  const said = desk && Object.hasOwn(desk.codes, code.normalised) ? desk.codes[code.normalised] : undefined
  if (!said) return code
  const { discount, seminars, perPerson, partner, ...changes } = said.changes
  return overlaid(
    code,
    {
      ...changes,
      ...(discount && { discount: writeDiscount(discount) }),
      ...(seminars && { seminars: seminars === 'all' ? ['all'] : seminars }),
      ...(perPerson && { perPerson }),
      ...(partner !== undefined && { partner }),
    },
    said.pausedAt,
  )
}

/** A seminar as it stands now, in either language. */
export function seminarAsSaid(seminar: Seminar, desk: DeskSays | undefined): Seminar {
  const { seminars = {} } = desk ?? {}
  return Object.hasOwn(seminars, seminar.slug) ? { ...seminar, ...seminars[seminar.slug] } : seminar
}

/** When pages come to say something else by it. */
export const momentsOfDesk = ({ codes }: DeskSays): Moment[] =>
  Object.values(codes)
    .flatMap(({ changes, pausedAt }) => [changes.validFrom, changes.validUntil, pausedAt])
    .filter((moment) => typeof moment === 'number')
