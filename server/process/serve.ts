/** Everything a server process does before its first request, and when it is told to stop. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { clock } from '../../lib/clock'
import { closeDatabase, database } from '../../lib/database/open'
import { closeEditions, snapshot } from '../../lib/editions/snapshot'
import { isAlive } from '../../lib/files/alive'
import { makeFolder, mustBeWritable } from '../../lib/files/atomic'
import { clearHalfWritten, clearHalfWrittenBelow } from '../../lib/files/half-written'
import { rateLimits } from '../../lib/http/limits/rate-limit'
import { startDelivery } from '../../lib/mail/delivery/delivery'
import { makeBy } from '../../lib/pictures/process/make'
import { PictureProcess } from '../../lib/pictures/process/process'
import { liveServers, registerServer, registerWarm } from '../../lib/publishing/servers/registered'
import { secrets } from '../../lib/secret/secret'
import type { Settings } from '../../lib/settings'
import { shareAttempts } from '../../lib/signups/limits/share'
import { forgetYesterday, writeVisits } from '../../lib/signups/links/visits'
import { publishHook } from '../answers/publishing/publish-hook'
import { PageCache } from '../cache/page-cache'
import { restorePages, storePages } from '../cache/page-cache-on-disk'
import { createListener } from '../request/listener'
import { followDesk } from './background/desk-follows'
import { followOthers } from './background/follow'
import { keepCounts } from './background/keep-counts'
import { keepTime } from './background/timed-work'
import { warmFront } from './background/warm-up'
import { limitConnections } from './connections'
import { close, listen } from './listen'
import { openHook } from './open-hook'
import { prepareDatabase } from './prepare-database'
import type { Site } from './site'

export interface Running {
  port: number
  /** Finishes what is being answered, delivers nothing more, writes the last visits, closes the database. */
  stop(): Promise<void>
}

/** What Node itself refuses: of headers more than `bounds.ts` looks at, and what takes longer to come, looked at every 5 s. */
const LIMITS = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
}

/** Starts the server of a site. Throws what `troubleInWords` can word. */
export async function serve(site: Site, settings: Settings): Promise<Running> {
  const server = createServer(LIMITS)
  if (settings.trustProxy === 0 && settings.rateLimits) limitConnections(server)
  const stops: (() => unknown)[] = []
  let leave = () => {}
  const stop = async () => {
    // First of all: publishing would take a server that is closing for one that fails, and go back.
    leave()
    site.hangUp?.()
    await close(server)
    for (const undo of stops.reverse()) await undo()
  }
  try {
    // The port first: when it is taken, nothing else should have happened. Requests that are early wait.
    const open = await listen(server, settings.port)
    makeFolder(settings.dataDir)
    mustBeWritable(settings.dataDir)
    clearLeftovers(settings.dataDir)
    stops.push(makePicturesApart(site.pictures))
    snapshot()
    stops.push(closeEditions, closeDatabase)
    stops.push(await prepareDatabase(settings))
    const handle = await site.startNext(server, open.port)
    const key = randomBytes(24).toString('base64url')
    const { siteDir } = site
    const pages = siteDir === undefined ? new PageCache() : restorePages(siteDir, settings)
    if (siteDir !== undefined) stops.push(() => storePages(pages, siteDir, settings))
    const hook = openHook(settings)
    stops.push(() => hook?.close())
    const first = [publishHook(hook), ...(site.first?.(handle) ?? [])]
    open.begin(createListener({ handle, files: site.files, first, pages, key }))
    stops.push(deliver(settings), ...keepAllCounts(settings), keepTime(database(), settings.dataDir), followDesk())
    if (siteDir === undefined) return { port: open.port, stop }
    await warmFront(open.port, key)
    stops.push(followOthers(settings))
    leave = registerServer(settings.dataDir, `http://127.0.0.1:${open.port}`, key)
    stops.push(site.warmUp?.(open.port, key, () => registerWarm(settings.dataDir)) ?? (() => {}))
    return { port: open.port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function makePicturesApart(program: string) {
  const pictures = new PictureProcess([program])
  makeBy(pictures.make)
  return () => pictures.end()
}

function keepAllCounts(settings: Settings): (() => Promise<void>)[] {
  const [db, [secret = '']] = [database(), secrets(settings)]
  return keepCounts({
    visits: () => writeVisits(db),
    share: () => shareAttempts(db, { limits: rateLimits(), secret }),
    forget: () => forgetYesterday(db, clock.now()),
  })
}

const deliver = (settings: Settings) =>
  startDelivery({ db: database(), settings, secrets: secrets(settings), site: (locale) => snapshot().site(locale) })

/** Of processes that were killed. Mails have names in them: there only a server that says it runs is believed to be writing. */
function clearLeftovers(dataDir: string) {
  const others = liveServers(dataDir).map(({ pid }) => pid)
  clearHalfWritten(join(dataDir, 'mail'), (pid) => pid !== process.pid && others.includes(pid))
  clearHalfWrittenBelow(dataDir, isAlive).catch(() => {})
}
