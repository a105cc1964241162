/** The form in a browser: the price as a code is typed, what is wrong, the back button. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { contentDir, somebody, tokenFor } from '../api/client'
import { theBrowser } from '../support/browser/browser'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[browser, server] = await Promise.all([theBrowser(), startServer({ contentDir })])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

// What is left open keeps a processor busy.
const opened: Page[] = []
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close()
})

const form = '/seminars/betaald/aanmelden'
async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  opened.push(page)
  await page.goto(server.url + path)
  return page
}
const seen = (page: Page, text: string) => page.getByText(text).first().waitFor()
/** What the price's block shows: the old price, the price, and what it is with. */
async function shown(page: Page): Promise<(string | null)[]> {
  const parts = await page.locator('#price .price-was, #price .price-now, #price .price-note > span').all()
  const visible = await Promise.all(parts.map(async (part) => ((await part.isVisible()) ? part : undefined)))
  return Promise.all(visible.flatMap((part) => part?.textContent() ?? []))
}

describe('as a code is typed', () => {
  test('the price follows, is said, and the billing address goes when there is nothing to pay', async () => {
    const page = await open(form)
    const billing = page.locator('fieldset.billing')
    expect(await billing.isVisible()).toBe(true)
    await page.fill('#code', 'vrij kaart')
    await seen(page, 'Je betaalt €\u00a00.')
    expect(await shown(page)).toEqual(['Was €\u00a065', '€\u00a00', 'met Vrijkaart'])
    expect(await billing.isVisible()).toBe(false)
    await seen(page, 'Je zit er gratis bij. Je betaalt')

    await page.fill('#code', 'Kwart')
    await seen(page, 'Je betaalt €\u00a048,75.')
    expect(await billing.isVisible()).toBe(true)

    await page.fill('#code', 'Vrijkart')
    await seen(page, 'De code Vrijkart kennen we niet')
    expect(await shown(page)).toEqual(['€\u00a065', 'inclusief btw'])
    const code = page.locator('#code')
    expect(await code.getAttribute('aria-invalid')).toBe('true')
    expect(await code.getAttribute('aria-describedby')).toBe('code-hint code-said')
  })
  test('the button says the price, and that price is what is sent', async () => {
    const page = await open(form)
    const button = page.locator('.signup-form button')
    const both = async () => [await button.textContent(), await page.locator('[name=expectedPrice]').inputValue()]
    const street = page.locator('[name="billing.street"]')
    expect(await both()).toEqual(['Reserveer en betaal €\u00a065', '65.00'])
    await page.fill('#code', 'Kwart')
    await seen(page, 'Je betaalt €\u00a048,75.')
    expect(await both()).toEqual(['Reserveer en betaal €\u00a048,75', '48.75'])
    expect(await street.getAttribute('aria-required')).toBe('true')
    await page.fill('#code', 'Vrijkaart')
    await seen(page, 'Je betaalt €\u00a00.')
    expect(await both()).toEqual(['Reserveer mijn plaats', '0.00'])
    expect(await street.getAttribute('aria-required')).toBe('false')
    await page.fill('#code', 'onzin')
    await seen(page, 'De code onzin kennen we niet')
    expect(await both()).toEqual(['Reserveer en betaal €\u00a065', '65.00'])
  })
  test('what was wrong goes from the summary as it is mended, and with the last of it the word from the title', async () => {
    const page = await open(form)
    await page.fill('#code', 'onzin')
    await page.fill('#email', 'sanne.voorbeeld')
    await page.locator('.signup-form button').click()
    await seen(page, 'Nog 7 dingen')
    expect(await page.title()).toMatch(/^Fout: Aanmelden/)
    await page.fill('#name', 'Sanne')
    await page.fill('#email', 'sanne@voorbeeld.example')
    const lines = page.locator('.error-summary li')
    await expect.poll(() => lines.count()).toBe(5)
    await page.fill('#code', 'Vrijkaart')
    await page.locator('.error-summary').waitFor({ state: 'detached' })
    expect(await page.title()).toMatch(/^Aanmelden/)
  })
  test('asks once for a code typed in one go', async () => {
    const page = await open(form)
    const asked: string[] = []
    page.on('request', (request) => request.url().includes('/codes/') && asked.push(request.url()))
    // However slowly this machine types: no time passes in between.
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(3_600_000)
    await page.locator('#code').pressSequentially('Tientje')
    expect(asked).toHaveLength(0)
    await page.clock.runFor(1000)
    await seen(page, 'Je betaalt €\u00a055.')
    expect(asked).toHaveLength(1)
  })
  test('what the server said about the code before is taken away', async () => {
    const page = await open(`${form}?code=Vrijkart`)
    expect(await page.locator('#code-error').count()).toBe(1)
    await page.fill('#code', 'Vrijkaart')
    await seen(page, 'Je zit er gratis bij.')
    expect(await page.locator('#code-error').count()).toBe(0)
    expect(await page.locator('#code').getAttribute('aria-invalid')).toBeNull()
  })
})

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  test('a form that is wrong comes back with focus on what is wrong, mended it is accepted', async () => {
    const page = await open(`${form}?code=Vrijkaart&utm_source=app`, javaScript)
    await page.fill('#email', 'sanne.voorbeeld')
    await page.getByRole('button', { name: 'Reserveer mijn plaats' }).click()
    await seen(page, 'Nog twee dingen')
    await page.locator('.error-summary:focus').waitFor()
    await page.getByRole('link', { name: 'Vul je naam in.' }).click()
    await page.locator('#name:focus').waitFor()
    const { name, email } = somebody()
    await page.fill('#name', name)
    await page.fill('#email', email)
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await seen(page, 'Kijk in je mail')
    expect(await page.context().cookies()).toEqual([])

    await page.goto(`${server.url}/aanmelding/${tokenFor(server, email)}`)
    await page.getByRole('button', { name: 'Meld me af' }).click()
    await seen(page, 'Je bent afgemeld')
  })
})
