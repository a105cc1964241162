/** A publisher that stays, in this process, over content whose files are old: what it finds is what it was told, and not what is young. */
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadContent } from '../../../lib/content/load'
import type { Content, DocumentStore } from '../../../lib/content/types'
import { Listener } from '../../../lib/content/watch/listener'
import { ContentWatch } from '../../../lib/content/watch/watch'
import { reading } from '../../../lib/editions/file/open'
import { liveNumber, newestName } from '../../../lib/editions/file/pointer'
import { editionIn } from '../../../lib/editions/file/read/edition'
import { contentCacheDir } from '../../../lib/editions/paths'
import { makeFolder } from '../../../lib/files/atomic'
import type { Outcome } from '../../../lib/publishing/outcome'
import { publish } from '../../../lib/publishing/publish'
import { folderOf, inOrder, now, temporaryFolder, write } from './support'

export type Hears = (contentDir: string, ownDir: string) => Listener

/** In seconds; each file has a time of its own, as what keeps its size and its time is not seen to change by any look. */
let time = Date.now() / 1000 - 86_400

export function storeOf(): DocumentStore {
  const kept = new Set<string>()
  return { has: (hash) => kept.has(hash), put: (hash) => void kept.add(hash) }
}

export const article = (body: string) => `---\ntitle: Een stuk\ndate: 2026-11-03\nauthor: jan\n---\n\n${body}\n`
export const own = { 'authors/jan.mdx': '---\nname: Jan\n---\n\nJan schrijft.\n', 'articles/eerste.mdx': article('De tekst.') }

/** Answers our own touch, and hears nothing of the content. */
export class HardOfHearing extends Listener {
  protected override hear(): void {}
}
/** Hears not even that. */
export class Deaf extends HardOfHearing {
  protected override allIsTold = () => Promise.resolve(false)
}

/** Publishes in earnest: what no edition has is not kept. */
class Stays {
  readonly contentDir: string
  readonly dataDir = temporaryFolder('podium-data-')
  readonly cacheDir = contentCacheDir(this.dataDir)
  /** The watch's, in milliseconds. */
  time = 0
  readonly watch: ContentWatch
  outcome: Outcome | undefined

  constructor(files: Record<string, string>, hears?: Hears) {
    this.contentDir = folderOf(files)
    for (const file of readdirSync(this.contentDir, { recursive: true, encoding: 'utf8' })) this.age(file)
    makeFolder(this.cacheDir)
    const listener = hears?.(this.contentDir, this.cacheDir)
    this.watch = new ContentWatch({ contentDir: this.contentDir, ownDir: this.cacheDir, now: () => this.time, listener })
  }

  /** What it found in the end, of what it published. */
  async look(): Promise<Content> {
    const { contentDir, dataDir, watch } = this
    let content: Content | undefined
    const load: typeof loadContent = async (options) => (content = await loadContent(options))
    this.outcome = await publish({ contentDir, dataDir, watch, load, now: () => now, copyFacts: async () => [] })
    return content as Content
  }

  lookFromNothing = () =>
    loadContent({ contentDir: this.contentDir, cacheDir: temporaryFolder('podium-anew-'), store: storeOf(), now })

  live = () => reading(this.dataDir, (file) => editionIn(file, liveNumber(file) ?? 0))

  /** What the watch would say now; undefined: look at everything. */
  told = () => this.watch.touched(reading(this.dataDir, newestName))

  save(file: string, text: string): void {
    write(this.contentDir, file, text)
    this.age(file)
  }

  private age(file: string): void {
    const path = join(this.contentDir, file)
    if (statSync(path).isFile()) utimesSync(path, time, ++time)
  }
}

/** Of the publication that is in order; until the end of the test. */
export function stays(hears?: Hears, files = {}): Stays {
  const one = new Stays({ ...inOrder, ...own, ...files }, hears)
  onTestFinished(() => one.watch.stop())
  return one
}
