/** Previews that this process has open: a few, those that were looked at last. */
import { LRUCache } from 'lru-cache'
import type { Moment } from '../../domain/units'
import { reading } from '../file/open'
import { Reader } from '../file/read/reader'
import { type Early, type Snapshot, Source } from '../file/read/source'
import { allIn, editionDir, type Preview } from './records'

/** Each is a connection with its memory. */
const OPEN = 4
const sources = new LRUCache<string, Source>({ max: OPEN, dispose: ({ reader }) => reader.close() })

/** The edition of a preview at a moment: with what is still to come, or with one article alone. */
export function snapshotOf(dataDir: string, preview: Preview): (now: Moment) => Snapshot {
  const folder = editionDir(dataDir, preview)
  const source = sources.get(folder) ?? new Source(new Reader(folder))
  sources.set(folder, source)
  const shows: Early = preview.article === undefined ? { later: true } : { article: preview.article }
  return (now) => source.at(now, shows)
}

/** Hashes of the pictures that previews show: they are not cleared away while one needs them. */
export const picturesOfPreviews = (dataDir: string): string[] =>
  allIn(dataDir).flatMap(
    (preview) =>
      reading(editionDir(dataDir, preview), (file) =>
        file.all<{ hash: string }>('select distinct hash from pictured').map(({ hash }) => hash),
      ) ?? [],
  )
