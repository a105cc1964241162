/** A sign-up by keyboard alone: Tab, Enter and typing, from the article to the seat and back out of it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../support/browser/browser'
import { startServer, type TestServer } from '../support/server'

let browser: Browser
let server: TestServer
beforeAll(async () => {
  ;[browser, server] = await Promise.all([theBrowser({ whole: true }), startServer()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const seminar = 'toekomstgericht-werken'

interface Focused {
  tag: string
  id: string
  name: string
  text: string
  /** Its place in the text. */
  place: number
  /** Whether a person can see where they are: in the window, with an outline of at least two pixels, under nothing. */
  seen: boolean
}
/** Where the keyboard is. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    // A radio button's mark is drawn on the words beside it; a link may go on in the next line.
    const shown = element.matches('[type=radio]') ? (element.nextElementSibling as HTMLElement) : element
    const { top, bottom, left, width } = shown.getClientRects()[0] ?? new DOMRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
    const isOn = (share: number) => {
      const at = document.elementFromPoint(left + width * share, middle)
      return at !== null && (shown.contains(at) || at.contains(shown))
    }
    return {
      tag: element.tagName,
      id: element.id,
      name: element.getAttribute('name') ?? '',
      text: (element.textContent ?? '').trim(),
      place: [...document.querySelectorAll('*')].indexOf(element),
      seen:
        bottom > 0 &&
        top < innerHeight &&
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        [0.1, 0.5, 0.9].some(isOn),
    }
  })

/** Presses Tab until the keyboard is where it is wanted. Everything on the way must be seen: no trap, nothing hidden. */
async function tabTo(page: Page, wanted: (at: Focused) => boolean, most = 120): Promise<Focused> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at.tag !== 'BODY') expect(at).toEqual({ ...at, seen: true })
    if (wanted(at)) return at
  }
  throw new Error('The keyboard never came there')
}

/** Replaces what stands in the field where the keyboard is. */
async function type(page: Page, text: string) {
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

const field = (name: string) => (at: Focused) => at.name === name

/** Of a mail, once one lies there. */
async function linkInMail(): Promise<string> {
  const folder = join(server.dataDir, 'mail')
  async function found() {
    for (const file of await readdir(folder).catch(() => [])) {
      const { text } = file.endsWith('.eml') ? await PostalMime.parse(await readFile(join(folder, file))) : { text: '' }
      const link = /https?:\/\/\S*(\/aanmelding\/[\w.~-]+)/.exec(text ?? '')?.[1]
      if (link) return link
    }
    return ''
  }
  await expect.poll(found, { message: 'a mail with a link' }).not.toBe('')
  return await found()
}

describe('with the keyboard alone', () => {
  it('somebody skips the menu, copies the code, signs up past a mistake, and cancels', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    try {
      await page.goto(`${server.url}/artikelen/tussen-acht-en-vijf`)
      await page.keyboard.press('Tab')
      expect((await focused(page)).text).toBe('Naar de inhoud')
      await page.keyboard.press('Enter')
      await page.locator('main:focus').waitFor()

      await tabTo(page, ({ text }) => text === 'CustomerFirst')
      await tabTo(page, ({ tag, text }) => tag === 'BUTTON' && /kopieer/i.test(text), 1)
      await page.keyboard.press('Enter')
      // Said to a screen reader too, while the keyboard stays where it is.
      await page.locator('copy-code [aria-live=polite]', { hasText: 'Gekopieerd' }).first().waitFor()
      expect((await focused(page)).tag).toBe('BUTTON')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/aanmelden?code=CustomerFirst&ref=artikel:*')

      await tabTo(page, field('name'))
      await page.keyboard.type('Toon Toets')
      await tabTo(page, field('email'))
      await page.keyboard.type('toon@voorbeeld.example')
      await tabTo(page, field('code'))
      await type(page, 'CustomerFrist')
      await page.keyboard.press('Enter')
      // The summary of what is wrong has the keyboard; its link leads to the field.
      // A browser gives it in the frame after the one that shows it, so the test waits for the focus, not for the summary.
      await page.locator('.error-summary:focus, .error-summary :focus').waitFor()
      await tabTo(page, ({ tag, text }) => tag === 'A' && /CustomerFrist/.test(text), 8)
      await page.keyboard.press('Enter')
      await page.locator('[name=code]:focus').waitFor()
      await type(page, 'CustomerFirst')
      await tabTo(page, ({ tag }) => tag === 'BUTTON')
      await page.keyboard.press('Space')
      await page.waitForURL('**/aanmelden/bedankt**')

      await page.goto(server.url + (await linkInMail()))
      await tabTo(page, ({ tag, text }) => tag === 'BUTTON' && /annule|meld.*af|zeg.*af/i.test(text))
      await page.keyboard.press('Enter')
      await page.getByText('Je bent afgemeld').first().waitFor()
      const { seatsLeft, capacity } = (await (await fetch(`${server.url}/api/seminars/${seminar}`)).json()) as Record<
        string,
        number
      >
      expect(seatsLeft).toBe(capacity)
    } finally {
      await context.close()
    }
  })
})

describe('everything on the way can be reached and left', () => {
  it.each(['/', '/artikelen/tussen-acht-en-vijf', '/zoeken?q=werk'])('%s', async (path) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    try {
      await page.goto(server.url + path)
      const order: number[] = []
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press('Tab')
        const at = await focused(page)
        if (at.tag === 'BODY') break
        expect(at).toEqual({ ...at, seen: true })
        order.push(at.place)
      }
      // The order of the keyboard is that of the text, and it comes out at the end.
      expect(order.length).toBeGreaterThan(5)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(order.length).toBeLessThan(200)
    } finally {
      await context.close()
    }
  })
})
