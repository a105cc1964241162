/**
 * `npm run bench -- serve [--seconds 5] [--connections 32]`: an article through our front, by encoding and as 304, beside the same
 * article from Next alone, in one run on one machine. The site must have been built (`npm start` builds one).
 */
import { startServer, type TestServer } from '../../tests/support/server'
import { generator, type Measured, measure } from './load'

const ARTICLE = '/artikelen'

export async function run(args: string[]): Promise<void> {
  const option = (name: string, otherwise: number) => Number(args[args.indexOf(name) + 1] ?? otherwise) || otherwise
  const how = { seconds: option('--seconds', 5), connections: option('--connections', 32) }
  const front = await startServer()
  const bare = await startServer({ bare: true })
  try {
    const path = await anArticle(front)
    const against = (server: TestServer, headers: Record<string, string> = {}, at = path) =>
      measure({ url: server.url + at, headers, ...how })
    const etag = (await fetch(front.url + path, { headers: { 'accept-encoding': 'br' } })).headers.get('etag') ?? ''
    await fetch(bare.url + path)
    const results: Record<string, Measured> = {
      'front, br': await against(front, { 'accept-encoding': 'br' }),
      'front, gzip': await against(front, { 'accept-encoding': 'gzip' }),
      'front, as it is': await against(front),
      'front, 304': await against(front, { 'accept-encoding': 'br', 'if-none-match': etag }),
      'front, unknown address': await against(front, {}, '/artikelen/bestaat-niet'),
      'Next alone, as it is': await against(bare),
    }
    show(path, results)
  } finally {
    await front.stop()
    await bare.stop()
  }
}

/** The first article of the list. */
async function anArticle({ url }: TestServer): Promise<string> {
  const html = await (await fetch(url + ARTICLE)).text()
  const path = /href="(\/artikelen\/(?!pagina\/)[^"/]+)"/.exec(html)?.[1]
  if (!path) throw new Error('The list shows no article')
  return path
}

function show(path: string, results: Record<string, Measured>) {
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
  const perSecond = Object.fromEntries(Object.entries(results).map(([what, m]) => [what, Math.round(m.perSecond)]))
  const next = results['Next alone, as it is']?.perSecond ?? 0
  const timesNext = round((results['front, br']?.perSecond ?? 0) / next)
  console.log(JSON.stringify({ bench: 'serve', node: process.version, generator, path, perSecond, timesNext }))
}
