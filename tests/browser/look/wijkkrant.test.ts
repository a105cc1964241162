/** examples/wijkkrant: another house, by content and settings alone. It is in order, stands in nobody's way, and is green wherever it is seen. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../../lib/cards/card'
import { drawCard } from '../../../lib/cards/draw'
import { houseOf } from '../../../lib/cards/house'
import { clock } from '../../../lib/clock'
import { checkContent } from '../../../lib/content/check/check'
import { lookOf } from '../../../lib/look/look'
import { doWork } from '../../../lib/pictures/process/work'
import { theBrowser } from '../../support/browser/browser'
import { inOneTab } from '../../support/browser/tab'
import { startServer, type TestServer } from '../../support/server'
import { desk, wrongs } from '../visit/accessible'

const contentDir = resolve('examples/wijkkrant')
const chosen = { light: '#7ed48a', typeface: 'libre-franklin' as const }
const look = lookOf({ look: chosen })
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
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

describe('the neighbourhood paper', () => {
  it('is in order as it stands', async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'podium-wijkkrant-'))
    expect(await checkContent({ contentDir, cacheDir, now: clock.now() })).toEqual([])
    await rm(cacheDir, { recursive: true })
  })

  it.each([
    '/',
    '/artikelen/zeventien-kastanjes',
    '/themas/groen',
    '/auteurs/nel-ruiterkamp',
    '/zoeken?q=brug',
    '/niets-van-dit-al',
  ])('stands in nobody’s way: %s', async (path) => {
    await inTab(server.url + path, { viewport: desk, colorScheme: 'light' }, async (page) => {
      // Its colours, letter and words are its own; its elements are the sample's.
      expect(await wrongs(page, { briefly: !/^\/$|^\/artikelen/.test(path) })).toEqual({})
    })
  })

  it.each(['light', 'dark'] as const)('has its own lamp and its own letter, %s', async (colorScheme) => {
    const shades = colorScheme === 'light' ? look.palette.day : look.palette.night
    await inTab(`${server.url}/artikelen`, { viewport: desk, colorScheme }, async (page) => {
      const lit = await page.locator('.nav [aria-current]').evaluate((one) => {
        const { backgroundColor, color, fontFamily } = getComputedStyle(one)
        return { backgroundColor, color, fontFamily }
      })
      expect(lit).toMatchObject({ backgroundColor: rgb(shades.light), color: rgb(shades.onLight) })
      expect(lit.fontFamily).toMatch(/^"?Libre Franklin/)
      expect(await page.evaluate(() => document.fonts.check('650 16px "Libre Franklin"'))).toBe(true)
    })
  })

  it('has cards that are drawn in its colours and its letter', async () => {
    const html = await (await fetch(`${server.url}/artikelen/de-brug-van-kwart-over-acht`)).text()
    const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? []
    const { pathname, search } = new URL(card.replaceAll('&amp;', '&'))
    const png = Buffer.from(await (await fetch(server.url + pathname + search)).arrayBuffer())
    const drawn = (house: ReturnType<typeof houseOf>) => ({
      ...{ ...house, locale: 'nl' as const, look: 'paper' as const },
      ...{ title: 'De brug van kwart over acht', lines: ['Nel Ruiterkamp'] },
    })
    const painted = async (card: Card) => await doWork({ what: 'card', svg: await drawCard(card) })
    const name = 'Rond de Sluis'
    expect(png.equals((await painted(drawn(houseOf({ name, look: chosen })))) as Buffer)).toBe(true)
    expect(png.equals((await painted(drawn(houseOf({ name })))) as Buffer)).toBe(false)
  })

  it('has its own icon wherever there is one', async () => {
    expect(await (await fetch(`${server.url}/icon.svg`)).text()).toContain('#7ed48a')
    const icon = Buffer.from(await (await fetch(`${server.url}/apple-touch-icon.png`)).arrayBuffer())
    const middle = sharp(icon).removeAlpha().extract({ left: 90, top: 20, width: 1, height: 1 })
    expect([...(await middle.raw().toBuffer())]).toEqual([0x7e, 0xd4, 0x8a])
  })

  it('has no seminars, no English and no Podium in it', async () => {
    for (const path of ['/seminars', '/en', '/en/articles']) expect((await fetch(server.url + path)).status).toBe(404)
    const html = await (await fetch(server.url)).text()
    expect(html).not.toMatch(/Podium|href="\/seminars|hreflang="en"/)
  })
})
