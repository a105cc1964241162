/**
 * The story of the README: from the article through the promo code to a seat, its mail, one's own sign-up and back out of it. With
 * JavaScript and without; today, and by somebody who clones the project years from now.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../support/browser/browser'
import { setClock, TODAY } from '../support/clock'
import { startServer, type TestServer } from '../support/server'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  browser = await theBrowser()
})
afterAll(() => browser?.close())

const seminar = 'toekomstgericht-werken'
const seatsLeft = async (): Promise<number> => (await (await fetch(`${server.url}/api/seminars/${seminar}`)).json()).seatsLeft

/** The printed code, which one can press. */
const codeIn = (page: Page) => page.locator('main a').filter({ hasText: /^CustomerFirst$/ })

/** The article that ends with the code: the reader finds it in the list. */
async function openArticleWithCode(page: Page) {
  const textOf = async (path: string) => (await fetch(server.url + path)).text()
  const paths = [...(await textOf('/artikelen')).matchAll(/href="(\/artikelen\/[^"#?]+)"/g)].map(([, path]) => path ?? '')
  for (const path of new Set(paths)) {
    if (!(await textOf(path)).includes('CustomerFirst</a>')) continue
    await page.goto(`${server.url}/artikelen`)
    return await page.locator(`main a[href="${path}"]`).first().click()
  }
  throw new Error('No article places the code')
}

/** The mail that reached this address, once it lies in DATA_DIR/mail. */
async function mailTo(address: string, seen: number): Promise<Email> {
  const folder = join(server.dataDir, 'mail')
  async function mine() {
    const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
    const mails = await Promise.all(files.sort().map(async (file) => PostalMime.parse(await readFile(join(folder, file)))))
    return mails.filter(({ to }) => to?.some((recipient) => recipient.address === address))
  }
  await expect.poll(async () => (await mine()).length, { message: `mails to ${address}` }).toBeGreaterThan(seen)
  return (await mine())[seen] as Email
}

describe.each([
  ['today', TODAY, [true, false]],
  ['in December 2029', Date.parse('2029-12-01T12:00:00Z'), [true]],
])('a reader %s', (_, moment, scripts) => {
  beforeAll(async () => {
    setClock(moment)
    server = await startServer()
  })
  afterAll(() => server?.stop())

  describe.each(scripts.map((script) => [script ? 'with JavaScript' : 'without', script] as const))('%s', (_, script) =>
    reads(script),
  )
})

function reads(javaScriptEnabled: boolean) {
  it('follows the code in an article, signs up, finds the mail, and cancels', async () => {
    const email = `lezer-${javaScriptEnabled}@example.org`
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    try {
      const before = await seatsLeft()
      await openArticleWithCode(page)
      await codeIn(page).first().click()
      await page.waitForURL(`**/seminars/${seminar}/aanmelden?code=CustomerFirst**`)
      const form = page.locator('main form').first()
      expect(await form.locator('[name="code"]').inputValue()).toBe('CustomerFirst')
      expect(await form.textContent()).toMatch(/gratis/i)

      await form.locator('[name="name"]').fill('Jet de Lezer')
      await form.locator('[name="email"]').fill(email)
      await form.locator('button[type="submit"]').first().click()
      await page.waitForURL(`**/seminars/${seminar}/aanmelden/bedankt**`)
      const thanks = (await page.locator('main').textContent()) ?? ''
      expect(thanks).toMatch(/mail/i)
      expect(thanks).not.toContain('Jet')
      expect(thanks).not.toContain(email)
      expect(await seatsLeft()).toBe(before - 1)

      const mail = await mailTo(email, 0)
      expect(mail.text).toContain('Jet')
      expect(mail.attachments.map(({ mimeType }) => mimeType)).toContain('text/calendar')
      const link = /https?:\/\/\S*(\/aanmelding\/[\w.~-]+)/.exec(mail.text ?? '')?.[1]
      expect(link).toBeTruthy()

      await page.goto(server.url + link)
      expect(await page.locator('main').textContent()).toContain('CustomerFirst')
      await page.goto(server.url + link) // looking at it twice changes nothing
      expect(await seatsLeft()).toBe(before - 1)
      await page.locator('main form button').first().click()
      await expect.poll(seatsLeft).toBe(before)
      expect((await mailTo(email, 1)).subject).toBeTruthy()
      expect(complaints).toEqual([])
    } finally {
      await context.close()
    }
  })

  it('sees what is wrong beside the fields, and what was typed still there', async () => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    try {
      await page.goto(`${server.url}/seminars/${seminar}/aanmelden?code=CustomerFirst`)
      const form = page.locator('main form').first()
      await form.evaluate((element: HTMLFormElement) => {
        element.noValidate = true
      })
      await form.locator('[name="name"]').fill('Piet Vergeet')
      await form.locator('[name="email"]').fill('geen adres')
      await form.locator('button[type="submit"]').first().click()
      await page.waitForURL(`**/seminars/${seminar}/aanmelden**`)
      expect(await page.locator('[name="name"]').inputValue()).toBe('Piet Vergeet')
      expect(await page.locator('[name="email"]').getAttribute('aria-invalid')).toBe('true')
    } finally {
      await context.close()
    }
  })
}
