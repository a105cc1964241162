/** Makes an edition of the content as it now is. Nothing is written: that is publishing. */
import type { loadContent } from '../../content/load'
import { programHash } from '../../content/program'
import type { Content, DocumentStore, Problem } from '../../content/types'
import type { ContentWatch } from '../../content/watch/watch'
import type { Moment } from '../../domain/units'
import { pictureStore } from '../../pictures/store'
import { contentCacheDir } from '../paths'
import { relate } from '../related/related'
import type { Edition } from '../types'
import { assembled } from './assembled'
import { type Drafts, entriesOf } from './entries'
import { withParts } from './parts'

export interface MakeOptions {
  /** Absolute paths. */
  contentDir: string
  dataDir: string
  now: Moment
  /** Where the content comes from: files, but for tests. */
  load?: typeof loadContent
  bodies: DocumentStore
  /** The edition that is live; undefined when there is none. */
  before?: Edition
  /** Where what is known of the content is remembered, when that is not the site's own place: of a preview. */
  cacheDir?: string
  /** For a preview: the drafts that are in it. */
  drafts?: Drafts
  /** Of who stays: what changed in the folder since the edition that was the newest in the file then; and the one that is so now. */
  watch?: ContentWatch
  newest?: string
}

/** A rollback needs none of it, so it is only loaded here. */
const fromFiles: typeof loadContent = async (options) => (await import('../../content/load')).loadContent(options)

export type Made =
  | {
      ok: true
      edition: Edition
      /** True when nothing differs from the live edition, which is `edition` then. */
      unchanged: boolean
      warnings: Problem[]
    }
  | { ok: false; problems: Problem[] }

/** Checks the content, and puts the bodies of what changed in `bodies`. */
export async function makeEdition(options: MakeOptions): Promise<Made> {
  const { contentDir, dataDir, now, load = fromFiles, bodies, before, cacheDir = contentCacheDir(dataDir), drafts } = options
  const pictures = pictureStore(dataDir)
  const { watch, newest: edition } = options
  const content = await load({ contentDir, cacheDir, store: bodies, pictures, now, watch, edition })
  if (content.problems.some(({ severity }) => severity === 'error')) return { ok: false, problems: content.problems }
  const made = await madeFrom(content, { now, before, cacheDir, drafts })
  const unchanged = before?.fingerprint === made.fingerprint
  return { ok: true, edition: unchanged ? before : made, unchanged, warnings: content.problems }
}

type From = Pick<MakeOptions, 'now' | 'before' | 'drafts'> & { cacheDir: string }

async function madeFrom(content: Content, { now, before, cacheDir, drafts }: From): Promise<Edition> {
  // Content that knows nothing of what was there before: a test's.
  if (content.mark === '') return editionOf(content, now, before)
  const [{ nextEdition }, { withRelatedTable }] = await Promise.all([import('./next-edition'), import('../related/open')])
  const program = await programHash('editions')
  return withRelatedTable(cacheDir, program, (table) => nextEdition(content, now, before, table, drafts))
}

/** The edition of some content, made of all of it. Pure. */
export function editionOf(content: Pick<Content, 'entries'>, now: Moment, before?: Pick<Edition, 'id'>): Edition {
  const entries = entriesOf(content)
  relate(entries.articles, new Map(content.entries.map(({ document, terms }) => [document, terms])), now)
  return assembled(withParts(entries), content.entries, now, before)
}
