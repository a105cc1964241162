/** The server process of `npm run dev` (scripts/serve-development.mjs): ours, around Next as it compiles the code that is being worked on. */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import createNext from 'next'
import type { Problem } from '../../lib/content/types'
import { currentId } from '../../lib/editions/pointer'
import { NO_STORE } from '../../lib/http/answers/cache-control'
import { settings } from '../../lib/settings'
import { filesThatChange } from '../answers/files'
import { answerOnce } from '../answers/send'
import { run } from '../process/run'
import type { NextHandler } from '../process/site'
import type { Handler } from '../request/handler'

/** `pictures`: the program that makes them. */
export function main(pictures: string): Promise<void> {
  const files = filesThatChange(process.cwd())
  const hangUp = () => upgraded.forEach((socket) => void socket.destroy())
  return run(() => ({ files, pictures, startNext, first: (next) => [edition, guide, frameworks(next)], hangUp }))
}

const upgraded = new Set<Duplex>()

/** Next listens on our server for the connection over which it sends what was saved. */
async function startNext(httpServer: Server, port: number): Promise<NextHandler> {
  httpServer.on('upgrade', (_, socket) => upgraded.add(socket.once('close', () => upgraded.delete(socket))))
  const next = createNext({ dev: true, dir: process.cwd(), hostname: 'localhost', port, httpServer })
  await next.prepare()
  const handle = next.getRequestHandler()
  return (request, response) => handle(request, response)
}

/** On the site there is none; who works on it has it. */
const guide: Handler = (context, { render }) => (context.path === '/redactie/gids' ? answerOnce(context, render) : undefined)

/** What the framework's script asks for: pieces of code, what broke, and a page anew in its own form. */
const frameworks =
  (next: NextHandler): Handler =>
  ({ request, response, path }) =>
    /^\/(?:_next\/|__nextjs)/.test(path) || request.headers.rsc !== undefined ? next(request, response) : undefined

/** For components/dev/: which edition is live, and what is wrong with the content that was saved last. */
const edition: Handler = ({ response, path }) => {
  if (path !== '/api/dev') return undefined
  const { dataDir } = settings()
  const body = JSON.stringify({ edition: currentId(dataDir) ?? null, problems: problemsIn(dataDir) })
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': NO_STORE }).end(body)
  return Promise.resolve()
}

function problemsIn(dataDir: string): Problem[] {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'problems.json'), 'utf8')).problems
  } catch {
    return []
  }
}
