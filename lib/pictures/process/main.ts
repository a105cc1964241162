/** The process that makes pictures (process.ts): a script of its own in the build. */
import { setPriority } from 'node:os'
import { doWork, type Work } from './work'

export interface Question {
  id: number
  work: Work
}
export interface Answer {
  id: number
  bytes?: Uint8Array
  /** What went wrong, in words. */
  error?: string
}

/** Whoever answers readers comes first. */
const NICE = 10

// A Ctrl-C reaches the whole group: it is for the server, which ends this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
// The server is gone. An exit would wait for the picture that is being made.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', async ({ id, work }: Question) => {
  const answer = await doWork(work).then(
    (bytes): Answer => ({ id, bytes }),
    (error): Answer => ({ id, error: String(error) }),
  )
  process.send?.(answer)
})
setPriority(NICE)
