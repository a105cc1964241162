/** What was asked by `POST /api/publish`, and what came of it: one publication at a time, and one for all that come while it runs. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../clock'
import { writeWhole } from '../../files/atomic'
import type { Published } from '../publisher-process'

export type RunStatus = 'waiting' | 'running' | 'published' | 'unchanged' | 'previewed' | 'failed' | 'ignored'
export interface Run {
  id: string
  /** When it was asked, and when it was done: RFC 3339. */
  asked: string
  done?: string
  status: RunStatus
  /** In Dutch, as the command says them. */
  lines: string[]
  /** By which the same call is known when it comes again. */
  delivery?: string
  /** Of which branch a preview is made; without it the live edition is. */
  branch?: string
  /** The id of the preview that came of it. */
  preview?: string
}

/** These are remembered, the newest last; a host repeats a delivery within days. */
const KEPT = 100
const fileIn = (dataDir: string) => join(dataDir, 'publish-runs.json')

export interface Work {
  /** `branch`: only a preview of it. */
  publish: (branch?: string) => Promise<Published>
  /** Told of a publication that did not go through, once however many asked for it. */
  failed: (lines: string[]) => unknown
}

export class PublishRuns {
  private runs: Run[]
  private waiting: Run[] = []
  private isRunning = false

  constructor(
    private readonly dataDir: string,
    private readonly work: Work,
  ) {
    const cut = (run: Run): Run =>
      ['waiting', 'running'].includes(run.status)
        ? { ...run, status: 'failed', lines: ['De server stopte voordat dit klaar was.'] }
        : run
    this.runs = kept(dataDir).map(cut)
  }

  find = (id: string): Run | undefined => this.runs.find((run) => run.id === id)
  delivered = (delivery: string | undefined): Run | undefined =>
    delivery === undefined ? undefined : this.runs.find((run) => run.delivery === delivery)

  /** Not for this site: said, and nothing is done. */
  ignore(line: string, delivery?: string): Run {
    return this.add({ ...asked(delivery), status: 'ignored', lines: [line], done: now() })
  }

  /** Resolves at once; how it goes `find` says. */
  ask(delivery?: string, branch?: string): Run {
    const run = this.add({ ...asked(delivery), branch })
    this.waiting.push(run)
    if (!this.isRunning) void this.next()
    return run
  }

  private async next(): Promise<void> {
    const [first] = this.waiting
    if (!first) return
    const { branch } = first
    const batch = this.waiting.filter((run) => run.branch === branch)
    this.waiting = this.waiting.filter((run) => run.branch !== branch)
    this.isRunning = true
    this.change(batch, { status: 'running' })
    const { lines, exitCode, unchanged, preview } = await this.work.publish(branch).catch(asFailure)
    const status = exitCode !== 0 ? 'failed' : preview ? 'previewed' : unchanged ? 'unchanged' : 'published'
    this.change(batch, { status, lines, preview, done: now() })
    // A branch that is being worked on may be wrong for days: who pushed it hears so at the address of the outcome.
    if (status === 'failed' && branch === undefined) this.work.failed(lines)
    this.isRunning = false
    await this.next()
  }

  private add(run: Run): Run {
    this.runs = [...this.runs, run].slice(-KEPT)
    this.keep()
    return run
  }

  private change(runs: Run[], what: Partial<Run>): void {
    for (const run of runs) Object.assign(run, what)
    this.keep()
  }

  private keep = () => writeWhole(fileIn(this.dataDir), JSON.stringify(this.runs))
}

const now = () => new Date(clock.now()).toISOString()
const asked = (delivery?: string): Run => ({ id: randomUUID(), asked: now(), status: 'waiting', lines: [], delivery })
const asFailure = (error: Error): Omit<Published, 'problems'> => ({
  lines: [error.message],
  exitCode: 1,
  unchanged: false,
})

/** A file that cannot be read says nothing that is still needed. */
function kept(dataDir: string): Run[] {
  try {
    const runs: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ fileIn(dataDir), 'utf8'))
    return Array.isArray(runs) ? runs : []
  } catch {
    return []
  }
}
