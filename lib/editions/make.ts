/** Makes an edition of the content as it now is. The pointer is not moved: that is publishing. */
import type { loadContent } from '../content/load'
import { programHash } from '../content/program'
import type { Moment } from '../content/schemas/fields'
import type { Content, DocumentStore, Problem } from '../content/types'
import { pictureStore } from '../pictures/store'
import { assembled } from './assembled'
import { entriesOf } from './entries'
import { lastMade, rememberMade } from './last-made'
import { documentsIn, readEdition, writeManifest } from './manifest'
import { contentCacheDir } from './paths'
import { currentId } from './pointer'
import { relate } from './related'
import { documentStore } from './store'
import type { Edition } from './types'

export interface MakeOptions {
  /** Absolute paths. */
  contentDir: string
  dataDir: string
  now: Moment
  /** Where the content comes from: files, but for tests. */
  load?: typeof loadContent
}

/** A rollback needs none of it, so it is only loaded here. */
const fromFiles: typeof loadContent = async (options) => (await import('../content/load')).loadContent(options)

export type Made =
  | {
      ok: true
      edition: Edition
      /** True when nothing differs from the live edition, which is `edition` then; nothing was written. */
      unchanged: boolean
      /** The edition that was live; undefined when there was none, or one that cannot be read. */
      before?: Edition
      warnings: Problem[]
    }
  | { ok: false; problems: Problem[] }

/** Checks the content, makes the documents of what changed and writes the manifest. */
export async function makeEdition({ contentDir, dataDir, now, load = fromFiles }: MakeOptions): Promise<Made> {
  const store = documentStore(dataDir)
  const pictures = pictureStore(dataDir)
  const content = await load({ contentDir, cacheDir: contentCacheDir(dataDir), store, pictures, now })
  if (content.problems.some(({ severity }) => severity === 'error')) return { ok: false, problems: content.problems }
  const id = currentId(dataDir)
  const before = id === undefined ? undefined : readable(dataDir, id)
  const edition = await madeFrom(content, now, before, contentCacheDir(dataDir))
  if (before?.fingerprint === edition.fingerprint)
    return { ok: true, edition: before, unchanged: true, warnings: content.problems }
  complete(edition, store)
  store.settle()
  writeManifest(dataDir, edition)
  rememberMade(dataDir, edition)
  return { ok: true, edition, unchanged: false, warnings: content.problems, before }
}

async function madeFrom(content: Content, now: Moment, before: Edition | undefined, cacheDir: string): Promise<Edition> {
  // Content that knows nothing of what was there before: a test's.
  if (content.mark === '') return editionOf(content, now, before)
  const [{ nextEdition }, { withRelatedTable }] = await Promise.all([import('./next-edition'), import('./related-table/open')])
  const program = await programHash('editions')
  return withRelatedTable(cacheDir, program, (table) => nextEdition(content, now, before, table))
}

/** The live edition; undefined when it is broken or of another version of Podium. */
function readable(dataDir: string, id: string): Edition | undefined {
  try {
    return lastMade(dataDir, id) ?? readEdition(dataDir, id)
  } catch {
    return undefined
  }
}

/** An edition never points to a document that is not there. */
function complete(edition: Edition, store: DocumentStore): void {
  for (const hash of documentsIn(edition))
    if (!store.has(hash)) throw new Error(`document ${hash} is not in the store: the content room remembered it wrongly`)
}

/** The edition of some content, made of all of it. Pure. */
export function editionOf(content: Pick<Content, 'entries'>, now: Moment, before?: Pick<Edition, 'id'>): Edition {
  const entries = entriesOf(content)
  relate(entries.articles, new Map(content.entries.map(({ document, terms }) => [document, terms])), now)
  return assembled(entries, content.entries, now, before)
}
