/** Reads batches of files on another thread: see `thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { readFrom, readUnlessHeavy } from './file'
import type { Listed } from './files'
import { packed } from './packed'

const { contentDir, heavy, packs } = workerData
const read = heavy ? readFrom : readUnlessHeavy

parentPort?.on('message', async (batch: Listed[]) => {
  const found = []
  for (const listed of batch) {
    const one = read(contentDir, listed)
    found.push(one && packs ? await packed(one) : one)
  }
  parentPort?.postMessage(found)
})
