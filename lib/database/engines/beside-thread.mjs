// Reads the file of sign-ups on a thread of its own, for lib/database/engines/beside.ts: plain JavaScript, as a thread has no loader for TypeScript.
import { parentPort, workerData } from 'node:worker_threads'

const { file, timeout } = workerData

/** @returns {Promise<{ prepare(sql: string): { all(...parameters: unknown[]): unknown[] } }>} */
async function opened() {
  try {
    const { default: Sqlite } = await import('better-sqlite3')
    return new Sqlite(file, { readonly: true, timeout })
  } catch (error) {
    // Where better-sqlite3 has no binary for this Node: its own, as in lib/files/sqlite.ts.
    const own = process.getBuiltinModule?.('node:sqlite')
    if (!own || error?.code === 'SQLITE_CANTOPEN') throw error
    return new own.DatabaseSync(file, { readOnly: true })
  }
}

const database = opened()

parentPort?.on('message', async ({ id, sql, parameters }) => {
  try {
    parentPort?.postMessage({ id, rows: (await database).prepare(sql).all(...parameters) })
  } catch (error) {
    parentPort?.postMessage({ id, error: { message: error.message, code: error.code } })
  }
})
