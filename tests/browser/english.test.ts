/** English pages are English: no Dutch left over but what is marked as Dutch, and the way to the same page in the other language. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import en from '../../messages/en.json'
import nl from '../../messages/nl.json'
import { launchBrowser } from '../support/browser'
import { english, type Kind, type Sites, startSites } from '../support/pages'

let browser: Browser
let page: Page
let sites: Sites
beforeAll(async () => {
  ;[browser, sites] = await Promise.all([launchBrowser(), startSites()])
  page = await browser.newPage()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await sites?.stop()
})

type Messages = { [key: string]: string | Messages }
const values = (messages: Messages): string[] =>
  Object.values(messages).flatMap((said) => (typeof said === 'string' ? [said] : values(said)))
const ours = new Set(values(en))
/** What only the Dutch catalogue says. */
const dutchOnly = new Set(values(nl).filter((text) => !ours.has(text) && /^[^{<]{4,}$/.test(text)))

/** Words that are in almost every Dutch sentence and in no English one. */
const DUTCH = /^(?:de|het|een|van|voor|niet|zijn|wordt|naar|deze|jouw|bij|ook|maar|aan|uit|met|dat|ik|je)$/i
const soundsDutch = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => DUTCH.test(word)).length >= 2

/** Words that are English and are not said so. */
const STIFF = /\be-mail\b|^has been$|^it has been$|may be empty|\binclusive\b|comments do not come|\bleading\b|\ba mail\b/i

interface Said {
  text: string
  /** The nearest language that is said. */
  lang: string
}
/** Every text that a reader sees or hears, with the language it says it is in. */
const everything = (on: Page): Promise<Said[]> =>
  on.evaluate(() => {
    const langOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? ''
    const said: Said[] = [{ text: document.title, lang: document.documentElement.lang }]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replace(/\u00ad/g, '').trim()
      if (text && !node.parentElement?.closest('script, style')) said.push({ text, lang: langOf(node.parentElement) })
    }
    for (const element of document.body.querySelectorAll('[aria-label], [alt], [placeholder], [title]'))
      for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
        const text = element.getAttribute(name)
        if (text) said.push({ text, lang: langOf(element) })
      }
    return said
  })

async function open(kind: Kind) {
  await page.goto(sites.urlOf(kind), { waitUntil: 'networkidle' })
  await kind.act?.(page)
}

describe('an English page', () => {
  it.each(english.map((kind) => [kind.name, kind] as const))('has no Dutch left over: %s', async (_, kind) => {
    await open(kind)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const said = (await everything(page)).filter(({ lang }) => lang === 'en')
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter(({ text }) => dutchOnly.has(text) || soundsDutch(text)).map(({ text }) => text)).toEqual([])
    expect(said.filter(({ text }) => STIFF.test(text)).map(({ text }) => text)).toEqual([])
  })
})

describe('the other language', () => {
  const pairs = [
    ['/', '/en'],
    ['/artikelen', '/en/articles'],
    ['/artikelen/tussen-acht-en-vijf', '/en/articles/tussen-acht-en-vijf'],
    ['/seminars/toekomstgericht-werken', '/en/seminars/toekomstgericht-werken'],
    ['/auteurs', '/en/authors'],
    ['/zoeken', '/en/search'],
  ] as const
  it.each(pairs)('of %s is %s, and back', async (dutch, other) => {
    for (const [from, to] of [
      [dutch, other],
      [other, dutch],
    ] as const) {
      await page.goto(sites.sample.url + from)
      const link = page.locator(`footer a[hreflang="${to.startsWith('/en') ? 'en' : 'nl'}"]`)
      expect(await link.getAttribute('href')).toBe(to)
    }
  })
  it.each(pairs.slice(0, 5))('is said to search engines too, by both: %s and %s', async (dutch, other) => {
    const said: string[][] = []
    for (const path of [dutch, other]) {
      await page.goto(sites.sample.url + path)
      const links = await page
        .locator('head link[rel=alternate][hreflang]')
        .evaluateAll((all) => all.map((a) => `${a.getAttribute('hreflang')} ${new URL((a as HTMLLinkElement).href).pathname}`))
      said.push(links.filter((link) => !link.startsWith('x-default')).sort())
    }
    expect(said[0]).toEqual([`en ${other}`, `nl ${dutch}`])
    expect(said[1]).toEqual(said[0])
  })
  it('is not offered where there is none', async () => {
    await page.goto(`${sites.sample.url}/artikelen/maandag-om-negen`)
    expect(await page.locator('footer a[hreflang="en"]').count()).toBe(0)
    const answer = await fetch(`${sites.sample.url}/en/articles/maandag-om-negen`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/artikelen/maandag-om-negen'])
  })
})
