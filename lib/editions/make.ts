/** Makes an edition of the content as it now is. The pointer is not moved: that is publishing. */
import type { loadContent } from '../content/load'
import type { Moment } from '../content/schemas/fields'
import type { Content, DocumentStore, Problem } from '../content/types'
import { pictureStore } from '../pictures/store'
import { digest, digestOf } from './digest'
import { entriesOf } from './entries'
import { everExists } from './ever'
import { documentsIn, readEdition, writeManifest } from './manifest'
import { contentCacheDir } from './paths'
import { currentId } from './pointer'
import { redirectsOf } from './redirects'
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
  const edition = editionOf(content, now, before)
  if (before?.fingerprint === edition.fingerprint)
    return { ok: true, edition: before, unchanged: true, warnings: content.problems }
  complete(edition, store)
  store.settle()
  writeManifest(dataDir, edition)
  return { ok: true, edition, unchanged: false, warnings: content.problems, before }
}

/** The live edition; undefined when it is broken or of another version of Podium. */
function readable(dataDir: string, id: string): Edition | undefined {
  try {
    return readEdition(dataDir, id)
  } catch {
    return undefined
  }
}

/** An edition never points to a document that is not there. */
function complete(edition: Edition, store: DocumentStore): void {
  for (const hash of documentsIn(edition))
    if (!store.has(hash)) throw new Error(`document ${hash} is not in the store: the content room remembered it wrongly`)
}

/** The edition of some content. Pure. */
export function editionOf(content: Pick<Content, 'entries'>, now: Moment, before?: Pick<Edition, 'id'>): Edition {
  const entries = entriesOf(content)
  relate(entries.articles, new Map(content.entries.map(({ document, terms }) => [document, terms])), now)
  const edition: Edition = {
    ...entries,
    id: idOf(now, before?.id),
    madeAt: now,
    previous: before?.id ?? null,
    fingerprint: '',
    redirects: {},
  }
  edition.redirects = redirectsOf(content, everExists(edition))
  edition.fingerprint = fingerprintOf(edition)
  return edition
}

/** By the time, so that ids sort; always after the edition before, whatever the clock did. */
function idOf(now: Moment, before: string | undefined): string {
  return new Date(Math.max(now, before ? momentOfId(before) + 1 : 0)).toISOString().replace(/[-:.]/g, '')
}

/** When an edition was made, by its id; NaN for what is no id. */
export const momentOfId = (id: string) => Date.parse(id.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/, '$1-$2-$3T$4:$5:$6.$7Z'))

/** Of what is published; not of the times, which pass without a new edition. */
function fingerprintOf({ site, articles, authors, seminars, promoCodes, pages, redirects }: Edition): string {
  const entries = [...articles, ...authors, ...seminars, ...promoCodes, ...pages].map(digestOf)
  return digest([...entries, JSON.stringify(site), JSON.stringify(redirects)].join('\n'))
}
