/** examples/vakblad: a trade magazine by content and settings alone: in order, in nobody's way, in two languages, with words, a menu and courses of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '../../../lib/clock'
import { checkContent } from '../../../lib/content/check/check'
import { lookOf } from '../../../lib/look/look'
import { theBrowser } from '../../support/browser/browser'
import { inOneTab } from '../../support/browser/tab'
import { startServer, type TestServer } from '../../support/server'
import { desk, wrongs } from '../visit/accessible'

const contentDir = resolve('examples/vakblad')
const { palette } = lookOf({ look: { light: '#8fbdf5', typeface: 'bitter' } })
let browser: Browser
let server: TestServer
beforeAll(async () => {
  ;[browser, server] = await Promise.all([theBrowser(), startServer({ contentDir })])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
const inTab = inOneTab(() => browser)
const textOf = async (path: string) => (await fetch(server.url + path)).text()
const course = '/seminars/kalkmortel-in-twee-dagen'

describe('the trade magazine', () => {
  it('is in order as it stands', async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'podium-vakblad-'))
    expect(await checkContent({ contentDir, cacheDir, now: clock.now() })).toEqual([])
    await rm(cacheDir, { recursive: true })
  })

  it.each([
    ...['/', '/artikelen/de-muur-die-mocht-bewegen', '/themas', '/seminars', course, `${course}/aanmelden?code=Vakgenoot`],
    ...['/s/Vakgenoot', '/en/articles/het-getal-op-de-meter', `/en${course}`],
  ])('stands in nobody’s way: %s', async (path) => {
    await inTab(server.url + path, { viewport: desk, colorScheme: 'light' }, async (page) => {
      // Its colours, letter and words are its own; its elements are the sample's.
      expect(await wrongs(page, { briefly: !/^\/$|^\/artikelen|aanmelden/.test(path) })).toEqual({})
    })
  })

  it('calls things by its own names, in two languages', async () => {
    const dutch = await textOf('/seminars')
    expect(dutch).toMatch(/<h1[^>]*>Cursussen</)
    expect(dutch).not.toMatch(/>Seminars<|Avondseminar/)
    const menu = (html: string) =>
      [...(/aria-label="Menu"[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? '').matchAll(/>([^<]+)</g)].map(([, label]) => label)
    expect(menu(dutch)).toEqual(['Artikelen', 'Cursussen', 'Thema’s', 'Over ons', 'Zoeken'])
    expect(menu(await textOf('/en/seminars'))).toEqual(['Articles', 'Courses', 'Topics', 'About', 'Search'])
    expect([...(await textOf('/themas')).matchAll(/class="topic-title/g)].length).toBe(14)
  })

  it('sells a course of two days, with a code for its readers', async () => {
    const api = await (await fetch(`${server.url}/api${course}/codes/vakgenoot`)).json()
    expect(api).toMatchObject({ code: 'Vakgenoot', price: { amount: '718.25' } })
    const page = (await textOf(course)).replace(/<[^>]+>|&nbsp;| /g, ' ')
    expect(page).toMatch(/dinsdag 9 – woensdag 10 april 2030/)
    expect(page).toMatch(/€\s*845/)
  })

  it('is blue on its cards', async () => {
    const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(await textOf(course)) ?? []
    const { pathname, search } = new URL(card.replaceAll('&amp;', '&'))
    const png = Buffer.from(await (await fetch(server.url + pathname + search)).arrayBuffer())
    const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(palette.day.light.slice(at, at + 2), 16))
    let lit = 0
    for (let at = 0; at < data.length; at += 3) if (data[at] === r && data[at + 1] === g && data[at + 2] === b) lit++
    expect(lit).toBeGreaterThan(10_000)
  })
})
