/** A server has its pictures made by a process of its own, and is itself as small afterwards as before. */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { picturedContent } from '../../support/pictured'
import { startServer, type TestServer } from '../../support/server'

let contentDir: string
let server: TestServer
beforeAll(async () => {
  contentDir = await picturedContent()
  server = await startServer({ contentDir })
})
afterAll(async () => {
  await server?.stop()
  await rm(contentDir, { recursive: true, force: true })
})

/** What Linux says of a process (proc(5)); nothing when it is gone. */
function of(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
const childrenOf = (pid: number) => of(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number)
const hasSharp = (pid: number) => of(pid, 'maps').includes('libvips')
const megabytesOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(of(pid, 'status'))?.[1]) / 1024
const isGone = (pid: number) => of(pid, 'cmdline') === ''

async function addresses(): Promise<string[]> {
  const html = await (await fetch(`${server.url}/artikelen/beelden`)).text()
  return [...new Set(html.match(/\/beeld\/[\w/]+\.\w+/g))]
}
/** Asks for pictures that are not made yet until there is a process that makes them. */
async function makerOf({ pid, url }: TestServer, paths: string[]): Promise<number> {
  const asking = paths.map((path) => fetch(url + path).catch(() => undefined))
  await expect.poll(() => childrenOf(pid).length).toBe(1)
  void Promise.all(asking)
  return childrenOf(pid)[0] as number
}

describe('A server that makes pictures', () => {
  it('never has sharp itself, for pictures nor for cards, and stays small', async () => {
    const paths = await addresses()
    const maker = makerOf(server, paths)
    const card = await fetch(`${server.url}/kaart/nl/artikelen/beelden.png`)
    expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/png'])
    for (const path of paths) expect((await fetch(server.url + path)).status).toBe(200)
    expect(childrenOf(server.pid)).toContain(await maker)
    expect(hasSharp(await maker)).toBe(true)
    expect(hasSharp(server.pid)).toBe(false)
    // With sharp it had 276 and more, by now.
    expect(megabytesOf(server.pid)).toBeLessThan(240)
  })
  it('goes on when that process is killed, and answers with the picture all the same', async () => {
    const [path, ...more] = (await addresses()).map((one) => one.replace(/\.\w+$/, '.jpg'))
    await rm(`${server.dataDir}/pictures/${path?.split('/')[2]}/${path?.split('/')[3]}`, { force: true })
    const maker = makerOf(server, more)
    process.kill(await maker, 'SIGKILL')
    expect((await fetch(server.url + path)).status).toBe(200)
    expect((await fetch(`${server.url}/`)).status).toBe(200)
  })
})

describe('Nothing of it is left', () => {
  it.each(['stop', 'kill'] as const)('when the server ends: %s', async (how) => {
    const own = await startServer({ contentDir })
    await (await fetch(`${own.url}/artikelen/beelden`)).text()
    const maker = await makerOf(own, await addresses())
    await own[how]()
    await expect.poll(() => isGone(maker)).toBe(true)
    await own.stop()
  })
})
