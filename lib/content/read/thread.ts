/** A second thread that reads files: as fast as this one, and it can be stopped. */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadFile } from './file'
import type { Listed } from './files'

export interface Thread {
  /** In the same order; undefined for a text that may take long, unless the thread was told to read those too. */
  read(batch: Listed[]): Promise<(ReadFile | undefined)[]>
  stop(): Promise<unknown>
}

let bundled: Promise<string> | undefined

/** The reader as one piece of plain JavaScript: a thread has no loader for TypeScript, wherever this runs. Made once. */
const bundle = (): Promise<string> => (bundled ??= build())

async function build(): Promise<string> {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    absWorkingDir: fileURLToPath(new URL('../../../', import.meta.url)),
    entryPoints: ['lib/content/read/worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

export interface Reading {
  contentDir: string
  /** Whether bodies are packed. */
  packs: boolean
}

/** `heavy`: whether it reads texts that may take long. */
export async function startThread(reading: Reading, heavy: boolean): Promise<Thread> {
  const worker = new Worker(await bundle(), {
    eval: true,
    workerData: { ...reading, heavy },
    resourceLimits: { maxOldGenerationSizeMb: heavy ? 512 : 192, maxYoungGenerationSizeMb: 32 },
  })
  await new Promise((resolve, reject) => worker.once('online', resolve).once('error', reject))
  const read: Thread['read'] = (batch) =>
    new Promise((resolve, reject) => {
      const settle = (done: () => void) => {
        worker.off('message', answer).off('error', fail)
        done()
      }
      const answer = (read: (ReadFile | undefined)[]) => settle(() => resolve(read))
      const fail = (error: Error) => settle(() => reject(error))
      worker.once('message', answer).once('error', fail)
      worker.postMessage(batch.map(({ file, place }) => ({ file, place })))
    })
  return { read, stop: () => worker.terminate() }
}
