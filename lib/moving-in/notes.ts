/** What an editor is told of a piece: a rule with its values, worded in words/. */
import type { nl } from './words/nl'

export type NoteRule = keyof typeof nl.notes
export interface Note {
  rule: NoteRule
  /** What it is about: an address, a name, a few words. */
  about: string
}
/** Of a piece, and the file it is in. */
export interface FiledNote extends Note {
  file: string
}
