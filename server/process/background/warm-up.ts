/**
 * A server that has just started asks itself for one page of each kind, one after the other: Next and React load the code of a page at its
 * first request, which holds up the one thread for 50 to 600 ms. Better now than while a reader waits for a page that is held.
 */
import { request } from 'node:http'
import { address } from '../../../lib/addresses'
import { listOf } from '../../../lib/editions/questions/lists'
import { type Snapshot, snapshot } from '../../../lib/editions/snapshot'
import { partOff } from '../../../lib/parts'
import { KEY_HEADER } from '../../../lib/publishing/servers/registered'

/** Between two of them readers have their turn, and the first visitors of a restart their pages; in milliseconds. */
const PAUSE = 500
/** How long one may take. */
const PATIENCE = 10_000

/** Without the front page a server is of no use yet: it says that it runs when this is done. Never throws. */
export const warmFront = (port: number, key: string): Promise<void> => render(port, address.home('nl'), key)

/** What follows beside the first visitors, until the returned function is called; `done` when all of it was asked for. */
export type WarmUp = (port: number, key: string, done?: () => void) => () => void

/** One page of every other kind. */
export const warmUp: WarmUp = (port, key, done = () => {}) => {
  let stopped = false
  const work = async () => {
    for (const path of onePerKind(snapshot())) {
      await pause(PAUSE)
      if (stopped) return
      await render(port, path, key)
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
    address.archive('nl'),
    address.seminars('nl'),
    seminar && address.seminar('nl', seminar),
    seminar && address.register('nl', seminar),
    address.search('nl', 'de'),
    code && address.shared('nl', code),
    address.signUp('nl', '0'.repeat(44)),
    address.unsubscribe('nl', '0'.repeat(44)),
    '/niet-gevonden',
    address.topics('nl'),
    topic && address.topic('nl', topic),
    address.authors('nl'),
    author && address.author('nl', author),
    page && address.page('nl', page),
    address.feed('nl'),
    seminar && address.card('nl', 'seminars', seminar),
    seminar && `/api/seminars/${seminar}`,
    address.agenda('nl'),
    '/sitemap.xml',
  ].filter((path): path is string => Boolean(path) && !partOff(String(path), s.site('nl')))
}

/**
 * HEAD: what Next makes for it is the same, and it counts as nothing. With the server's key a page is rendered, also when it is held.
 * A page that fails says so itself, in the log.
 */
function render(port: number, path: string, key: string): Promise<void> {
  const headers = { 'accept-encoding': 'br', [KEY_HEADER]: key }
  return new Promise((done) => {
    const asked = request({ host: '127.0.0.1', port, path, method: 'HEAD', headers, agent: false, timeout: PATIENCE })
    asked.on('response', (answer) => answer.resume().on('end', done).on('close', done))
    asked.on('timeout', () => asked.destroy()).on('error', () => done())
    asked.end()
  })
}
