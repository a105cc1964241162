/** A restart costs readers nothing: what a server held is there again, for the same build, and only whole. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withOpened } from '../../../../server/cache/opened-feeds'
import { PageCache } from '../../../../server/cache/page-cache'
import { restorePages, storePages } from '../../../../server/cache/page-cache-on-disk'
import { type Representation, represent } from '../../../../server/cache/representation'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'podium-held-'))
  writeFileSync(join(dir, 'BUILD_ID'), 'een bouw')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const place = () => ({ dataDir: dir, siteUrl: 'https://podium.example' })
const trace = new Map([['["site","nl"]', 'een getuige']])
const text = Buffer.from('Wat hier staat, staat er vaak. '.repeat(50))

function inBrotli(): Representation {
  const page = represent(200, { 'content-type': 'text/html' }, text)
  const body = brotliCompressSync(text)
  page.encoded.set('br', { body, etag: '"x"', head: { etag: '"x"' }, notModified: {} })
  page.identity = undefined
  return page
}

function stored() {
  const held = new PageCache()
  held.set('/een', { trace, representation: inBrotli() })
  const feed = withOpened(represent(200, { 'content-type': 'application/rss+xml' }, text))
  held.set('/feed.xml', { trace, representation: feed, foundIn: 'een tijd' })
  storePages(held, dir, place())
  return held
}

it('is what was held, to be asked again before it is believed', () => {
  const held = stored()
  const again = restorePages(dir, place())
  expect(again.get('/een')).toEqual(held.get('/een'))
  expect(again.get('/feed.xml')).toEqual({ ...held.get('/feed.xml'), foundIn: undefined })
})

it('keeps the order: what was used longest ago still goes first', () => {
  const held = stored()
  held.get('/een')
  storePages(held, dir, place())
  expect(
    restorePages(dir, place())
      .latest()
      .map(([path]) => path),
  ).toEqual(['/een', '/feed.xml'])
})

it('is nothing for another build, or under another address', () => {
  stored()
  expect(restorePages(dir, { ...place(), siteUrl: 'https://elders.example' }).size).toBe(0)
  writeFileSync(join(dir, 'BUILD_ID'), 'een andere')
  expect(restorePages(dir, place()).size).toBe(0)
})

it('is nothing when a bit of it fell over, when it is half there, or no file at all', () => {
  stored()
  const file = join(dir, 'held')
  const whole = readFileSync(file)
  for (const at of [0, 40, whole.length - 1]) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] as number) ^ 1
    writeFileSync(file, damaged)
    expect(restorePages(dir, place()).size).toBe(0)
  }
  writeFileSync(file, whole.subarray(0, whole.length / 2))
  expect(restorePages(dir, place()).size).toBe(0)
  rmSync(file)
  expect(restorePages(dir, place()).size).toBe(0)
})
