/** A seminar's row with what the desk says over it. Pure. */
import type { SeminarFacts } from '../../domain/facts'
import { type SeminarChanges, withChanges } from '../../domain/seminar/overlay'

export interface SeminarRow {
  /** JSON: `SeminarFacts`. */
  facts: string
  /** JSON: `SeminarChanges`; null: the desk said nothing. */
  changes: string | null
}

export const changesOf = ({ changes }: Pick<SeminarRow, 'changes'>): SeminarChanges => JSON.parse(changes ?? '{}')

/** The facts that hold now. */
export const resolvedSeminar = (row: SeminarRow): SeminarFacts => withChanges(JSON.parse(row.facts), changesOf(row))
