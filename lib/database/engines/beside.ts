/**
 * The same SQLite file, read on a thread of its own: SQLite answers while it holds the thread that asks, and a big question of the desk would keep every
 * reader waiting. It only reads, what was committed before; who writes asks `database()`.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { sqliteDialectOf, WithoutStreams } from './sqlite-dialect'
import { patiently } from './wait'

/** A question that takes longer is given up, thread and all. In milliseconds. */
const LONGEST = 30_000
/** For which SQLite waits for a lock: nobody else waits here. */
const BUSY = 1_000

export const besideDialect = (file: string): Dialect => sqliteDialectOf(() => new BesideDriver(file))

interface Answer {
  id: number
  rows?: unknown[]
  error?: { message: string; code?: string }
}
interface Asked {
  resolve(rows: unknown[]): void
  reject(error: Error): void
  tooLate: NodeJS.Timeout
}

class BesideDriver extends WithoutStreams implements Driver {
  #worker?: Worker
  readonly #asked = new Map<number, Asked>()
  #last = 0

  constructor(private readonly file: string) {
    super()
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: (await patiently(() => this.#ask(sql, parameters))) as R[] }
  }

  #ask(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    const [worker, id] = [this.#thread(), ++this.#last]
    return new Promise((resolve, reject) => {
      const giveUp = () => this.#end(worker, new Error(`A question of the desk took over ${LONGEST} ms`))
      this.#asked.set(id, { resolve, reject, tooLate: setTimeout(giveUp, LONGEST) })
      worker.postMessage({ id, sql, parameters })
    })
  }

  /** Made at the first question, and again after it fell. It keeps no process alive. */
  #thread(): Worker {
    if (this.#worker) return this.#worker
    const code = join(/* turbopackIgnore: true */ process.cwd(), 'lib/database/engines/beside-thread.mjs')
    const worker = new Worker(code, { workerData: { file: this.file, timeout: BUSY } })
    worker.on('message', (answer: Answer) => this.#answered(answer))
    worker.once('error', (error) => this.#end(worker, error as Error))
    worker.once('exit', () => this.#end(worker, new Error('The thread of the desk’s questions ended')))
    worker.unref()
    this.#worker = worker
    return worker
  }

  #answered({ id, rows = [], error }: Answer) {
    const asked = this.#asked.get(id)
    if (!asked) return
    this.#asked.delete(id)
    clearTimeout(asked.tooLate)
    if (error) asked.reject(Object.assign(new Error(error.message), { code: error.code }))
    else asked.resolve(rows)
  }

  #end(worker: Worker, why: Error) {
    if (this.#worker !== worker) return
    this.#worker = undefined
    void worker.terminate()
    const left = [...this.#asked.values()]
    this.#asked.clear()
    for (const { reject, tooLate } of left) {
      clearTimeout(tooLate)
      reject(why)
    }
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('Beside readers nothing is written')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}

  async destroy(): Promise<void> {
    const worker = this.#worker
    if (worker) this.#end(worker, new Error('The database was closed'))
    await worker?.terminate()
  }
}
