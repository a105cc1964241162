/** A page has one sheet, with all of its rules in it: what one reads has not those of search, forms and seminars (app/reading.css). */
import { beforeAll, describe, expect, it } from 'vitest'
import { dutch } from '../support/pages'
import { type SampleServer, theSample } from '../support/run/one-for-all'

let server: SampleServer
beforeAll(async () => {
  server = await theSample()
})

const read = async (path: string) => (await fetch(server.url + path)).text()
const sheetsOf = (html: string) => Array.from(html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g), ([, href = '']) => href)
const entities: Record<string, string> = { '&amp;': '&', '&gt;': '>', '&lt;': '<', '&quot;': '"', '&#x27;': "'" }
const classesIn = (html: string) =>
  new Set(
    Array.from(html.matchAll(/ class="([^"]*)"/g), ([, list = '']) =>
      list.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity).split(/\s+/),
    ).flat(),
  )
/** The classes that a sheet has rules for. */
const known = (css: string) =>
  new Set(Array.from(css.matchAll(/\.((?:\\.|[\w-])+)/g), ([, name = '']) => name.replace(/\\(.)/g, '$1')))

const all = dutch.filter(({ on, act }) => on === 'sample' && !act)
const leadsToASeat = /^\/(?:s|zoeken|seminars\/[^/]+)(?:[/?]|$)/

describe('a page', () => {
  it.each(all.map(({ path }) => path))('%s has one sheet, which knows all that it names', async (path) => {
    const html = await read(path)
    const [sheet = '', ...more] = sheetsOf(html)
    expect(more).toEqual([])
    const [whole = ''] = sheetsOf(await read('/zoeken'))
    const [own, everything] = [known(await read(sheet)), known(await read(whole))]
    const missing = [...classesIn(html)].filter((name) => everything.has(name) && !own.has(name))
    expect(missing).toEqual([])
    expect(sheet === whole).toBe(leadsToASeat.test(path))
  })
})

describe('bytes', () => {
  const sent = async (path: string) => {
    const answer = await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } })
    await answer.arrayBuffer()
    return Number(answer.headers.get('content-length'))
  }
  it('an article of 950 words and its sheet come in the first round trip', async () => {
    const article = '/artikelen/tussen-acht-en-vijf'
    const [sheet = ''] = sheetsOf(await read(article))
    expect((await sent(article)) + (await sent(sheet))).toBeLessThanOrEqual(14_336)
  })
  it('no sheet is over 8 KB, and that of reading is a tenth smaller', async () => {
    const [reading = '', whole = ''] = await Promise.all(['/', '/zoeken'].map(async (path) => sheetsOf(await read(path))[0]))
    expect(await sent(whole)).toBeLessThanOrEqual(8192)
    expect(await sent(reading)).toBeLessThanOrEqual(0.92 * (await sent(whole)))
  })
})
