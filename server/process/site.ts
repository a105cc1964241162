/** What is served: a site that was built, or the code as it is while somebody works on it (server/development/). */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Files, SiteFiles } from '../answers/files/files'
import type { Handler } from '../request/handler'
import { type WarmUp, warmUp } from './background/warm-up'
import { prepareNext } from './next'

/** Next's request handler. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Site {
  /** The folder of its build; none while one works on the code: then nothing is kept, warmed up or asked by who publishes. */
  siteDir?: string
  files: Files
  /** The program of the process that makes pictures. */
  pictures: string
  /** `server`: ours, on `port`. */
  startNext(server: Server, port: number): Promise<NextHandler>
  /** Who is asked before all other handlers. */
  first?(next: NextHandler): Handler[]
  /** What it asks itself beside its first visitors. A test's server, which is one of seventy, asks itself nothing. */
  warmUp?: WarmUp
  /** Ends the connections that are no requests any more: the server would wait for them. */
  hangUp?(): void
}

/** `siteDir`: absolute. */
export const builtSite = (siteDir: string, warm: WarmUp = warmUp): Site => ({
  siteDir,
  warmUp: warm,
  files: new SiteFiles(siteDir),
  pictures: join(siteDir, 'front/pictures.mjs'),
  startNext: (_, port) => prepareNext(siteDir, port),
})
