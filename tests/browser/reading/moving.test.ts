/** From page to page: the cross-fade, light and dark without a flash, and back from the browser's memory. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { openAlone, type Passing, passOn } from '../../support/run/alone'
import { type SampleServer, theSample } from '../../support/run/one-for-all'

let browser: Browser
let server: SampleServer
beforeAll(async () => {
  ;[browser, server] = await Promise.all([theBrowser(), theSample()])
})
afterAll(async () => {
  await browser?.close()
})

const seminar = '/seminars/toekomstgericht-werken'
/** `#fdfdfb` and `#131517`. */
const paper = { light: 'rgb(253, 253, 251)', dark: 'rgb(19, 21, 23)' }

async function inContext<T>(options: BrowserContextOptions, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  try {
    return await work(context)
  } finally {
    await context.close()
  }
}

/** What the page noted of how it came in. */
interface Noted {
  /** Whether there was a cross-fade, and how long it takes, in ms. */
  faded?: boolean
  durations?: number[]
  /** What went along from the page before, and how long that took. */
  moved?: Record<string, number>
  /** The ground in the first frame that was drawn. */
  first?: string
}
const note = (context: BrowserContext) =>
  context.addInitScript(() => {
    const noted: Noted = {}
    Object.assign(window, { noted })
    addEventListener('pagereveal', (event) => {
      const { viewTransition } = event as Event & { viewTransition: { ready: Promise<void> } | null }
      noted.faded = Boolean(viewTransition)
      // A page that takes seconds to come is shown without one: that is the browser's own rule.
      const skipped = () => {
        noted.durations = []
      }
      viewTransition?.ready.then(() => {
        const running = document
          .getAnimations()
          .filter(({ effect }) => (effect as KeyframeEffect)?.pseudoElement?.includes('view-transition'))
        noted.durations = running.map(({ effect }) => Number(effect?.getTiming().duration))
        // Only what is on both pages has an animation of its group.
        const groups = running.flatMap(({ effect }) => {
          const name = /group\((.+)\)/.exec((effect as KeyframeEffect).pseudoElement ?? '')?.[1]
          return name ? [[name, Number(effect?.getTiming().duration)]] : []
        })
        noted.moved = Object.fromEntries(groups)
      }, skipped)
    })
    requestAnimationFrame(() => {
      noted.first = getComputedStyle(document.documentElement).backgroundColor
    })
  })
const noted = async (page: Page) => {
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.first)
  return page.evaluate(() => (window as unknown as { noted: Noted }).noted)
}
const follow = async (page: Page, name: string) => {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await page.waitForLoadState()
}

describe('following a link', () => {
  test('fades over in 120 ms, with the masthead in its place', () =>
    inContext({ viewport: { width: 1280, height: 900 } }, async (context) => {
      await note(context)
      const page = await context.newPage()
      let { faded, durations = [] }: Noted = {}
      for (let tries = 0; tries < 5 && durations.length === 0; tries++) {
        await page.goto(`${server.url}/`)
        await follow(page, 'Seminars')
        await page.waitForFunction(() => {
          const { faded, durations } = (window as unknown as { noted: Noted }).noted
          return faded === false || durations
        })
        ;({ faded, durations = [] } = await noted(page))
      }
      expect(faded).toBe(true)
      expect(durations.length).toBeGreaterThan(0)
      expect(new Set(durations)).toEqual(new Set([120]))
      expect(await page.locator('header.masthead').evaluate((masthead) => getComputedStyle(masthead).viewTransitionName)).toBe(
        'masthead',
      )
    }))
  test('takes the title and the cover of an article along to its head and back, in 160 ms', () =>
    inContext({ viewport: { width: 1280, height: 2400 } }, async (context) => {
      await note(context)
      const page = await context.newPage()
      const arrival = async () => {
        await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted?.durations)
        return (await noted(page)).moved
      }
      let there: Noted['moved']
      for (let tries = 0; tries < 5 && !there; tries++) {
        await page.goto(`${server.url}/themas/werk`)
        await page.locator('main').getByRole('link', { name: 'Maandag om negen' }).click()
        await page.waitForURL('**/maandag-om-negen')
        there = await arrival()
      }
      const whole = { root: 120, masthead: 120 }
      expect(there).toEqual({ ...whole, 'Title-maandag-om-negen': 160, 'Cover-maandag-om-negen': 160 })
      // The way back: what is in one's sight on both.
      await page.getByRole('navigation').getByRole('link', { name: 'Artikelen' }).click()
      await page.waitForURL('**/artikelen')
      expect(await arrival()).toEqual({ ...whole, 'Title-maandag-om-negen': 160 })
    }))
  test('does not fade for who asks for less motion', () =>
    inContext({ reducedMotion: 'reduce' }, async (context) => {
      await note(context)
      const page = await context.newPage()
      await page.goto(`${server.url}/`)
      await follow(page, 'Seminars')
      expect((await noted(page)).faded).toBe(false)
    }))
  test('that a pointer rests on needs no answer any more', () =>
    inContext({ viewport: { width: 1280, height: 900 } }, async (context) => {
      const page = await context.newPage()
      await page.goto(`${server.url}/`)
      const answer = page.waitForResponse(`${server.url}/seminars`)
      await page.getByRole('navigation').getByRole('link', { name: 'Seminars' }).hover()
      expect(await (await answer).request().headerValue('sec-purpose')).toMatch(/^prefetch/)
      await follow(page, 'Seminars')
      const [arrived] = await page.evaluate(() => performance.getEntriesByType('navigation').map((entry) => entry.toJSON()))
      expect(arrived.deliveryType).toBe('navigational-prefetch')
    }))
})

