/** What publishing is told, and what comes of it. */

import type { Problem } from '../content/types'
import type { Moment } from '../domain/units'
import type { Companion } from '../editions/file/write/write'
import type { MakeOptions } from '../editions/making/make'
import type { DeskSays, Edition } from '../editions/types'
import type { Failure } from './servers/ask'

/**
 * Copies the facts that sign-ups rest on, before the pointer moves; editions know no database. Returns what to warn of. A `start`
 * replaces nothing that another machine published; `follow` leaves them to who did; `back` brings back what was there before the copy that it undoes.
 */
export type CopyFacts = (edition: Edition, how: 'publish' | 'start' | 'follow' | 'back') => Promise<string[]>

export interface Base {
  /** Absolute path. */
  dataDir: string
  copyFacts: CopyFacts
  /** What the desk says of codes now; undefined: that cannot be asked, and what was live stays said. Left out: nobody says anything. */
  deskSays?: () => Promise<DeskSays | undefined>
  /** What lies in the file of editions beside them, and follows what is live. */
  companion?: Companion
  now?: () => Moment
  /** How long to wait for another publisher, in milliseconds. */
  patience?: number
}
export interface PublishOptions extends Base, Pick<MakeOptions, 'load' | 'drafts' | 'watch'> {
  /** Absolute path. */
  contentDir: string
  /** First `git pull --ff-only` in the content's repository. */
  pull?: boolean
  /** A start: leaves alone the content that a rollback left, and the facts that another machine published. */
  atStart?: boolean
  /** What the content is of, where git cannot say: it was unpacked elsewhere. */
  commit?: string
}

export type Outcome =
  | {
      ok: true
      edition: Edition
      /** How many pages the running servers made anew. */
      asked: number
      unchanged: boolean
      problems: Problem[]
      warnings: string[]
      /** What was live before it. */
      before?: Edition
    }
  | { ok: false; why: 'content'; problems: Problem[] }
  | { ok: false; why: 'page'; failure: Failure; backTo: string | undefined }
  | { ok: false; why: 'pull'; message: string }
  | { ok: false; why: 'busy'; pid: number }
  | { ok: false; why: 'nothing before' }
