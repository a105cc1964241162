/** For test files: what the whole run has one of (./for-all.ts). */
import { inject } from 'vitest'

/** The server on the sample that all share who only read: nothing is written, published, counted or stopped there. As `TestServer` has it. */
export interface SampleServer {
  url: string
  port: number
  dataDir: string
}
export const theSample = (): Promise<SampleServer> => ask('/sample') as Promise<SampleServer>

/** Where the socket of the run's PostgreSQL is. */
export const thePostgres = (): Promise<string> => ask('/postgres') as Promise<string>

/** A folder that is removed when the run is over. */
export const theFolder = (): Promise<string> => ask('/folder') as Promise<string>

async function ask(name: string): Promise<unknown> {
  const answer = await fetch(inject('forAll') + name)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}
