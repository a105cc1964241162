/** Reads batches of files on another thread: see `ahead.ts`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Listed } from '../files'
import { readFile } from './file'

parentPort?.on('message', (batch: Listed[]) => {
  const read = batch.map(({ file, place }) => readFile(file, place, readFileSync(join(workerData.contentDir, file), 'utf8')))
  parentPort?.postMessage(read)
})
