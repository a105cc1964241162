/** One visit to a page, with a script and without, and everything that is asked of it: what it takes is the opening of pages. */
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { goTo, settled } from '../../support/browser/settled'
import type { Kind, Sites } from '../../support/pages'
import { desk, wrongs } from './accessible'
import { everything, type Said } from './language'
import { elsewhere, type Heard, listening, type Private, readToTheEnd } from './private'
import { skipped, textWithPlaces } from './without-script'

/** As a reader with JavaScript has it. */
export interface Look {
  said: Said[]
  /** Of a reader who presses nothing; a form that was sent with a mistake remembers for ten minutes what was typed, in the one cookie there is. */
  private?: Private
  wrongs: Record<string, string[]>
  texts: string[]
}
export interface Visit extends Look {
  /** Not of a page that is looked at briefly. */
  without?: Plain
}
/** As a reader without JavaScript has it. */
interface Plain {
  texts: string[]
  others: string[]
  cookies: number
  lang: string | null
  title: string
  skipped: Awaited<ReturnType<typeof skipped>>
}

interface Tab {
  page: Page
  heard: () => Heard
}
export interface Reader {
  look(kind: Kind): Promise<Look>
  visit(kind: Kind): Promise<Visit>
}

/**
 * Goes from page to page in the same two tabs. That nothing is kept is looked at on each page, so none is told by another; after a
 * form that was sent, and after anything unexpected, both are new.
 */
export function reader(browser: Browser, sites: Sites): Reader {
  const own = [sites.sample.url, sites.states.url]
  let tabs: Record<'script' | 'plain', Tab> | undefined
  async function inTabs<T>(kind: Kind, work: (open: NonNullable<typeof tabs>) => Promise<T>): Promise<T> {
    tabs ??= { script: await newTab(browser, true), plain: await newTab(browser, false) }
    const open = tabs
    if (kind.act) tabs = undefined
    try {
      return await work(open)
    } catch (error) {
      tabs = undefined
      throw error
    } finally {
      if (!tabs) for (const { page } of Object.values(open)) await page.context().close()
    }
  }
  const look = (kind: Kind) => inTabs(kind, ({ script }) => withScript(script, kind, sites.urlOf(kind), own))
  const visit = (kind: Kind) =>
    inTabs(kind, async ({ script, plain }) => ({
      ...(await withScript(script, kind, sites.urlOf(kind), own)),
      without: kind.briefly ? undefined : await withoutScript(plain, kind, sites.urlOf(kind), own),
    }))
  return { look, visit }
}

async function newTab(browser: Browser, javaScriptEnabled: boolean): Promise<Tab> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: desk, colorScheme: 'light' })
  const page = await context.newPage()
  return { page, heard: listening(page) }
}

async function open({ page }: Tab, kind: Kind, url: string) {
  const answer = await goTo(page, url)
  expect(answer?.status()).toBe(kind.status ?? 200)
  if (!kind.act) return
  await kind.act(page)
  await settled(page)
}

async function withScript(tab: Tab, kind: Kind, url: string, own: string[]): Promise<Look> {
  await open(tab, kind, url)
  const { page, heard } = tab
  const said = await everything(page)
  if (kind.briefly) return { said, wrongs: await wrongs(page, kind), texts: [] }
  const privately = await readToTheEnd(page, heard, own)
  const found = await wrongs(page, kind)
  return { said, private: kind.act ? undefined : privately, wrongs: found, texts: await textWithPlaces(page) }
}

async function withoutScript(tab: Tab, kind: Kind, url: string, own: string[]): Promise<Plain> {
  await open(tab, kind, url)
  const { page, heard } = tab
  return {
    others: elsewhere(heard().asked, own),
    cookies: (await page.context().cookies()).length,
    lang: await page.locator('html').getAttribute('lang'),
    title: await page.title(),
    texts: await textWithPlaces(page),
    skipped: await skipped(page),
  }
}
