/**
 * A process that makes pictures, so that the one that answers readers keeps its processor and its memory: what sharp has once had, it does
 * not give back. Started at the first need, ended when it has had nothing to do for a while.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answer, Question } from './main'
import type { Work } from './work'

export interface Limits {
  /** Without work, in milliseconds. */
  idle: number
  /** For one picture, in milliseconds; sharp itself gives up earlier. */
  patience: number
}
const LIMITS: Limits = { idle: 10_000, patience: 90_000 }

/** The process ended before it was done. */
export class Ended extends Error {}

interface Asked {
  done: (bytes: Buffer | undefined) => void
  fail: (error: Error) => void
}

export class PictureProcess {
  private child?: ChildProcess
  private asked = new Map<number, Asked>()
  private count = 0
  private idle?: NodeJS.Timeout
  private over = false

  /** `command`: the script that runs main.ts, and its arguments. */
  constructor(
    private readonly command: [script: string, ...args: string[]],
    private readonly limits: Limits = LIMITS,
  ) {}

  /** While it runs. */
  get pid(): number | undefined {
    return this.child?.pid
  }

  /** One that was killed in the middle (memory, most likely) is asked for once more. Throws what went wrong, or `Ended`. */
  make = (work: Work): Promise<Buffer | undefined> =>
    this.ask(work).catch((error) => {
      if (error instanceof Ended && !this.over) return this.ask(work)
      throw error
    })

  /** Settles when nothing of it is left. What is being made is not. */
  async end(): Promise<void> {
    this.over = true
    const { child } = this
    this.stop()
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }

  private ask(work: Work): Promise<Buffer | undefined> {
    return new Promise((done, fail) => {
      if (this.over) throw new Ended()
      this.child ??= this.start()
      clearTimeout(this.idle)
      const { child } = this
      const id = this.count++
      const patience = setTimeout(() => child.kill('SIGKILL'), this.limits.patience).unref()
      const settled = (settle: () => void) => {
        clearTimeout(patience)
        settle()
      }
      this.asked.set(id, { done: (bytes) => settled(() => done(bytes)), fail: (error) => settled(() => fail(error)) })
      // Why it cannot be reached is what its end says.
      child.send({ id, work } satisfies Question, () => {})
    })
  }

  private start(): ChildProcess {
    const [script, ...args] = this.command
    const child = fork(script, args, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const { asked } = this
    const ended = () => {
      if (this.child === child) this.stop()
      for (const { fail } of asked.values()) fail(new Ended())
      asked.clear()
    }
    child.on('error', ended).on('exit', ended)
    child.on('message', (answer: Answer) => this.receive(answer, asked))
    child.unref()
    child.channel?.unref()
    return child
  }

  private receive({ id, bytes, error }: Answer, asked: Map<number, Asked>): void {
    const one = asked.get(id)
    asked.delete(id)
    if (error === undefined) one?.done(bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    else one?.fail(new Error(error))
    if (asked.size === 0 && asked === this.asked) this.idle = setTimeout(() => this.stop(), this.limits.idle).unref()
  }

  /** Whoever asks next begins a new one. */
  private stop(): void {
    clearTimeout(this.idle)
    this.child?.kill('SIGKILL')
    this.child = undefined
    this.asked = new Map()
  }
}
