/**
 * A publisher that stays: a process of its own, with all modules loaded and what it made last in memory, that publishes when it is asked.
 * It does one thing after the other, outlives what is wrong with the content, is started again when it dies, and ends with who started it.
 */
import { type ChildProcess, fork } from 'node:child_process'
import type { Problem } from '../content/types'
import type { Report } from './report'

export interface Asked {
  /** First `git pull --ff-only` in the content's repository. */
  pull?: boolean
  /** Somebody saved a file, which is no publishing: facts that another machine published stay. */
  saved?: boolean
  /** Not the live edition: a preview of this branch, as the remote has it now. */
  preview?: string
  /** Only what the desk changed of codes. */
  desk?: true
  /** The commit that another machine made live. */
  follow?: string
}
export interface Published extends Report {
  /** Nothing differed from what is live. */
  unchanged: boolean
  /** Of the content: errors, or warnings of what is live. */
  problems: Problem[]
  /** The id of the preview that was made. Its link is for who may know it: it is in no line. */
  preview?: string
}
export interface Publisher {
  /** Rejects when the process dies under it: it may be asked again. */
  publish(asked?: Asked): Promise<Published>
  stop(): Promise<void>
}

export interface Question {
  id: number
  asked: Asked
}
export type Answer = { id: number } & ({ published: Published } | { trouble: string })

interface Waiting {
  resolve: (published: Published) => void
  reject: (error: Error) => void
}

/** Before one that died is started again, in milliseconds: one that cannot start is not tried all the time. */
const REST = 1_000

/** `env`: the settings that it publishes by. Run from the project's folder. */
export function startPublisher(env: NodeJS.ProcessEnv = process.env): Publisher {
  const waiting = new Map<number, Waiting>()
  let child: ChildProcess | undefined
  let again: NodeJS.Timeout | undefined
  let stopped = false
  let count = 0

  const start = (): ChildProcess => {
    clearTimeout(again)
    const started = fork('scripts/run.mjs', ['scripts/publisher.ts'], { env, execArgv: [] })
    started.on('message', (answer: Answer) => answerOf(answer))
    started.on('error', () => died(started))
    started.on('exit', () => died(started))
    return started
  }
  const answerOf = (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('published' in answer) asked?.resolve(answer.published)
    else asked?.reject(new Error(answer.trouble))
  }
  const died = (which: ChildProcess) => {
    if (child !== which) return
    child = undefined
    for (const { reject } of waiting.values()) reject(new Error('the publisher died'))
    waiting.clear()
    if (!stopped) again = setTimeout(() => (child ??= start()), REST).unref()
  }

  child = start()
  return {
    publish(asked = {}) {
      if (stopped) return Promise.reject(new Error('the publisher was stopped'))
      child ??= start()
      const question: Question = { id: ++count, asked }
      return new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve, reject })
        child?.send(question, (error) => error && reject(error))
      })
    },
    async stop() {
      stopped = true
      clearTimeout(again)
      const last = child
      if (!last || last.exitCode !== null || last.signalCode !== null) return
      await new Promise((done) => last.once('exit', done) && last.kill())
    },
  }
}
