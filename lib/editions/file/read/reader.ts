/**
 * A connection that only reads, for a server. Its read transaction lasts a tick: it begins with the first question, for within one a
 * statement takes no lock, and ends in `setImmediate`, for one that stays open keeps the log from shrinking.
 */
import { statSync } from 'node:fs'
import type { Moment } from '../../../domain/units'
import { openSqliteFile } from '../../../files/sqlite'
import { editionsFile, LaterSchema } from '../open'
import { SCHEMA_VERSION, schemaVersionOf } from '../schema'
import { Statements } from '../statements'

/** How often it looks whether the file is still the same one, and not made anew; in milliseconds. */
const LOOK_EVERY = 1000
/** How old what is known of the pointer may be; in milliseconds. */
const FRESH = 20
/** SQLite's own memory for pages, in KiB. */
const CACHE = 2048

const LIVE = 'select edition.id number, name edition from pointer join edition on edition.id = live'

/** An edition, and the time between two of its moments: every question has one answer in it. */
export interface Epoch {
  readonly number: number
  /** The id of the edition. */
  readonly edition: string
  /** The same in every process, for as long as nothing can be answered otherwise. */
  readonly id: string
  readonly from: Moment
  readonly until: Moment
  /** What was worked out in it. */
  readonly known: Map<string, unknown>
}

export class Reader {
  /** Undefined: given up, to be opened anew. */
  private statements: Statements | undefined
  private inode = 0
  /** Of how many files this has read: numbers of rows and editions are one file's own. */
  files = 0
  private lookedAt = Number.NEGATIVE_INFINITY
  private ending: NodeJS.Immediate | undefined
  private live: { number: number; edition: string } | undefined
  private liveAt = Number.NEGATIVE_INFINITY
  private epoch: Epoch | undefined

  /** Throws `LaterSchema`, and SQLite's own error where there is no file. */
  constructor(private readonly dataDir: string) {
    this.connection()
  }

  private inodeNow = () => statSync(/* turbopackIgnore: true */ editionsFile(this.dataDir), { throwIfNoEntry: false })?.ino ?? 0

  private open(): Statements {
    const path = editionsFile(this.dataDir)
    const file = openSqliteFile(path, 2_000, { readOnly: true })
    try {
      const version = schemaVersionOf(file)
      if (version > SCHEMA_VERSION) throw new LaterSchema(path, version)
      if (version < SCHEMA_VERSION) throw new Error(`${path} is of schema ${version}, and must be made anew`)
      file.exec(`pragma cache_size = -${CACHE}`)
      return new Statements(file)
    } catch (error) {
      file.close()
      throw error
    }
  }

  all<T>(...question: Parameters<Statements['all']>): T[] {
    return this.begin().all<T>(...question)
  }
  one<T>(...question: Parameters<Statements['all']>): T | undefined {
    return this.all<T>(...question)[0]
  }

  /** The number of the live edition, the same for the rest of this tick; undefined before the first. */
  liveNumber(): number | undefined {
    this.begin()
    return this.live?.number
  }

  /** Of the live edition at `now`. Within a few milliseconds the file is not asked again what that is. */
  epochAt(now: Moment): Epoch {
    const known = this.epoch
    const isIn = known && known.from <= now && now < known.until
    if (isIn && performance.now() - this.liveAt < FRESH) return known
    this.begin()
    if (!this.live) throw new Error(`there is no live edition in ${editionsFile(this.dataDir)}`)
    if (isIn && known.number === this.live.number) return known
    this.epoch = this.turned(this.live, now)
    return this.epoch
  }

  private turned({ number, edition }: { number: number; edition: string }, now: Moment): Epoch {
    const moment = (which: string) =>
      this.one<{ at: number | null }>(`select ${which} and since <= ? and until > ?`, now, number, number)?.at
    const from = moment('max(at) at from moment where at <= ?') ?? Number.NEGATIVE_INFINITY
    const until = moment('min(at) at from moment where at > ?') ?? Number.POSITIVE_INFINITY
    return { number, edition, id: `${edition} ${from}`, from, until, known: new Map() }
  }

  private begin(): Statements {
    if (this.ending && this.statements) return this.statements
    const connection = this.connection()
    connection.file.exec('begin')
    this.ending = setImmediate(() => this.end())
    ;[this.live] = connection.all<{ number: number; edition: string }>(LIVE)
    this.liveAt = performance.now()
    return connection
  }

  /** Nobody waits for this end, so nobody would catch its error: a connection that cannot end is given up, and who asks next meets why. */
  private end(): void {
    clearImmediate(this.ending)
    this.ending = undefined
    try {
      if (this.statements?.file.inTransaction) this.statements.file.exec('commit')
    } catch {
      this.giveUp()
    }
  }

  private giveUp(): void {
    this.statements?.file.close()
    this.statements = undefined
    this.epoch = undefined
  }

  /** A file that was damaged is removed and made anew: who went on with the old one would never see an edition again. */
  private connection(): Statements {
    if (this.statements && performance.now() - this.lookedAt < LOOK_EVERY) return this.statements
    this.lookedAt = performance.now()
    const inode = this.inodeNow()
    if (this.statements && (inode === 0 || inode === this.inode)) return this.statements
    this.giveUp()
    this.inode = inode
    this.statements = this.open()
    this.files += 1
    return this.statements
  }

  close(): void {
    if (this.ending) this.end()
    this.giveUp()
  }
}
