/** What the desk says of a code, laid over what its file says. Pure. */
import type { PromoCodeFacts } from '../facts'
import type { Moment } from '../units'

/** All but the key can be changed. What is null has no bound any more, whatever the file says. */
export type CodeChanges = {
  [Field in keyof Omit<PromoCodeFacts, 'code' | 'normalised' | 'batch'>]?: PromoCodeFacts[Field] | null
}

export interface CodeOverlay {
  changes: CodeChanges
  /** Since when it is paused. */
  pausedAt: Moment | null
}

/** What holds now, of a code as doors or as pages have it. One that is paused is over since then, until it is taken up again. */
export function overlaid<Code extends { validFrom?: Moment; validUntil?: Moment }>(
  code: Code,
  changes: { [Field in keyof Code]?: Code[Field] | null },
  pausedAt: Moment | null,
): Code {
  const all = Object.entries({ ...code, ...changes }).filter(([, value]) => value !== null)
  const now = Object.fromEntries(all) as Code
  if (pausedAt === null) return now
  // One that was to begin later does not say so while it is paused.
  if (now.validFrom !== undefined && now.validFrom > pausedAt) delete now.validFrom
  return { ...now, validUntil: Math.min(pausedAt, now.validUntil ?? pausedAt) }
}
