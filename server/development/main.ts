/** The server process of `npm run dev` (scripts/serve-development.mjs): ours, around Next as it compiles the code that is being worked on. */
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import createNext from 'next'
import { filesThatChange } from '../answers/files/files'
import { answerOnce } from '../answers/send'
import { run } from '../process/run'
import type { NextHandler } from '../process/site'
import type { Handler } from '../request/handler'
import { endWaiting, news } from './news'

/** `pictures`: the program that makes them. */
export function main(pictures: string): Promise<void> {
  const files = filesThatChange(process.cwd())
  const hangUp = () => {
    for (const socket of upgraded) socket.destroy()
    endWaiting()
  }
  return run(() => ({ files, pictures, startNext, first: (next) => [news, guide, frameworks(next)], hangUp }))
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
