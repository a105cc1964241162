/** Lets Contentlayer make documents of a batch of files, through its public exports. It is imported when there is a batch. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Place } from '../documents'
import type { Body } from '../mdx/body'
import type { ReadFile } from '../read/file'
import { plainText, stageFile } from './stage'

export interface Checked {
  file: string
  place: Place
  read: ReadFile
}
export interface Made {
  _id: string
  /** The body, where the type has one. */
  content?: Body
  [field: string]: unknown
}

/**
 * The documents of checked files, by path, with bodies as these were read. Contentlayer finds their names below `folder`, where nothing is left,
 * and their texts in memory: the disk would take a tenth of all the time.
 */
export async function makeDocuments(batch: Checked[], folder: string): Promise<Map<string, Made>> {
  const { fetchDocuments, parsed } = await contentlayer()
  const stage = mkdtempSync(join(resolve(folder), `stage-${process.pid}-`))
  const texts = new Map<string, string>()
  try {
    for (const { file, place, read } of batch) {
      texts.set(stageFile(stage, file, ''), plainText(place, read))
      if (read.body) parsed.set(file, read.body)
    }
    const documents = await fetchDocuments(stage, texts)
    return new Map(documents.map((document) => [document._id, document]))
  } finally {
    for (const { file } of batch) parsed.delete(file)
    rmSync(stage, { recursive: true, force: true })
  }
}

let loaded: ReturnType<typeof load> | undefined
const contentlayer = () => (loaded ??= load())

// biome-ignore lint/suspicious/noExplicitAny: @effect-ts is not typed for our module resolution; what goes in and out is typed below
type Untyped = Record<string, any>

async function load() {
  // One after the other: these packages import each other in circles, and taken in together one may be read before it is made.
  const core = await import('@contentlayer2/core')
  const { fs, provideTracing } = await import('@contentlayer2/utils')
  const effect = await import('@contentlayer2/utils/effect')
  const config = await import('../../../contentlayer.config')
  const { parsed } = await import('./types')
  const { O, pipe, provideConsole, S, T } = effect as Untyped
  const surroundings = [provideTracing('podium', 'off' as never), core.provideCwdCustom(process.cwd() as never), provideConsole]
  /** All that it asks of a file system: when a file was changed, which is no use without its cache, and what stands in it. */
  const filesIn = (texts: Map<string, string>) => ({
    stat: () => T.succeed({ mtime: new Date(0) }),
    readFile: (path: string) => T.succeed(texts.get(path)),
  })
  const fetchDocuments = async (stage: string, texts: Map<string, string>): Promise<Made[]> => {
    const run = (work: unknown) => pipe(work, T.provideService(fs.FsTag)(filesIn(texts)), ...surroundings, T.runPromise)
    const source = await config.default(stage as never)
    const schemaDef = await run(source.provideSchema('podium'))
    const fetched = source.fetchData({ schemaDef, verbose: false, skipCachePersistence: true } as never)
    const result = await run(pipe(fetched, S.runHead, T.map(O.getUnsafe)))
    if (result._tag === 'Left') throw new Error(`Contentlayer refused what our own check let through: ${result.left}`)
    const items: { document: Made }[] = Object.values(result.right.cacheItemsMap)
    return items.map(({ document }) => document)
  }
  return { fetchDocuments, parsed }
}
