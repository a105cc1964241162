/** What the desk says of a seminar, laid over what its file says (decision 041). Pure. */
import type { SeminarFacts } from '../../domain/facts'

/** Absent: as the file has it. */
export interface SeminarChanges {
  capacity?: number
  /** The address of the broadcast, of a seminar that is online. */
  online?: string
  /** The sentence why it does not go on. */
  cancelled?: string
}

export interface SeminarRow {
  /** JSON: `SeminarFacts`. */
  facts: string
  /** JSON: `SeminarChanges`; null: the desk said nothing. */
  changes: string | null
}

export const changesOf = ({ changes }: Pick<SeminarRow, 'changes'>): SeminarChanges => JSON.parse(changes ?? '{}')

/** The facts that hold now. */
export const withChanges = (facts: SeminarFacts, { online, ...changes }: SeminarChanges): SeminarFacts => ({
  ...facts,
  ...changes,
  // One whose file gives it a hall and no broadcast has none to follow.
  ...(facts.online && online && { online }),
})

export const resolvedSeminar = (row: SeminarRow): SeminarFacts => withChanges(JSON.parse(row.facts), changesOf(row))
