/** For test files: what the whole run has one of (./for-all.ts). */
import { inject } from 'vitest'
import type { TestServer } from './server'

/** The server on the sample that all share who only read: nothing is written, published, counted or stopped there. */
export type SampleServer = Pick<TestServer, 'url' | 'port' | 'dataDir'>
export const theSample = (): Promise<SampleServer> => ask('/sample') as Promise<SampleServer>

/** Where the socket of the run's PostgreSQL is. */
export const thePostgres = (): Promise<string> => ask('/postgres') as Promise<string>

async function ask(name: string): Promise<unknown> {
  const answer = await fetch(inject('forAll') + name)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}