describe('light or dark', () => {
  const choose = (page: Page, name: string) => page.locator('theme-switch').getByText(name, { exact: true }).click()
  const stored = (page: Page) => page.evaluate(() => localStorage.length)
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const chosen = (page: Page) => page.locator('theme-switch input:checked').getAttribute('value')

  test('is the system’s, and nothing is stored, until somebody chooses', () =>
    inContext({ colorScheme: 'dark' }, async (context) => {
      await note(context)
      const page = await context.newPage()
      await page.goto(server.url + seminar)
      expect((await noted(page)).first).toBe(paper.dark)
      expect([await stored(page), await chosen(page)]).toEqual([0, 'system'])
    }))
  test.each([
    ['light', 'Donker', paper.dark],
    ['dark', 'Licht', paper.light],
  ] as const)('chosen once on a %s system is there from the first frame of every page', (colorScheme, name, expected) =>
    inContext({ colorScheme }, async (context) => {
      await note(context)
      const page = await context.newPage()
      await page.goto(`${server.url}/`)
      await choose(page, name)
      expect(await ground(page)).toBe(expected)
      for (const path of ['/artikelen', seminar, `${seminar}/aanmelden`, '/en', '/bestaat-niet']) {
        await page.goto(server.url + path)
        expect((await noted(page)).first).toBe(expected)
      }
      await page.reload()
      expect((await noted(page)).first).toBe(expected)
      await choose(page, 'Systeem')
      expect(await stored(page)).toBe(0)
      expect(await ground(page)).not.toBe(expected)
    }),
  )
  test('is followed by another tab, with its switch', () =>
    inContext({ colorScheme: 'light' }, async (context) => {
      const [one, other] = [await context.newPage(), await context.newPage()]
      await one.goto(`${server.url}/`)
      await other.goto(server.url + seminar)
      await choose(one, 'Donker')
      await other.waitForFunction((dark) => getComputedStyle(document.documentElement).backgroundColor === dark, paper.dark)
      expect(await chosen(other)).toBe('dark')
      await choose(other, 'Systeem')
      await one.waitForFunction((light) => getComputedStyle(document.documentElement).backgroundColor === light, paper.light)
      expect(await chosen(one)).toBe('system')
    }))
})

describe('going back', () => {
  const pages = ['/', '/artikelen', '/artikelen/<artikel>', seminar, '/en']
  let passing: Passing
  let close: () => Promise<void>
  const returns = () =>
    passing.seen.flatMap((one) =>
      'told' in one ? [one.told as { path: string; persisted: boolean; theme?: string; chosen?: string }] : [],
    )

  beforeAll(async () => {
    const article = /href="(\/artikelen\/[^"/]+)"/.exec(await (await fetch(`${server.url}/artikelen`)).text())?.[1] ?? ''
    const paths = pages.map((path) => path.replace('/artikelen/<artikel>', article))
    // Each page goes to /privacy, which chooses dark and goes back; the page tells how it came to be there, and goes to the next.
    const script = `
      const paths = ${JSON.stringify(paths)}
      const go = (act) => setTimeout(act, 400)
      addEventListener('pageshow', ({ persisted }) => {
        if (location.pathname === '/privacy') return go(() => (localStorage.setItem('theme', 'dark'), history.back()))
        if (!persisted && performance.getEntriesByType('navigation')[0].type !== 'back_forward') {
          localStorage.removeItem('theme')
          return go(() => (location.href = '/privacy'))
        }
        setTimeout(() => {
          const { theme } = document.documentElement.dataset
          tell({ path: location.pathname, persisted, theme, chosen: document.querySelector('theme-switch :checked')?.value })
          const next = paths[paths.indexOf(location.pathname) + 1]
          if (next) location.href = next
        }, 100)
      })`
    passing = await passOn({ site: server.url, script, change: (html) => html.replaceAll('"moderate"', '"conservative"') })
    close = await openAlone(passing.url + paths[0])
    while (returns().length < paths.length) await new Promise((done) => setTimeout(done, 50))
  })
  afterAll(async () => {
    await close?.()
    await passing?.stop()
  })

  test.each(pages.map((path, index) => [path, index] as const))(
    'finds %s as it was left, and it follows the choice made since',
    (_, index) => {
      expect(returns()[index]).toMatchObject({ persisted: true, theme: 'dark', chosen: 'dark' })
    },
  )
})
