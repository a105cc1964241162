/** `npm run bench -- live`: how long after a press at the desk an article says so, at its server and at a second one on the same database. The site must have been built. */
import { rmSync } from 'node:fs'
import { deskCookie, deskEnv, sendForm } from '../../tests/support/desk'
import { startServer, type TestServer, temporaryDir } from '../../tests/support/server'

const TIMES = 10
const CODE = 'customerfirst'
const LONGEST = 20_000

export async function run(): Promise<void> {
  const dataDir = await temporaryDir()
  const running: TestServer[] = []
  try {
    for (let i = 0; i < 2; i++) running.push(await startServer({ dataDir, env: deskEnv }))
    const [own] = running as [TestServer]
    const article = await articleWith(own)
    const cookie = await deskCookie(own)
    const waits: Record<string, number[]> = {
      'the first, the desk just opened': [],
      'at its own server': [],
      'at the other': [],
    }
    for (let i = 0; i <= TIMES; i++) {
      // As who is about to change something: the page is open.
      await fetch(`${own.url}/beheer/codes/${CODE}`, { headers: { cookie } })
      const isPause = i % 2 === 0
      await sendForm(own, `/beheer/codes/${CODE}/${isPause ? 'pauzeren' : 'hervatten'}`, cookie, {})
      const since = performance.now()
      const [here, there] = await Promise.all(running.map(({ url }) => untilIt(url + article, isPause, since)))
      waits[i === 0 ? 'the first, the desk just opened' : 'at its own server']?.push(here ?? Number.NaN)
      if (i > 0) waits['at the other']?.push(there ?? Number.NaN)
      await new Promise((done) => setTimeout(done, 1_500))
    }
    show(waits)
  } finally {
    await Promise.all(running.map((server) => server.stop()))
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The first that shows the code, and so says when it is over. */
async function articleWith({ url }: TestServer): Promise<string> {
  const list = await (await fetch(`${url}/artikelen`)).text()
  for (const [, path = ''] of list.matchAll(/href="(\/artikelen\/(?!pagina\/|archief)[^"/?]+)"/g))
    if (/promo-ticket/.test(await (await fetch(url + path)).text())) return path
  throw new Error('no article shows a code')
}

const isOver = async (url: string) => /Gold tot/.test(await (await fetch(url)).text())

async function untilIt(url: string, over: boolean, since: number): Promise<number> {
  while ((await isOver(url)) !== over) {
    if (performance.now() - since > LONGEST) throw new Error(`${url} does not follow`)
    await new Promise((done) => setTimeout(done, 5))
  }
  return performance.now() - since
}

function show(waits: Record<string, number[]>) {
  const figures = Object.fromEntries(
    Object.entries(waits).map(([where, all]) => {
      const sorted = [...all].sort((a, b) => a - b).map(Math.round)
      return [where, { p50: sorted[Math.floor(sorted.length / 2)], longest: sorted.at(-1) }]
    }),
  )
  console.table(figures)
  console.log(JSON.stringify({ bench: 'live', node: process.version, unit: 'ms', ...figures }))
}
