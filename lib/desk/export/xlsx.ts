/** A table as a workbook. From so many rows on it is made on another thread: readers do not wait for it. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Sheet } from './sheet'
import { workbookOf } from './workbook.mjs'

export const ROWS_HERE = 5_000

/** Throws when it could not be made: half of it is nobody's. */
export const xlsxOf = (sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> =>
  sheet.rows.length < ROWS_HERE ? workbookOf(sheet) : onThread(sheet)

function onThread(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  // As a file of its own: a thread has no bundle, and no loader for TypeScript.
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib/desk/export/workbook-thread.mjs')
  const worker = new Worker(file, { workerData: sheet })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without a workbook')))
  })
}
