/** Reads batches of files on another thread: see `thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { readFrom, readUnlessHeavy } from './file'
import type { Listed } from './files'

const read = workerData.heavy ? readFrom : readUnlessHeavy

parentPort?.on('message', (batch: Listed[]) => {
  parentPort?.postMessage(batch.map((listed) => read(workerData.contentDir, listed)))
})
