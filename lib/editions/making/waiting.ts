/** Bodies that wait for their edition: the first megabytes in memory, all others in a file that nobody sees and that is gone with the process. */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '../../content/types'
import { makeFolder } from '../../files/atomic'

/** In bytes: what some thousand articles take. */
const IN_MEMORY = 8 * 1024 * 1024

type Place = [from: number, length: number]

export class WaitingBodies {
  private readonly held = new Map<Hash, Uint8Array | Place>()
  private inMemory = 0
  private file: number | undefined
  private end = 0

  /** `folder`: for the file, on a disk; made when it is not there. `most`: what may stay in memory. */
  constructor(
    private readonly folder: string,
    private readonly most = IN_MEMORY,
  ) {}

  has = (hash: Hash): boolean => this.held.has(hash)

  put(hash: Hash, body: Uint8Array): void {
    if (this.held.has(hash)) return
    this.inMemory += body.length
    this.held.set(hash, this.inMemory > this.most ? this.putAway(body) : body)
  }

  get(hash: Hash): Uint8Array | undefined {
    const body = this.held.get(hash)
    return Array.isArray(body) ? this.read(body) : body
  }

  /** After it nothing that was put away can be had. */
  close(): void {
    if (this.file !== undefined) closeSync(this.file)
    this.file = undefined
    this.held.clear()
  }

  private putAway(body: Uint8Array): Place {
    this.file ??= this.open()
    const from = this.end
    for (let done = 0; done < body.length; ) done += writeSync(this.file, body, done, body.length - done, from + done)
    this.end += body.length
    return [from, body.length]
  }

  private read([from, length]: Place): Uint8Array {
    const body = new Uint8Array(length)
    for (let done = 0; done < length; ) {
      const count = readSync(this.file as number, body, done, length - done, from + done)
      if (count === 0) throw new Error('a body that was put away is not there any more')
      done += count
    }
    return body
  }

  /** Its name is taken away at once: whoever is killed leaves nothing behind. */
  private open(): number {
    makeFolder(this.folder)
    const path = join(/* turbopackIgnore: true */ this.folder, `bodies-${process.pid}-${Date.now()}.tmp`)
    const file = openSync(path, 'wx+', 0o600)
    rmSync(path)
    return file
  }
}
