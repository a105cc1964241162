/** Lets Contentlayer make documents of a batch of files, through its public exports. It is imported when there is a batch. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../documents'
import type { Body } from '../mdx/body'
import type { ReadFile } from '../read/file'
import { stageFile } from './stage'

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

/** The documents of checked files, by path, with bodies as these were read: their text is not asked for again. Stages them below `folder`, and leaves nothing there. */
export async function makeDocuments(batch: Checked[], folder: string): Promise<Map<string, Made>> {
  const { fetchDocuments, parsed } = await contentlayer()
  const stage = mkdtempSync(join(folder, `stage-${process.pid}-`))
  try {
    for (const { file, place, read } of batch) {
      stageFile(stage, file, place, read)
      if (read.body) parsed.set(file, read.body)
    }
    const documents = await fetchDocuments(stage)
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
  const { provideTracing } = await import('@contentlayer2/utils')
  const effect = await import('@contentlayer2/utils/effect')
  const { NodeFsLive } = await import('@contentlayer2/utils/node')
  const config = await import('../../../contentlayer.config')
  const { parsed } = await import('./types')
  const { O, pipe, provideConsole, S, T } = effect as Untyped
  const surroundings = [
    provideTracing('podium', 'off' as never),
    core.provideCwdCustom(process.cwd() as never),
    provideConsole,
    T.provideSomeLayer(NodeFsLive),
  ]
  const run = (work: unknown) => pipe(work, ...surroundings, T.runPromise)
  const fetchDocuments = async (stage: string): Promise<Made[]> => {
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
