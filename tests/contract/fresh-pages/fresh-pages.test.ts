/**
 * The promise that a page is never old: whatever an editor changes, publishes or takes back, and whatever moment passes, a server that
 * kept every page shows what one shows that was started just now. Nothing foretells which pages that are; and few are made in vain.
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { KEY_HEADER, STALE_PATH } from '../../../lib/publishing/servers/registered'
import { setClock, TODAY } from '../../support/clock'
import { goBack, startServer, type TestServer, temporaryDir } from '../../support/server'
import { DAY, edits, magazine, temporaryContent, write } from './magazine'

/** So many times something changes; more by ROUNDS, another story by SEED. */
const ROUNDS = Number(process.env.ROUNDS ?? 4)
const SEED = Number(process.env.SEED ?? 20261127)

let [contentDir, dataDir, key] = ['', '', '']
let server: TestServer
const files = magazine()

beforeAll(async () => {
  ;[contentDir, dataDir] = [await temporaryContent(), await temporaryDir()]
  await write(contentDir, files)
  server = await startServer({ contentDir, dataDir })
  key = JSON.parse(await readFile(join(dataDir, 'servers', `${server.pid}.json`), 'utf8')).key
})
afterAll(async () => {
  await server?.stop()
  for (const dir of [contentDir, dataDir]) await rm(dir, { recursive: true, force: true })
})

type Pages = Map<string, string>

const slugsIn = (folder: string) =>
  Object.keys(files).flatMap((name) => new RegExp(`^${folder}/(?:\\d+/)?([^./]+)\\.mdx$`).exec(name)?.[1] ?? [])
const FEEDS = ['feed.xml', 'atom.xml', 'feed.json']

/** All that can be asked for, of what is there and of what was. */
function addresses(): string[] {
  const lists = ['/themas/werk', '/themas/klanten', '/auteurs/nour', '/auteurs/sietse']
  const dutch = [
    ...['/artikelen', '/artikelen/pagina/2', '/seminars', '/themas', '/auteurs', '/niet-gevonden', ...lists],
    ...slugsIn('articles').map((slug) => `/artikelen/${slug}`),
    ...slugsIn('seminars').map((slug) => `/seminars/${slug}`),
    ...slugsIn('pages').map((slug) => `/${slug}`),
    ...FEEDS.map((form) => `/${form}`),
    ...lists.map((list) => `${list}/feed.xml`),
  ]
  const english = [
    '/articles',
    '/articles/stuk-4',
    '/articles/stuk-8',
    '/seminars',
    '/seminars/avond',
    '/topics',
    '/authors/nour',
  ]
  return ['/', ...dutch, '/en', ...english.map((path) => `/en${path}`), '/sitemap.xml', '/manifest.webmanifest']
}

async function lookAt({ url }: TestServer, paths: string[]): Promise<Pages> {
  const pages: Pages = new Map()
  for (const path of paths) {
    const answer = await fetch(url + path, { redirect: 'manual' })
    pages.set(path, [answer.status, answer.headers.get('etag'), await answer.text()].join('\n'))
  }
  return pages
}

async function freshly(paths: string[]): Promise<Pages> {
  await rm(join(dataDir, 'held'), { recursive: true, force: true })
  const fresh = await startServer({ contentDir, dataDir, env: { SITE_URL: `http://localhost:${server.port}` } })
  try {
    return await lookAt(fresh, paths)
  } finally {
    await fresh.stop()
  }
}

const stale = async (): Promise<string[]> =>
  await (await fetch(server.url + STALE_PATH, { headers: { [KEY_HEADER]: key } })).json()

/** What differs between two looks; a status and an address are enough to find it. */
const differing = (one: Pages, other: Pages) => [...one.keys()].filter((path) => one.get(path) !== other.get(path))

const takeBack = async () => {
  const before = await goBack(dataDir)
  if (before === undefined) return
  await expect
    .poll(async () => (await (await fetch(`${server.url}/api/health`)).json()).edition, { timeout: 20_000 })
    .toBe(before)
}

let now = TODAY
const happenings: [name: string, happen: (by: number) => Promise<unknown>][] = [
  ...edits.map(({ name, make }): (typeof happenings)[number] => [
    name,
    async (by) => {
      make(files, by)
      await write(contentDir, files)
      await server.publish()
    },
  ]),
  ...[1, 2, 3].map((nth): (typeof happenings)[number] => [
    `time passes (${nth})`,
    async (by) => {
      now += ((by % 12) + 1) * nth * DAY
      setClock(now)
    },
  ]),
  ['back to the edition before', takeBack],
]

it('is what a server shows that was started just now, after every edit, publication, rollback and moment', async () => {
  const story = fc.sample(fc.tuple(fc.nat({ max: happenings.length - 1 }), fc.nat({ max: 999 })), {
    numRuns: ROUNDS * 3,
    seed: SEED,
  })
  let before = await lookAt(server, addresses())
  const [vain, changed]: [string[], string[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    const told: string[] = []
    // The first rounds are one happening each, of which is seen exactly what it changed; then three at once.
    for (const [which, by] of story.slice(round * 3, round * 3 + (round < ROUNDS / 2 ? 1 : 3))) {
      const [name, happen] = happenings[which] as (typeof happenings)[number]
      told.push(`${name} (${by})`)
      await happen(by)
    }
    const asked = addresses()
    const old = await stale()
    const [kept, fresh] = [await lookAt(server, asked), await freshly(asked)]
    expect(differing(kept, fresh), told.join(', ')).toEqual([])
    const others = asked.filter((path) => before.has(path) && before.get(path) !== kept.get(path))
    changed.push(...others)
    vain.push(...old.filter((path) => !others.includes(path)))
    before = kept
  }
  expect(changed.length).toBeGreaterThan(ROUNDS)
  expect(vain.length, `made again in vain: ${[...new Set(vain)].join(' ')}`).toBeLessThanOrEqual(changed.length)
}, 600_000)
