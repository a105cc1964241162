/** Pages that the browser makes ready ahead: which ones, and that nobody notices before a reader is there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAlone, type Passing, passOn, type Seen } from '../../support/run/alone'
import { type SampleServer, theSample } from '../../support/run/one-for-all'

const seminar = '/seminars/toekomstgericht-werken'
const reading = ['/artikelen', seminar, '/auteurs/aleid-kromwijk', '/en', '/en/seminars/toekomstgericht-werken']
const never = [
  '/s/CustomerFirst',
  '/en/s/CustomerFirst',
  '/api/health',
  '/aanmelding/iets',
  '/en/registration/iets',
  '/beheer',
  '/beheer/iets',
  `${seminar}/aanmelden`,
  `${seminar}/aanmelden?code=CustomerFirst`,
  '/en/seminars/toekomstgericht-werken/register',
  `${seminar}/seminar.ics`,
  '/kader/nl/reacties/iets',
  '/kaart/nl/site/algemeen.png',
  '/zoeken?q=werk',
  '/en/search?q=work',
  '/feed.xml',
  '/feed.json',
  '/themas/werk/feed.xml',
]
const links = [...reading, '/zoeken', ...never].map((href) => `<a href="${href}">${href}</a> `).join('')

/** In every page. The first one waits until the others are there, and then goes to one of them. */
const script = `
const { pathname } = location
const ahead = document.prerendering
tell({ page: pathname, ahead })
addEventListener('load', () => document.querySelector('seminar-seats')?.scrollIntoView())
document.addEventListener('prerenderingchange', () => tell({ page: pathname, shown: true }))
const isReady = (seen) =>
  ${JSON.stringify([...reading, '/zoeken'])}.every((url) => seen.some((one) => one.url === url)) &&
  seen.some(({ told }) => told?.page === '${seminar}' && told.ahead)
const leave = async () => {
  if (isReady(await (await fetch('/__seen')).json())) location.href = '${seminar}'
  else setTimeout(leave, 200)
}
if (pathname === '/over-ons') leave()
`
/** Nothing but our links, and the browser acts on its own: without a pointer there is nobody about to press. */
const change = (html: string) =>
  html.includes('rel="canonical"') && /<title>Over/.test(html)
    ? html.replace(/(<main[^>]*>)[\s\S]*<\/footer>/, `$1${links}</main>`).replaceAll('"moderate"', '"immediate"')
    : html.replaceAll('"moderate"', '"conservative"')

let server: SampleServer
let passing: Passing
let close: () => Promise<void>
beforeAll(async () => {
  server = await theSample()
  passing = await passOn({ site: server.url, script, change })
  close = await openAlone(`${passing.url}/over-ons`)
  await until(() => index({ page: seminar, shown: true }) >= 0 && index({ url: `/api${seminar}`, purpose: '' }) >= 0)
}, 300_000)
afterAll(async () => {
  await close?.()
  await passing?.stop()
})

async function until(holds: () => boolean) {
  for (let waited = 0; waited < 120_000 && !holds(); waited += 50) await new Promise((done) => setTimeout(done, 50))
}
const index = (what: object) =>
  passing.seen.findIndex((one) => JSON.stringify('told' in one ? one.told : one) === JSON.stringify(what))
const asked = () => passing.seen.filter((one): one is Seen => 'url' in one)

describe('a page that is made ready ahead', () => {
  test.each(reading)('is one for reading: %s', (url) => {
    expect(asked().find((one) => one.url === url)?.purpose).toMatch(/^prefetch/)
  })
  test('is shown at once when the reader goes there', () => {
    expect(index({ page: seminar, ahead: true })).toBeGreaterThanOrEqual(0)
    expect(index({ page: seminar, shown: true })).toBeGreaterThan(index({ page: seminar, ahead: true }))
    expect(asked().filter(({ url }) => url === seminar)).toHaveLength(1)
  })
  test('asks how many seats are left only when somebody looks', () => {
    const seats = index({ url: `/api${seminar}`, purpose: '' })
    expect(seats).toBeGreaterThan(0)
    const before = passing.seen.slice(0, index({ page: seminar, shown: true }))
    expect(before.filter((one) => 'url' in one && one.url.startsWith('/api/'))).toEqual([])
  })
  test('the empty search page is fetched, and no more', () => {
    expect(asked().find(({ url }) => url === '/zoeken')?.purpose).toBe('prefetch')
  })
  test.each(never)('is never %s', (url) => expect(asked().filter((one) => one.url === url)).toEqual([]))
})
