/** When a page has all that it will have of itself: for what looks at it, without an amount of time that has to pass. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request, Response } from 'playwright-core'

interface Watched {
  /** What the page waits for. */
  open: Set<Request>
  /** How many requests began and ended, all in all. */
  changes: number
}
const pages = new WeakMap<Page, Watched>()

/** What this page asks for, from the first call on. */
function watched(page: Page): Watched {
  const known = pages.get(page)
  if (known) return known
  const watch: Watched = { open: new Set(), changes: 0 }
  page.on('request', (request) => {
    watch.open.add(request)
    watch.changes += 1
  })
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => {
      watch.open.delete(request)
      watch.changes += 1
    })
  pages.set(page, watch)
  return watch
}

/** Goes there, and waits until the page is loaded and `settled`. */
export async function goTo(page: Page, url: string): Promise<Response | null> {
  watched(page)
  const answer = await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await settled(page)
  return answer
}

/** Until nothing is asked for any more, by a page that could ask: while two frames were drawn nothing was, as an answer may lead to a question. */
export async function settled(page: Page): Promise<void> {
  const watch = watched(page)
  let before: number
  do {
    await page.waitForLoadState('load')
    await page.evaluate(lettered)
    while (watch.open.size > 0) await sleep(5)
    before = watch.changes
    await page.evaluate(drawn)
  } while (watch.changes !== before)
}

/** Its letters are there. */
async function lettered() {
  // A fallback that this system lacks fails to load.
  await Promise.allSettled(Array.from(document.fonts, (font) => font.load()))
  await document.fonts.ready
}

/** Two frames are drawn: in those a page hears of what is in sight, and asks. */
async function drawn() {
  // Without scripts nothing hears of it, and no frame is told.
  if (matchMedia('(scripting: none)').matches) return
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}
