/** What the desk says of a seminar, laid over what its file says (decision 041). Pure. */
import type { SeminarFacts } from '../facts'

/** Absent: as the file has it. */
export interface SeminarChanges {
  capacity?: number
  /** The address of the broadcast, of a seminar that is online. */
  online?: string
  /** The sentence why it does not go on. */
  cancelled?: string
}

/** What of it everybody may read: how to join online is of who has a seat. */
export type OpenChanges = Omit<SeminarChanges, 'online'>

/** The facts that hold now. */
export const withChanges = (facts: SeminarFacts, { online, ...changes }: SeminarChanges): SeminarFacts => ({
  ...facts,
  ...changes,
  // One whose file gives it a hall and no broadcast has none to follow.
  ...(facts.online && online && { online }),
})
