/** Listens to the folders below one. Linux tells in the order in which things happen; where it may not, nobody listens. */
import { type FSWatcher, utimesSync, watch } from 'node:fs'
import { basename, join } from 'node:path'
import { isLetBe } from '../read/files'
import { enterAll, tellsAll } from './folders'

/** For what was told to come in; the answer to our own touch takes about a millisecond. */
const PATIENCE = 500

export class Listener {
  private readonly watchers = new Map<string, FSWatcher>()
  private files = new Set<string>()
  /** Something came, went or moved that is no file: which files that concerns is not told. */
  private isVague = false
  private onTouch: (() => void) | undefined

  constructor(
    private readonly folder: string,
    /** A folder of ours that is touched, to know when all that happened before it was told. */
    private readonly ownDir: string,
  ) {}

  get isOn(): boolean {
    return this.watchers.size > 0
  }

  /** From now on, to the folders that there are now. Where it cannot be relied on it listens to none. */
  start(): void {
    this.stop()
    if (!tellsAll(this.folder)) return
    try {
      this.listenTo(this.ownDir, (name) => name === basename(this.ownDir) && this.onTouch?.())
      const enter = (below: string) => this.listenTo(join(this.folder, below), (name) => this.hear(below, name))
      if (!enterAll(this.folder, enter)) this.stop()
    } catch {
      this.stop() // more folders than the system wants to tell of, or one that is gone already
    }
  }

  stop(): void {
    for (const watcher of this.watchers.values()) watcher.close()
    this.watchers.clear()
    this.files = new Set()
    this.isVague = false
  }

  /** The paths of all files that changed since it was last asked; undefined: that is not known. */
  async heard(): Promise<Set<string> | undefined> {
    if (!this.isOn || !(await this.allIsTold()) || this.isVague) return undefined
    const files = this.files
    this.files = new Set()
    return files
  }

  protected allIsTold(): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (isTold: boolean) => {
        clearTimeout(timer)
        this.onTouch = undefined
        resolve(isTold)
      }
      const timer = setTimeout(() => done(false), PATIENCE)
      this.onTouch = () => done(true)
      try {
        utimesSync(this.ownDir, new Date(), new Date())
      } catch {
        done(false)
      }
    })
  }

  protected listenTo(path: string, hear: (name: string | null) => void): void {
    const watcher = watch(path, { persistent: false }, (_event, name) => hear(name))
    watcher.on('error', () => (this.isVague = true))
    this.watchers.set(path, watcher)
  }

  protected hear(folder: string, name: string | null): void {
    if (name === null) this.isVague = true
    else if (!isLetBe(name)) {
      const path = folder ? `${folder}/${name}` : name
      if (this.watchers.has(join(this.folder, path))) this.isVague = true
      else this.files.add(path)
    }
  }
}
