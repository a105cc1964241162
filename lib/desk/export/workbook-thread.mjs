// Makes one workbook on a thread: lib/desk/export/xlsx.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { workbookOf } from './workbook.mjs'

parentPort?.postMessage(await workbookOf(workerData))
