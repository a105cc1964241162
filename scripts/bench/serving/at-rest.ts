/** Nothing is measured of a server that is still busy with its own start. */
import { readFileSync } from 'node:fs'
import { liveServers } from '../../../lib/publishing/servers/registered'
import type { TestServer } from '../../../tests/support/server'

/** In milliseconds. */
const LOOK = 200
const PATIENCE = 180_000

/** Until the server says that it has warmed up, and no process of its own makes pictures any more. Throws after three minutes. */
export async function atRest({ dataDir, pid }: Pick<TestServer, 'dataDir' | 'pid'>): Promise<void> {
  const isWarm = () => liveServers(dataDir).some((server) => server.pid === pid && server.warm)
  const hasChildren = () => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8') !== ''
  for (let waited = 0; !isWarm() || hasChildren(); waited += LOOK) {
    if (waited > PATIENCE) throw new Error('The server does not come to rest')
    await new Promise((done) => setTimeout(done, LOOK))
  }
}
