/** What converting a text asks of the rest of the move, and tells it. */
import type { Ledger, Outcome } from '../ledger'
import type { NoteRule } from '../notes'

/** Where a link leads from now on; `left` where it cannot be one. */
export type LinkTarget = { to: string; left?: undefined } | { to?: undefined; left: Outcome }

/** A picture of the text, in the file it was copied to; `alt` of what was known of it elsewhere. */
export interface FoundPicture {
  src: string
  alt?: string
  caption?: string
}

export interface Setting {
  title: string
  ledger: Ledger
  note(rule: NoteRule, about: string): void
  link(href: string): LinkTarget
  /** `id`: of the attachment, where the text says. Undefined: the file is not there. */
  picture(src: string, id?: string): FoundPicture | undefined
  /** Whether a picture stands on a site that is not the one that is left: no folder of ours has it. */
  isElsewhere(src: string): boolean
  /** The address of an attachment. */
  attachment(id: string): string | undefined
  /** Attachments of the post itself, for a gallery that names none. */
  ownAttachments(): string[]
  /** Whether an address is that of a file or page of a picture. */
  isPicture(href: string): boolean
  /** A sentence for who sees no picture, where nobody described it. */
  unknownAlt: string
  videoTitle: string
}
