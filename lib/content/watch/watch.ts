/**
 * Which files below CONTENT_DIR may differ since they were last looked at, told by the file system as they change: for a publisher that stays, so
 * that one saved file among a hundred thousand costs a look at one. Only where that can be relied on; whenever it is not certain, and every ten
 * minutes all the same, everything is looked at (decision 050).
 */
import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Listener } from './listener'

/** After so long everything is looked at, whatever was told; in milliseconds. */
const EVERY = 10 * 60_000
/** More at once is a checkout or a copy, of which the system may not tell all. */
const MOST = 1000

interface Options {
  /** Absolute paths. `ownDir` is a folder of ours, that is there when it is first asked. */
  contentDir: string
  ownDir: string
  every?: number
  /** Milliseconds that only go up. */
  now?: () => number
  listener?: Listener
}

export class ContentWatch {
  readonly contentDir: string
  /** What of the cache this process left: another one's looks are not ours (lib/content/cache/cache.ts, `turn`). */
  turn: string | undefined
  private readonly listener: Listener
  private readonly every: number
  private readonly now: () => number
  /** Told, and not published yet. */
  private pending = new Set<string>()
  /** All that was there when it began to listen is published. */
  private isComplete = false
  private began = Number.NEGATIVE_INFINITY
  private inode: number | undefined
  private edition: string | undefined

  constructor({ contentDir, ownDir, every = EVERY, now = () => performance.now(), listener }: Options) {
    this.contentDir = contentDir
    this.every = every
    this.now = now
    this.listener = listener ?? new Listener(contentDir, ownDir)
  }

  /**
   * Paths below the folder; undefined: only a look at everything can tell. `edition`: the newest that there is: where somebody else has published,
   * what was put away for this one may have been cleared away.
   */
  async touched(edition: string | undefined): Promise<ReadonlySet<string> | undefined> {
    const told = this.isComplete && this.edition === edition && this.isFresh() ? await this.listener.heard() : undefined
    for (const file of told ?? []) this.pending.add(file)
    if (told && this.pending.size <= MOST && [...this.pending].every(this.isFile)) return this.pending
    this.startAgain()
    return undefined
  }

  /** All that was looked at is published, in this edition or one before it. */
  published(edition: string | undefined): void {
    this.pending = new Set()
    this.edition = edition
    this.isComplete = this.listener.isOn
  }

  /** Whatever was told is of no use any more. */
  forget(): void {
    this.isComplete = false
  }

  stop(): void {
    this.listener.stop()
    this.forget()
  }

  /** Or nothing any more. Of a folder that is new, or a link, nobody was told what lies in it. */
  private isFile = (path: string) => lstatSync(join(this.contentDir, path), { throwIfNoEntry: false })?.isFile() ?? true

  private isFresh = () => this.now() - this.began < this.every && this.inode === inodeOf(this.contentDir)

  /** Before everything is looked at: what changes while that goes on is told. */
  private startAgain(): void {
    this.forget()
    this.pending = new Set()
    this.began = this.now()
    this.inode = inodeOf(this.contentDir)
    this.listener.start()
  }
}

const inodeOf = (folder: string): number | undefined => statSync(folder, { throwIfNoEntry: false })?.ino
