/** Asks the running servers for the pages that an edition changed: so that they are ready for readers, and so that one that fails is found. */
import { currentId } from '../../editions/pointer'
import { KEY_HEADER, type LiveServer, liveServers, STALE_PATH } from './registered'

/** At most so many pages, one at a time: a server renders on one thread, and a reader who comes meanwhile should wait for one of them. */
const PAGES = 200
/** After this no more pages are asked for, in milliseconds: publishing is not to wait for a slow machine. */
const PATIENCE = 10_000
const ONE_PAGE = 30_000
/** A server must have taken over an edition by then; it looks ten times a second. */
const FOLLOWS_WITHIN = 10_000

/** What went wrong, and where. */
export interface Failure {
  url: string
  /** A status, or the words of the failing connection. */
  reason: string
}

/** As a browser asks: what is compressed for this is compressed for readers. */
const headers = { 'accept-encoding': 'br' }

/** The servers that answer. One that is registered and does not is no reason to keep an edition back. */
export async function answeringServers(dataDir: string): Promise<LiveServer[]> {
  const asked = liveServers(dataDir).map(async (server) => ((await editionOn(server)) === undefined ? [] : server))
  return (await Promise.all(asked)).flat()
}

/** The edition that a server is on; null when it answers without saying so, undefined when it does not answer. */
async function editionOn({ url }: LiveServer): Promise<string | null | undefined> {
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) })
    const health = (await answer.json().catch(() => null)) as { edition?: unknown } | null
    return typeof health?.edition === 'string' ? health.edition : null
  } catch {
    return undefined
  }
}

/** Waits until every server is on the live edition, then asks for `paths` in their order, and then for what it holds that is no longer right. Returns the first failure. */
export async function askForPages(
  dataDir: string,
  servers: LiveServer[],
  paths: string[],
): Promise<Failure | { asked: number }> {
  const id = currentId(dataDir) ?? ''
  let asked = 0
  for (const server of servers) {
    const failed = (await follows(server, id)) ?? (await askOne(server, paths, () => asked++))
    if (failed) return failed
  }
  return { asked }
}

async function follows(server: LiveServer, id: string): Promise<Failure | undefined> {
  for (const end = performance.now() + FOLLOWS_WITHIN; performance.now() < end; ) {
    const edition = await editionOn(server)
    if (edition === id) return undefined
    if (edition === undefined) return { url: server.url, reason: 'geen antwoord' }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { url: server.url, reason: 'de server neemt de editie niet over' }
}

/** Public paths. None of a server that does not say: its readers' own requests find out. */
async function staleOn({ url, key }: LiveServer): Promise<string[]> {
  try {
    const answer = await fetch(url + STALE_PATH, { headers: { [KEY_HEADER]: key }, signal: AbortSignal.timeout(5_000) })
    const paths: unknown = answer.ok ? await answer.json() : []
    return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string' && path.startsWith('/')) : []
  } catch {
    return []
  }
}

async function askOne(server: LiveServer, paths: string[], count: () => void): Promise<Failure | undefined> {
  const end = performance.now() + PATIENCE
  const asked = new Set<string>()
  const askAll = async (more: string[]) => {
    for (const path of more) {
      if (asked.has(path)) continue
      if (asked.size === PAGES || performance.now() > end) return
      asked.add(path)
      const failure = await ask(`${server.url}${path}`)
      if (failure) return failure
      count()
    }
  }
  return (await askAll(paths)) ?? (await askAll(await staleOn(server)))
}

async function ask(url: string): Promise<Failure | undefined> {
  try {
    const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(ONE_PAGE) })
    await answer.arrayBuffer()
    return answer.status >= 500 ? { url, reason: `antwoordt ${answer.status}` } : undefined
  } catch (error) {
    const { cause, message } = error as Error
    return { url, reason: cause instanceof Error ? cause.message : message }
  }
}
