/** When a page has all that it will have of itself: for what looks at it, without an amount of time that has to pass. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request, Response } from 'playwright-core'

const pending = new WeakMap<Page, Set<Request>>()

/** What this page waits for, from the first call on. */
function watched(page: Page): Set<Request> {
  const known = pending.get(page)
  if (known) return known
  const open = new Set<Request>()
  page.on('request', (request) => void open.add(request))
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => void open.delete(request))
  pending.set(page, open)
  return open
}

/** Goes there, and waits until the page is loaded and `settled`. */
export async function goTo(page: Page, url: string): Promise<Response | null> {
  watched(page)
  const answer = await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await settled(page)
  return answer
}

/** Until nothing is asked for any more, by a page that could ask: twice in a row, as an answer may lead to a question. */
export async function settled(page: Page): Promise<void> {
  const open = watched(page)
  for (let quiet = 0; quiet < 2; quiet = open.size === 0 ? quiet + 1 : 0) {
    await page.waitForLoadState('load')
    await page.evaluate(drawn)
    while (open.size > 0) await sleep(10)
  }
}

/** Its letters are there, and two frames are drawn since: in those it hears of what is in sight, and asks. */
async function drawn() {
  // A fallback that this system lacks fails to load.
  await Promise.allSettled(Array.from(document.fonts, (font) => font.load()))
  await document.fonts.ready
  // Without scripts nothing hears of it, and no frame is told.
  if (matchMedia('(scripting: none)').matches) return
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}
