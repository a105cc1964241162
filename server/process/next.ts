/** Next, as our server uses it: its documented custom server, on a build whose settings are read from the build itself. */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, relative } from 'node:path'
import createNext from 'next'

/**
 * Returns Next's request handler. The build was made in another folder and moved: its own settings (required-server-files.json) are
 * handed over with the folder it is in now, the way Next's standalone server does it, so that next.config is not run again.
 */
export async function prepareNext(siteDir: string, port: number) {
  const { config } = JSON.parse(readFileSync(join(siteDir, 'required-server-files.json'), 'utf8'))
  config.distDir = relative(process.cwd(), siteDir)
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
  // Next would answer every request for an upgrade, by not answering: it may listen for them where none come.
  const httpServer = createServer()
  const next = createNext({ dev: false, dir: process.cwd(), hostname: '127.0.0.1', port, quiet: true, httpServer })
  await quietly(() => next.prepare())
  const handle = next.getRequestHandler()
  return (request: IncomingMessage, response: ServerResponse): Promise<void> => handle(request, response)
}

/** Next announces that it read its settings, whatever `quiet` says. */
async function quietly(work: () => Promise<void>) {
  const { log } = console
  console.log = () => {}
  try {
    await work()
  } finally {
    console.log = log
  }
}
