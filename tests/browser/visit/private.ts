/** What a page asks, keeps and complains about while it is read. */
import type { Page } from 'playwright-core'
import { settled } from '../../support/browser/settled'

export interface Private {
  /** Addresses elsewhere that were asked for something. */
  others: string[]
  /** Scripts of the framework: pages have none. */
  framework: string[]
  complaints: string[]
  cookies: string[]
  kept: Record<string, string | number>
}
export const nothing: Private = {
  others: [],
  framework: [],
  complaints: [],
  cookies: [],
  kept: { cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 },
}

/** Everything by which a browser can keep something for a site. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await globalThis.caches?.keys())?.length ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }))

export interface Heard {
  asked: string[]
  complaints: string[]
}
/** Listens to this page; each call gives what was heard since the one before. */
export function listening(page: Page): () => Heard {
  let heard: Heard = { asked: [], complaints: [] }
  page.on('request', (request) => heard.asked.push(request.url()))
  page.on('console', (message) => {
    // That a page is a 404 is said there too, and true; that a letter was not drawn within seconds is so on a busy machine.
    if (['error', 'warning'].includes(message.type()) && !/status of 404|preloaded using link preload/.test(message.text()))
      heard.complaints.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      heard.complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => heard.complaints.push(error.message))
  return () => {
    const now = heard
    heard = { asked: [], complaints: [] }
    return now
  }
}

/** What is none of our own. The picture of a tab is asked for late: it may be that of the site one was on before. */
export const elsewhere = (asked: string[], own: string[]) =>
  asked.filter((url) => !own.includes(new URL(url).origin) && !url.startsWith('data:'))

/** Reads a page to its end, as a reader does: what is only fetched when it is seen is fetched too. */
export async function readToTheEnd(page: Page, heard: () => Heard, own: string[]): Promise<Private> {
  await page.mouse.wheel(0, 20_000)
  await page.keyboard.press('End')
  await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
  await settled(page)
  const { asked, complaints } = heard()
  return {
    others: elsewhere(asked, own),
    framework: asked.filter((url) => /\/_next\/static\/.*\.js/.test(url)),
    complaints,
    cookies: (await page.context().cookies()).map(({ name }) => name),
    kept: await kept(page),
  }
}
