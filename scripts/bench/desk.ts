/**
 * `npm run bench -- desk [--seconds 6]`: the desk on a database that is full: 50,000 sign-ups with their events, 200 codes, 60 seminars and half a
 * year of visits. How long each page takes on the server, and what a reader notices meanwhile. The site must have been built.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskCookie, deskEnv, inDatabaseOf } from '../../tests/support/desk'
import { startServer, type TestServer } from '../../tests/support/server'
import { fillDesk, SIZE } from './corpus/desk-rows'
import { atRest } from './serving/at-rest'
import { generator, type Measured, measure } from './serving/load'

/** Bars, in milliseconds: of a page, and of a reader's 99th percentile while pages are asked for. */
const PAGE = 300
const READER = 20
const READERS = 4
const TIMES = 5

const pages: Record<string, string> = {
  evenings: '/beheer',
  'an evening': '/beheer/seminars/avond-1',
  'its people': '/beheer/seminars/avond-1/aanwezigen?stand=allemaal',
  codes: '/beheer/codes',
  'a code': '/beheer/codes/code1',
  log: '/beheer/logboek',
  'log of an evening': '/beheer/logboek?avond=avond-1',
  mail: '/beheer/mail',
  'figures, 30 days': '/beheer/cijfers',
  'figures, from the beginning': '/beheer/cijfers?periode=alles',
  'figures by code': '/beheer/cijfers?periode=alles&per=code',
  'figures by article': '/beheer/cijfers?periode=alles&per=article',
  'figures of an evening': '/beheer/cijfers?avond=avond-1',
  'figures of a code': '/beheer/cijfers?periode=alles&code=code1',
  'figures of a campaign, by source': '/beheer/cijfers?periode=alles&actie=najaar&per=source',
}

export async function run(args: string[]): Promise<void> {
  const seconds = Number(args[args.indexOf('--seconds') + 1]) || 6
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const server = await startServer({ dataDir: join(folder, 'data'), env: deskEnv })
  try {
    await inDatabaseOf(server, fillDesk)
    await atRest(server)
    const cookie = await deskCookie(server)
    show(await timed(server, cookie), await readers(server, cookie, seconds))
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The median of each page. */
async function timed({ url }: TestServer, cookie: string): Promise<Record<string, number>> {
  const results: Record<string, number> = {}
  for (const [name, path] of Object.entries(pages)) {
    const times: number[] = []
    for (let n = 0; n <= TIMES; n++) {
      const start = performance.now()
      const answer = await fetch(url + path, { headers: { cookie } })
      await answer.text()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      // The first of all times is the code's.
      if (n > 0) times.push(performance.now() - start)
    }
    results[name] = Math.round(times.sort((a, b) => a - b)[TIMES >> 1] as number)
  }
  return results
}

/** A reader's article: while nobody is at the desk, and while somebody goes from page to page there. */
async function readers({ url }: TestServer, cookie: string, seconds: number): Promise<Record<'quiet' | 'meanwhile', Measured>> {
  const article = { url: `${url}/artikelen`, seconds, connections: READERS, headers: { 'accept-encoding': 'br' } }
  await fetch(article.url)
  const quiet = await measure(article)
  let goesOn = true
  const atDesk = async () => {
    while (goesOn)
      for (const path of Object.values(pages)) if (goesOn) await (await fetch(url + path, { headers: { cookie } })).text()
  }
  const walking = atDesk()
  const meanwhile = await measure(article)
  goesOn = false
  await walking
  return { quiet, meanwhile }
}

function show(times: Record<string, number>, { quiet, meanwhile }: Record<'quiet' | 'meanwhile', Measured>) {
  const round = (value: number) => Math.round(value * 100) / 100
  console.table(Object.entries(times).map(([page, ms]) => ({ page, 'median (ms)': ms })))
  const slowest = Math.max(...Object.values(times))
  const figures = {
    [`slowest page, ms (bar ${PAGE})`]: slowest,
    'reader p99 with nobody at the desk, ms': round(quiet.p99),
    [`reader p99 meanwhile, ms (bar ${READER})`]: round(meanwhile.p99),
  }
  console.table(Object.entries(figures).map(([what, figure]) => ({ what, figure })))
  console.log(JSON.stringify({ bench: 'desk', node: process.version, generator, ...SIZE, times, ...figures }))
}
