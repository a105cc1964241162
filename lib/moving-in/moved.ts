/** What came of a move. */
import type { Ledger } from './ledger'
import type { FiledNote } from './notes'
import type { Facts } from './source'
import type { Put } from './target/put'

export interface Moved {
  facts: Facts
  ledger: Ledger
  notes: FiledNote[]
  /** What became of the files: for who ran it, not for the report, which says the same at every run. */
  put: Record<Put, number>
  /** Files of which the sums do not agree. */
  unequal: { file: string; kind: string; came: number; accounted: number }[]
  /** Old address → new, of all pieces. */
  redirects: number
  files: string[]
}
