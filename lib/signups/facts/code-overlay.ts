/** What the desk says of a code, laid over what its file says. Pure. */
import type { PromoCodeFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'

/** All but the key can be changed. What is null has no bound any more, whatever the file says. */
export type CodeChanges = {
  [Field in keyof Omit<PromoCodeFacts, 'code' | 'normalised'>]?: PromoCodeFacts[Field] | null
}

export interface CodeRow {
  /** JSON: `PromoCodeFacts`. */
  facts: string
  /** JSON: `CodeChanges`; null: the desk said nothing. */
  changes: string | null
  paused_at: Moment | null
}

/** The facts that hold now. One that is paused is over since then, until it is taken up again. */
export function resolvedCode({ facts, changes, paused_at: paused }: CodeRow): PromoCodeFacts {
  const said: CodeChanges = JSON.parse(changes ?? '{}')
  const all = Object.entries({ ...JSON.parse(facts), ...said }).filter(([, value]) => value !== null)
  const code = Object.fromEntries(all) as unknown as PromoCodeFacts
  return paused === null ? code : { ...code, validUntil: Math.min(paused, code.validUntil ?? paused) }
}
