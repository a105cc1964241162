/**
 * A server that has just started asks itself for one page of each kind, one after the other: Next and React load the code of a page at its
 * first request, which holds up the one thread for 50 to 600 ms. Better now than while a reader waits for a page that is held.
 */
import { request } from 'node:http'
import { address } from '../../lib/addresses'
import { listOf } from '../../lib/editions/questions/lists'
import { type Snapshot, snapshot } from '../../lib/editions/snapshot'
import { KEY_HEADER } from '../../lib/publishing/servers/registered'

/** Between two of them readers have their turn, and the first visitors of a restart their pages; in milliseconds. */
const PAUSE = 500
/** How long one may take. */
const PATIENCE = 10_000
/**
 * V8 compiles what has run often: the first hundreds of a crowd took two and a half times as long as those after them, and a reader behind
 * them waited for each. So many visits of its own come before, some at a time; in milliseconds between them.
 */
const VISITS = { many: 1200, atOnce: 12, pause: 20 }
/** What is held by its path, what is kept after some handlers, and what is not there. */
const OFTEN = [address.home('nl'), address.search('nl', 'de'), address.article('nl', '0')]

/** Without the front page a server is of no use yet: it says that it runs when this is done. Never throws. */
export const warmFront = (port: number, key: string): Promise<void> => askFor(port, address.home('nl'), rendered(key))

/** What follows beside the first visitors, until the returned function is called; `done` when all of it was asked for. */
export type WarmUp = (port: number, key: string, done?: () => void) => () => void

/** The rest of the pages, then visits. */
export const warmUp: WarmUp = (port, key, done = () => {}) => {
  let stopped = false
  const work = async () => {
    for (const path of onePerKind(snapshot())) {
      await pause(PAUSE)
      if (stopped) return
      await askFor(port, path, rendered(key))
    }
    for (let context = 0; context < VISITS.many && !stopped; context += VISITS.atOnce) {
      await pause(VISITS.pause)
      const paths = Array.from({ length: VISITS.atOnce }, (_, i) => OFTEN[i % OFTEN.length] as string)
      await Promise.all(paths.map((path) => askFor(port, path, { method: 'GET' })))
    }
    if (!stopped) done()
  }
  work().catch(() => {})
  return () => {
    stopped = true
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms).unref())

/** What readers wait for most comes first. Nothing here counts as a visit, or as a guess at a code. */
function onePerKind(s: Snapshot): string[] {
  const [author, page] = [s.authors('nl')[0]?.slug, s.pages('nl')[0]?.slug]
  // One that is planned is not found, and so loads no code.
  const article = s.newest(listOf.all('nl'), 1)[0]?.slug
  // The last one is most likely open: only then there is a form.
  const seminar = s.seminars('nl').findLast(({ cancelled }) => !cancelled)?.slug
  const topic = s.topics('nl')[0]?.slug
  // A code for one seminar leads straight to its form.
  const code = s.promoCodes().find((one) => one.seminars.length > 1 || one.seminars.includes('all'))?.code
  return [
    article && address.article('nl', article),
    address.articles('nl'),
    address.seminars('nl'),
    seminar && address.seminar('nl', seminar),
    seminar && address.register('nl', seminar),
    address.search('nl', 'de'),
    code && address.shared('nl', code),
    address.signUp('nl', '0'.repeat(44)),
    '/niet-gevonden',
    address.topics('nl'),
    topic && address.topic('nl', topic),
    address.authors('nl'),
    author && address.author('nl', author),
    page && address.page('nl', page),
    address.feed('nl'),
    seminar && address.card('nl', 'seminars', seminar),
    seminar && `/api/seminars/${seminar}`,
    '/sitemap.xml',
  ].filter((path) => path !== undefined)
}

/** HEAD: what Next makes for it is the same, and it counts as nothing. With the server's key a page is rendered, also when it is held. */
const rendered = (key: string) => ({ method: 'HEAD', headers: { [KEY_HEADER]: key } })

interface How {
  method: string
  headers?: Record<string, string>
}

/** A page that fails says so itself, in the log. */
function askFor(port: number, path: string, { method, headers: more }: How): Promise<void> {
  const headers = { 'accept-encoding': 'br', ...more }
  return new Promise((done) => {
    const context = request({ host: '127.0.0.1', port, path, method, headers, agent: false, timeout: PATIENCE })
    context.on('response', (answer) => answer.resume().on('end', done).on('close', done))
    context.on('timeout', () => context.destroy()).on('error', () => done())
    context.end()
  })
}
