/**
 * Reads files in batches. Many of them on a second thread, one batch ahead, while Contentlayer makes documents of the batch
 * before: parsing bodies is half of all the work. A few are read right here, which starts at once.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Listed } from '../files'
import { type ReadFile, readFile } from './file'

/** From how many files on a second thread gains more than it costs to start. */
export const MANY = 800

type ReadBatch = (batch: Listed[]) => Promise<ReadFile[]>

/** Gives each batch with what was read of its files, in the same order. */
export async function* readInBatches<L extends Listed>(
  contentDir: string,
  batches: L[][],
  many = MANY,
): AsyncGenerator<{ batch: L[]; read: ReadFile[] }> {
  const second = batches.flat().length < many ? undefined : await secondThread(contentDir)
  const readBatch: ReadBatch = second?.readBatch ?? (async (batch) => batch.map((listed) => readHere(contentDir, listed)))
  try {
    let ahead = second && batches[0] ? readBatch(batches[0]) : undefined
    for (const [index, batch] of batches.entries()) {
      const read = await (ahead ?? readBatch(batch))
      const next = batches[index + 1]
      ahead = second && next ? readBatch(next) : undefined
      // Its failure is met when its turn comes; until then it is nobody's.
      ahead?.catch(() => {})
      yield { batch, read }
    }
  } finally {
    await second?.stop()
  }
}

const readHere = (contentDir: string, { file, place }: Listed) =>
  readFile(file, place, readFileSync(join(contentDir, file), 'utf8'))

/** The reader as one piece of plain JavaScript: a thread has no loader for TypeScript, wherever this runs. */
async function secondThread(contentDir: string): Promise<{ readBatch: ReadBatch; stop(): Promise<unknown> }> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('../../../', import.meta.url)),
    entryPoints: ['lib/content/read/worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  const worker = new Worker(outputFiles[0]?.text ?? '', {
    eval: true,
    workerData: { contentDir },
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
  })
  const readBatch: ReadBatch = (batch) =>
    new Promise((resolve, reject) => {
      const settle = (done: () => void) => {
        worker.off('message', answer).off('error', reject)
        done()
      }
      const answer = (read: ReadFile[]) => settle(() => resolve(read))
      worker.once('message', answer).once('error', reject)
      worker.postMessage(batch.map(({ file, place }) => ({ file, place })))
    })
  return { readBatch, stop: () => worker.terminate() }
}
