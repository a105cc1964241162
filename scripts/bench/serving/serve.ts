/**
 * `npm run bench -- serve [--seconds 4] [--connections 32]`: what the server gives, beside nginx giving the same bytes
 * from disk and nginx in front of Podium as docs/deploy.md sets it up, in one run on one machine. The site must have been built (`npm start` builds one).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type TestServer } from '../../../tests/support/server'
import { nginxBefore, nginxPath } from '../../../tests/support/servers/nginx'
import { atRest } from './at-rest'
import { generator, type Measured, measure } from './load'
import { nginxFromDisk } from './nginx-disk'

/** What must be quick while many ask at once: the bar of search and form. */
const AT_ONCE = 50
const BR = { 'accept-encoding': 'br' }

interface How {
  seconds: number
  connections: number
}
type Results = Record<string, Measured>

export async function run(args: string[]): Promise<void> {
  const option = (name: string, otherwise: number) => {
    const given = Number(args[args.indexOf(name) + 1])
    return args.includes(name) && Number.isFinite(given) ? given : otherwise
  }
  const how = { seconds: option('--seconds', 4), connections: option('--connections', 32) }
  const { path, results } = await throughput(how)
  show(path, results)
}

async function throughput(how: How): Promise<{ path: string; results: Results }> {
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const front = await startServer()
  const stops: (() => Promise<unknown>)[] = [front.stop]
  try {
    await atRest(front)
    const path = await anArticle(front)
    const results = { ...(await ofPodium(front, path, how)) }
    if (nginxPath()) {
      const pages = { article: path, list: '/artikelen', feed: '/feed.xml' }
      const disk = await nginxFromDisk(front.url, pages, folder)
      const before = await nginxBefore(front.port)
      stops.push(disk.stop, before.stop)
      for (const [name, address] of Object.entries(pages)) {
        const on = (port: number) => measure({ url: `http://127.0.0.1:${port}${address}`, headers: BR, ...how })
        results[`nginx from disk, ${name}`] = await on(disk.port)
        results[`nginx in front, ${name}`] = await on(before.port)
      }
    }
    return { path, results }
  } finally {
    for (const stop of stops.reverse()) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ofPodium({ url }: TestServer, path: string, how: How): Promise<Results> {
  const of = async (at: string, headers: Record<string, string> = BR, connections = how.connections) => {
    // Twice: the first of all times is the code's, not the page's.
    for (const _ of [1, 2]) await fetch(url + at, { headers, redirect: 'manual' })
    return await measure({ url: url + at, headers, seconds: how.seconds, connections })
  }
  const etag = (await fetch(url + path, { headers: BR })).headers.get('etag') ?? ''
  const form = '/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst'
  return {
    'article, br': await of(path),
    'article, gzip': await of(path, { 'accept-encoding': 'gzip' }),
    'article, as it is': await of(path, {}),
    'article, 304': await of(path, { ...BR, 'if-none-match': etag }),
    list: await of('/artikelen'),
    feed: await of('/feed.xml'),
    'unknown address': await of('/artikelen/bestaat-niet'),
    'search (50)': await of('/zoeken?q=werk', BR, AT_ONCE),
    'form (50)': await of(form, BR, AT_ONCE),
    'shared link (50)': await of('/s/CustomerFirst', BR, AT_ONCE),
  }
}

/** The first article of the list. */
async function anArticle({ url }: TestServer): Promise<string> {
  const html = await (await fetch(`${url}/artikelen`)).text()
  const path = /href="(\/artikelen\/(?!pagina\/)[^"/]+)"/.exec(html)?.[1]
  if (!path) throw new Error('The list shows no article')
  return path
}

function show(path: string, results: Results) {
  const round = (value: number) => Math.round(value * 100) / 100
  console.table(
    Object.entries(results).map(([what, m]) => ({
      what,
      'requests/s': Math.round(m.perSecond),
      'p50 (ms)': round(m.p50),
      'p99 (ms)': round(m.p99),
      'not 2xx or 3xx': m.failed,
    })),
  )
  const of = (what: string) => results[what]?.perSecond ?? Number.NaN
  const shares = {
    'npm start of nginx from disk, article (bar 0.25)': round(of('article, br') / of('nginx from disk, article')),
    'nginx in front of nginx from disk, article (bar 0.5)': round(
      of('nginx in front, article') / of('nginx from disk, article'),
    ),
    'search, p99 in ms at 50 (bar 50)': round(results['search (50)']?.p99 ?? Number.NaN),
    'form, p99 in ms at 50 (bar 50)': round(results['form (50)']?.p99 ?? Number.NaN),
  }
  console.table(Object.entries(shares).map(([what, figure]) => ({ what, figure })))
  const figures = Object.fromEntries(
    Object.entries(results).map(([what, m]) => [what, { perSecond: Math.round(m.perSecond), p99: round(m.p99) }]),
  )
  console.log(JSON.stringify({ bench: 'serve', node: process.version, generator, path, ...figures, shares }))
}
