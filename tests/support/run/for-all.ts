/**
 * What a whole run has one of: made when the first test file asks for it (./one-for-all.ts), and gone when the run is over. Vitest runs
 * this beside its workers, which are processes of their own: hence the questions over HTTP.
 */
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startClock } from '../clock'
import { startServer, temporaryDir } from '../server'
import { startCluster } from '../servers/postgres'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask. */
    forAll: string
  }
}

interface Thing {
  /** What a file is told of it. */
  told: unknown
  stop(): Promise<unknown>
}

const makers: Record<string, () => Promise<Thing>> = {
  '/postgres': async () => {
    const { folder, stop } = await startCluster()
    return { told: folder, stop }
  },
  '/folder': async () => {
    const folder = await temporaryDir()
    return { told: folder, stop: () => rm(folder, { recursive: true, force: true }) }
  },
  '/sample': async () => {
    const forget = startClock()
    const { url, port, dataDir, stop } = await startServer()
    return { told: { url, port, dataDir }, stop: () => stop().finally(forget) }
  },
}

export default async function forAll({ provide }: TestProject): Promise<() => Promise<void>> {
  const made = new Map<string, Promise<Thing>>()
  const the = (name: string, make: () => Promise<Thing>) => {
    const thing = made.get(name) ?? make()
    made.set(name, thing)
    return thing
  }
  const server = createServer(async ({ url: name = '' }, response) => {
    try {
      const make = makers[name]
      if (!make) throw new Error(`There is no ${name} for all`)
      response.end(JSON.stringify((await the(name, make)).told))
    } catch (error) {
      response.writeHead(500).end(String((error as Error).stack))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  provide('forAll', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return async () => {
    server.close()
    server.closeAllConnections()
    await Promise.all([...made.values()].map((thing) => thing.then(({ stop }) => stop()).catch(() => {})))
  }
}
