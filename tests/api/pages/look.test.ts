/** A look of one's own is an edition: no build, one sheet, and nothing that is kept shows another look than its address says. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfContent, type TestContent } from '../../support/content'
import { startServer, type TestServer } from '../../support/server'

let content: TestContent
let server: TestServer
let site: string
beforeAll(async () => {
  content = await copyOfContent()
  site = await readFile(join(content.dir, 'site.yaml'), 'utf8')
  server = await startServer({ contentDir: content.dir })
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

async function publishedWith(look: string) {
  await content.write('site.yaml', site + look)
  await server.publish()
}
const get = async (path: string) => {
  const answer = await fetch(server.url + path)
  return { text: await answer.text(), kept: answer.headers.get('cache-control'), status: answer.status }
}
const sheetsOf = (html: string) => Array.from(html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g), ([, href = '']) => href)
const GREEN = 'look:\n  light: "#8fd694"\n'

describe('the look', () => {
  test('of a site that chose none is that of the build, by the address of the build', async () => {
    await publishedWith('')
    const { text } = await get('/')
    expect(sheetsOf(text)).toEqual([expect.stringMatching(/^\/_next\/static\/[^.]+\.css$/)])
    expect(text).not.toContain('podium-look')
    expect(text).toContain('content="#fdfdfb"')
  })

  test('is there with the edition, in one sheet that is kept for a year', async () => {
    const paths = ['/', '/en', '/zoeken', '/niets-van-dit-al']
    await publishedWith('')
    const plain = await Promise.all(paths.map(async (path) => sheetsOf((await get(path)).text)[0] ?? ''))
    await publishedWith(GREEN)
    for (const [at, path] of paths.entries()) {
      const { text } = await get(path)
      expect(text).not.toContain('podium-look')
      const [sheet = '', ...others] = sheetsOf(text)
      expect(others).toEqual([])
      expect(sheet).toMatch(/^\/_next\/static\/[^.]+\.[\w-]{10}\.css$/)
      const { text: css, kept, status } = await get(sheet)
      expect([status, kept]).toEqual([200, 'public, max-age=31536000, immutable'])
      expect(css).toContain('--color-light:light-dark(#8fd694,')
      expect(css.startsWith((await get(plain[at] ?? '')).text)).toBe(true)
    }
  })

  test('of another edition has another address, and a page of the one before gets what is now without keeping it', async () => {
    await publishedWith(GREEN)
    const [green = ''] = sheetsOf((await get('/')).text)
    await publishedWith('look:\n  light: "#9cc4ff"\n')
    const [blue = ''] = sheetsOf((await get('/')).text)
    expect(blue).not.toBe(green)
    const late = await get(green)
    expect(late.text).toContain('#9cc4ff')
    expect(late.kept).toContain('no-store')
    await publishedWith('')
    expect((await get(blue)).text).not.toContain('#9cc4ff')
    expect((await get(blue)).kept).toContain('no-store')
  })

  test('is also that of the manifest, the colour around the page, and a feed that is opened', async () => {
    await publishedWith('look:\n  light: "#8fd694"\n  paper: "#fffaf0"\n  typeface: bitter\n')
    const { text } = await get('/')
    expect(/<meta name="theme-color" content="([^"]+)" media="\(prefers-color-scheme: light\)"/.exec(text)?.[1]).toBe('#fffaf0')
    expect(/<link rel="preload" href="([^"]+)" as="font"/.exec(text)?.[1]).toMatch(
      /^\/e\/bitter-latin-wght-normal\.\w+\.woff2$/,
    )
    const [, manifest = ''] = /<link rel="manifest" href="([^"]+)"/.exec(text) ?? []
    expect(JSON.parse((await get(manifest)).text)).toMatchObject({ background_color: '#fffaf0', theme_color: '#fffaf0' })
    const [, sheet = ''] = /xml-stylesheet type="text\/css" href="([^"]+)"/.exec((await get('/feed.xml')).text) ?? []
    const { text: css, kept } = await get(sheet)
    expect(kept).toContain('immutable')
    expect(css).toContain('--color-light:light-dark(#8fd694,')
    const fonts = Array.from(css.matchAll(/url\("?(\/e\/bitter[^")]+)/g), ([, path = '']) => path)
    expect(fonts).toHaveLength(3)
    for (const font of fonts) expect((await get(font)).status).toBe(200)
  })

  test('has an icon at every address of the build’s: the letter of the name on the lamp, or one’s own', async () => {
    const bytes = async (path: string) => Buffer.from(await (await fetch(server.url + path)).arrayBuffer())
    const corner = async (path: string) => {
      const picture = sharp(await bytes(path)).removeAlpha()
      const { width = 0 } = await picture.metadata()
      const [red = 0, green = 0, blue = 0] = await picture.extract({ left: 1, top: 1, width: 1, height: 1 }).raw().toBuffer()
      return { width, colour: [red, green, blue] }
    }
    await publishedWith('')
    const build = await bytes('/icon.svg')
    expect(build.toString()).toContain('#ffd53d')
    await publishedWith(GREEN)
    expect((await bytes('/icon.svg')).toString()).toContain('fill="#8fd694"')
    for (const [path, width] of [
      ['/apple-touch-icon.png', 180],
      ['/icon-192.png', 192],
      ['/icon-512.png', 512],
    ] as const)
      expect(await corner(path)).toEqual({ width, colour: [0x8f, 0xd6, 0x94] })
    const ico = await bytes('/favicon.ico')
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 3])
    expect(ico.equals(await readFile('public/favicon.ico'))).toBe(false)
    await content.write(
      'merk.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#c00" d="M0 0h8v8H0z"/></svg>',
    )
    await publishedWith('look:\n  icon: ./merk.svg\n')
    expect((await bytes('/icon.svg')).toString()).toContain('fill="#c00"')
    expect((await corner('/icon-192.png')).colour).toEqual([0xcc, 0, 0])
    await publishedWith('')
    expect((await bytes('/icon.svg')).equals(build)).toBe(true)
  })

  test('has a wordmark in other words, or as a drawing that stands in the sheet and weighs nothing in a page', async () => {
    await publishedWith('look:\n  wordmark: Het Podium\n')
    const wordmark = (html: string) => /<a class="wordmark[^>]*>(.*?)<\/a>/s.exec(html)?.[1]
    expect(wordmark((await get('/')).text)).toContain('>Het Podium</span>')
    await content.write(
      'naam.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><path d="M0 0h90v20H0z"/></svg>',
    )
    await publishedWith('look:\n  wordmark: ./naam.svg\n')
    const { text } = await get('/')
    expect(wordmark(text)).toBe('<span class="wordmark-drawn" aria-hidden="true"></span><span class="sr-only">Podium</span>')
    const [sheet = ''] = sheetsOf(text)
    expect((await get(sheet)).text).toContain('mask:url("data:image/svg+xml,')
  })

  test('of an address that no look has is not found where there is no such sheet', async () => {
    expect((await get('/_next/static/chunks/niets.abcdefghij.css')).status).toBe(404)
  })
})
