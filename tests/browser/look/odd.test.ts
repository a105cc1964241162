/** Content of other shapes than the sample's: long words and names, large amounts, several days, much and nothing at all. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { goTo } from '../../support/browser/settled'
import { setClock, TODAY } from '../../support/clock'
import { startServer, type TestServer, temporaryDir } from '../../support/server'

let browser: Browser
let odd: TestServer

beforeAll(async () => {
  setClock(Date.parse('2030-11-01T12:00:00+01:00'))
  const contentDir = resolve(import.meta.dirname, '../../fixtures/content-odd')
  ;[browser, odd] = await Promise.all([theBrowser(), startServer({ contentDir })])
})
afterAll(async () => {
  await browser?.close()
  await odd?.stop()
  setClock(TODAY)
})

const tabs = new Map<string, Page>()
/** Work on a page, in the tab of a browser that is like this. What it makes of the page is gone with the next one. */
async function on<T>(path: string, options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  const kind = JSON.stringify(options)
  const page = tabs.get(kind) ?? (await browser.newPage(options))
  tabs.set(kind, page)
  await goTo(page, odd.url + path)
  return await work(page)
}
/** What is here now is looked at anew: nothing that a browser may still have is used. */
async function forget() {
  for (const page of tabs.values()) await page.close()
  tabs.clear()
  texts.clear()
}
const later = async (moment: string) => {
  setClock(Date.parse(moment))
  await forget()
}
const phone = { viewport: { width: 390, height: 844 } }
const small = { viewport: { width: 320, height: 640 } }
const desk = { viewport: { width: 1280, height: 900 } }
const texts = new Map<string, Promise<string>>()
/** What it says, read once for all who ask. */
function textOf(path: string, options = phone): Promise<string> {
  const key = `${path} ${options.viewport.width}`
  const text = texts.get(key) ?? on(path, options, (page) => page.locator('main').innerText())
  texts.set(key, text)
  return text
}
const plain = (text: string) => text.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ')

const pages = {
  'front page': '/',
  topics: '/themas',
  'list of a topic with a long name': '/themas/arbo',
  'article of four authors with twenty headings': '/artikelen/samen',
  'article with a title of one word of 66 letters': '/artikelen/een-woord',
  'article with an address for a title': '/artikelen/een-adres',
  authors: '/auteurs',
  'author with a long name': '/auteurs/dora',
  seminars: '/seminars',
  'seminar of two days at € 1.234,50': '/seminars/tweedaags',
  'its English page': '/en/seminars/tweedaags',
  'seminar of three days in two months': '/seminars/maandwisseling',
  'form at € 1.234,50': '/seminars/tweedaags/aanmelden',
  'form at € 925,88 instead of € 1.234,50': '/seminars/tweedaags/aanmelden?code=Korting',
}

describe('nothing is wider than the window, but tables of data in their own box', () => {
  const widths = [320, 390, 1280]
  it.each(Object.entries(pages))('%s', async (_, path) => {
    await on(path, {}, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        const wide = await page.evaluate(() => {
          const off = (one: Element) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.table-scroll, pre')
          const found = Array.from(document.querySelectorAll('body *'), (one) => (off(one) ? one.className || one.tagName : ''))
          return [document.documentElement.scrollWidth > innerWidth, ...found.filter(Boolean)]
        })
        expect(wide, `${width} px`).toEqual([false])
      }
    })
  })

  it('a programme with a word of 47 letters fits on a phone; a table of data may scroll, and keeps its heads', async () => {
    await on('/seminars/tweedaags', small, async (page) => {
      const [programme, data] = await page.locator('.table-scroll').all()
      expect(await programme?.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
      expect(await programme?.locator('td strong').first().textContent()).toContain('ver\u00adde\u00adlings')
      expect(await data?.locator('thead').evaluate((one) => getComputedStyle(one).position)).toBe('static')
    })
  })

  it('an amount stays on one line', async () => {
    for (const path of ['/seminars/tweedaags', '/seminars/tweedaags/aanmelden?code=Korting'])
      for (const options of [small, desk]) {
        const [height, size] = await on(path, options, (page) =>
          page
            .locator('#price .price-now')
            .evaluate((one) => [one.getBoundingClientRect().height, Number.parseFloat(getComputedStyle(one).fontSize)]),
        )
        expect(height).toBeLessThan(1.5 * (size ?? 0))
      }
  })
})

describe('words', () => {
  it('of topics, contents, names and lists break at a hyphen', async () => {
    expect(await on('/', phone, (page) => page.locator('.words').innerHTML())).toContain('Ar\u00adbeids\u00adom\u00adstan')
    await on('/artikelen/samen', phone, async (page) => {
      expect(await page.locator('.toc').innerHTML()).toContain('Ver\u00adant\u00adwoor')
      expect(await page.locator('.author-line').innerHTML()).toContain('Ver\u00adant\u00adwoor')
      expect(await page.locator('.others').first().innerHTML()).toContain('ver\u00adant\u00adwoor')
    })
  })
  it('that are Dutch on an English page break where Dutch ones do', async () => {
    await on('/en/seminars/tweedaags', phone, async (page) => {
      const title = page.locator('h1')
      expect(await title.getAttribute('lang')).toBe('nl')
      expect(await title.textContent()).toContain('ver\u00adant\u00adwoor\u00adde\u00adlijk\u00adheids')
      const heading = page.locator('.seminar-body > h2').first()
      expect(await heading.getAttribute('lang')).toBe('nl')
    })
  })
  it('of a topic, and of the line on the invoice, that stayed Dutch on the English site are said to be', async () => {
    await on('/en/topics', phone, async (page) => {
      const titles = page.locator('.topic-title a')
      expect(plain(await titles.nth(0).innerHTML())).toBe('<span class="inline-block">Responsibilities</span>')
      expect(await titles.nth(1).locator('[lang=nl]').innerHTML()).toContain('Ar\u00adbeids\u00adom\u00adstan')
    })
    await on('/en/seminars/tweedaags/register', phone, async (page) => {
      expect(await page.locator('.billing p[lang=nl]').innerText()).toBe(
        'De factuur komt per post; je betaalt binnen een maand.',
      )
    })
    expect(await on('/seminars/tweedaags/aanmelden', phone, (page) => page.locator('[lang=nl] [lang=nl]').count())).toBe(0)
  })
  it('of a name of the site stand apart, and on a phone in two lines that belong together', async () => {
    const measured = (options: BrowserContextOptions) =>
      on('/', options, (page) =>
        page.locator('.wordmark span').evaluate((one) => {
          const range = document.createRange()
          range.selectNodeContents(one)
          const style = getComputedStyle(one)
          const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size
          return {
            lines,
            spacing: Number.parseFloat(style.wordSpacing) / Number.parseFloat(style.fontSize),
            high: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
          }
        }),
      )
    const [onPhone, onDesk] = [await measured(phone), await measured(desk)]
    expect(onPhone).toMatchObject({ lines: 2, high: 1 })
    expect(onDesk.lines).toBe(1)
    expect(onDesk.spacing).toBeGreaterThanOrEqual(0.08)
  })
  it('of four authors are a list, and a guest is said of whom it is', async () => {
    const text = plain(await textOf('/artikelen/samen'))
    expect(text).toContain('Chris Daalderop, gastauteur')
    expect(text).toContain('Dora Verantwoordelijkheidsverdelingen, gastauteur')
    expect(text).not.toContain('Gastauteur')
    expect(plain(await textOf('/'))).toContain(
      'Anna Bos, Bram Cornelissen-Schuurmans, Chris Daalderop, gastauteur, en Dora Verantwoordelijkheidsverdelingen, gastauteur',
    )
    expect(plain(await textOf('/seminars/tweedaags'))).toContain('Met Anna Bos, Bram Cornelissen-Schuurmans en Chris Daalderop')
  })
  it('of why a seminar is called off end before the next sentence begins', async () => {
    expect(await textOf('/seminars/afgelast')).toContain('De spreker is ziek. ')
  })
})

describe('a seminar of two days', () => {
  it.each([
    ['its page', '/seminars/tweedaags', 'dinsdag 10 – woensdag 11 december 2030\ndinsdag 9.30 tot woensdag 17.00 uur'],
    [
      'its English page',
      '/en/seminars/tweedaags',
      'Tuesday 10 December – Wednesday 11 December 2030\nTuesday 9:30 to Wednesday 17:00',
    ],
    ['its form', '/seminars/tweedaags/aanmelden', 'dinsdag 10 – woensdag 11 december 2030'],
    ['the thank-you page', '/seminars/tweedaags/aanmelden/bedankt', 'dinsdag 10 – woensdag 11 december 2030'],
    ['the front page', '/', 'dinsdag 10 – woensdag 11 december 2030, 9.30 uur'],
    ['an article', '/artikelen/deel-twee', 'dinsdag 10 – woensdag 11 december 2030, 9.30 uur'],
    ['the list', '/seminars', 'zondag 30 november – dinsdag 2 december 2031'],
    ['an author', '/auteurs/anna', 'dinsdag 10 – woensdag 11 december 2030'],
    ['search', '/zoeken?q=tweedaagse', 'dinsdag 10 – woensdag 11 december 2030'],
  ])('%s names both', async (_, path, days) => expect(plain(await textOf(path))).toContain(days))

  it('says until what hour one can sign up, and in the doubled hour which of the two it is', async () => {
    expect(await textOf('/seminars/tweedaags')).toContain('tot 9 december 2030 om 12.00 uur')
    expect(await textOf('/seminars/klokwissel')).toContain('zomertijd 2.30 tot wintertijd 2.30 uur')
    expect(await textOf('/artikelen/samen')).toContain('Geldig tot 1 december 2030 om 17.00 uur.')
    expect(await textOf('/seminars/maandwisseling')).toContain('Aanmelden kan vanaf 15 januari 2031 om 10.00 uur.')
  })

  it('an evening that ends after midnight is one of one day', async () => {
    const text = await textOf('/seminars/nachtwerk')
    expect(text).toContain('vrijdag 7 februari 2031\n22.00 tot 1.00 uur')
  })

  it('in the list each has its weekday once, and what keeps one from coming', async () => {
    const text = plain(await textOf('/seminars'))
    expect(text).toContain('vrijdag 7 februari 2031')
    expect(text).not.toContain('07.02')
    expect(text).toContain('aanmelden vanaf 15 januari 2031')
  })

  it('has its own calendar on the English page', async () => {
    const href = await on('/en/seminars/tweedaags', phone, (page) => page.locator('a[href$=".ics"]').getAttribute('href'))
    expect(href).toBe('/en/seminars/tweedaags/seminar.ics')
    expect((await fetch(odd.url + href)).status).toBe(200)
  })
})

describe('a code', () => {
  it('that stands in an article goes along to the page of the seminar, which shows what it makes of the price', async () => {
    await on('/', desk, async (page) => {
      await page.locator('.front-evening .stage a').click()
      await page.waitForURL('**/seminars/tweedaags?code=Buurtfeest')
      const price = page.locator('#price')
      await expect.poll(() => price.innerText().then(plain)).toContain('met Buurtfeest')
      expect(plain(await price.innerText())).toContain('€ 1.234,50')
      expect(plain(await price.locator('.price-now').innerText())).toBe('€ 0')
      expect(await page.locator('.seat-way .button').getAttribute('href')).toMatch(
        /\/seminars\/tweedaags\/aanmelden\?code=Buurtfeest$/,
      )
      expect(await page.context().cookies()).toEqual([])
    })
  })
  it('and where the visitor came from go along to the form, by every way there', async () => {
    await on('/seminars/tweedaags?code=Buurtfeest&ref=artikel:stuk&utm_source=app', desk, async (page) => {
      const way = page.locator('.seat-way .button')
      await expect.poll(() => way.getAttribute('href')).toContain('code=Buurtfeest')
      const query = new URL((await way.getAttribute('href')) ?? '', odd.url).searchParams
      expect(Object.fromEntries(query)).toEqual({ code: 'Buurtfeest', ref: 'artikel:stuk', utm_source: 'app' })
      expect(await page.context().cookies()).toEqual([])
    })
  })
  it('that the front page gives away is given away in the list of seminars as well', async () => {
    for (const path of ['/', '/seminars']) expect(plain(await textOf(path))).toContain('€ 1.234,50, gratis met Buurtfeest')
  })
  it('that is not known changes nothing on that page', async () => {
    await on('/seminars/tweedaags?code=Nergens', desk, async (page) => {
      expect(plain(await page.locator('#price').innerText())).toBe('€ 1.234,50\n\ninclusief btw')
      expect(await page.locator('.seat-way .button').getAttribute('href')).toBe('/seminars/tweedaags/aanmelden')
    })
  })
})

describe('seats', () => {
  const seats = (path: string) => on(path, phone, (page) => page.locator('.seat-way').innerText())
  const drawn = (path: string) => on(path, phone, (page) => page.locator('.seat-way svg path').count())
  const signUp = (slug: string, email: string) =>
    fetch(`${odd.url}/api/seminars/${slug}/signups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Jet',
        email,
        billing: { name: 'Jet', street: 'Kade 1', postalCode: '3511 AB', city: 'Utrecht' },
      }),
    })

  it('are said and not drawn while nobody has come yet', async () => {
    expect(await seats('/seminars/tweedaags')).toContain('80 plaatsen')
    expect(await drawn('/seminars/tweedaags')).toBe(0)
    expect(await textOf('/seminars/tweedaags/aanmelden')).toContain('80 plaatsen')
  })
  it('of which there is one are one', async () => {
    expect(await seats('/seminars/nachtwerk')).toContain('Eén plaats')
    expect((await signUp('nachtwerk', 'jet@voorbeeld.example')).status).toBe(201)
    await forget()
    expect(await seats('/seminars/nachtwerk')).toContain('De ene plaats is bezet')
    expect(await drawn('/seminars/nachtwerk')).toBeGreaterThan(0)
  })
})

describe('an article', () => {
  it('has a list of twenty headings that scrolls beside the text', async () => {
    await on('/artikelen/samen', desk, async (page) => {
      await page.locator('h2', { hasText: 'Vier' }).first().scrollIntoViewIfNeeded()
      const last = page.locator('.toc a').last()
      await last.focus()
      const box = await last.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900)
    })
  })
  it('that begins with a heading has its picture before that', async () => {
    const first = await on('/artikelen/samen', phone, (page) => page.locator('.article-body > *').first().getAttribute('class'))
    expect(first).toMatch(/^figure /)
  })
  it('keeps its notes in reader modes, which leave out every aside', async () => {
    const html = await (await fetch(`${odd.url}/artikelen/samen`)).text()
    expect(html).toMatch(/<section class="note (?:(?!<\/section>).)*Buurtfeest/)
    expect(html).not.toContain('<aside class="note')
  })
  it('has quotes on a floor that is hardly wider than their words', async () => {
    for (const options of [phone, desk]) {
      const parts = await on('/artikelen/samen', options, (page) =>
        page.locator('.pull blockquote').evaluateAll((quotes) =>
          quotes.map((quote) => {
            const range = document.createRange()
            range.selectNodeContents(quote.querySelector('p') ?? quote)
            const text = Math.max(...Array.from(range.getClientRects(), ({ width }) => width))
            return text / quote.getBoundingClientRect().width
          }),
        ),
      )
      for (const part of parts) expect(part).toBeGreaterThan(0.85)
    }
  })
  it('says on paper where it is', async () => {
    await on('/artikelen/samen', desk, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const after = await page.locator('share-links').evaluate((one) => getComputedStyle(one, '::after').content)
      expect(after).toMatch(/\/artikelen\/samen"$/)
      await page.emulateMedia({ media: null })
    })
  })
})

describe('what one presses or looks at', () => {
  it.each(['/', '/artikelen/samen', '/seminars/tweedaags', '/seminars/tweedaags/aanmelden?code=Korting'])(
    'is 24 pixels high where it stands by itself: %s',
    async (path) => {
      for (const options of [phone, desk]) {
        const low = await on(path, options, (page) =>
          page
            .locator('.author-name, .toc a, .more a, .seat-note a, .price-note a')
            .evaluateAll((links) =>
              links
                .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
                .map((one) => one.outerHTML),
            ),
        )
        expect(low).toEqual([])
      }
    },
  )
  it('no line of facts begins with a dot', async () => {
    for (const path of ['/', '/seminars', '/artikelen/samen', '/zoeken?q=verantwoordelijkheidsverdeling'])
      expect(await textOf(path, small)).not.toMatch(/^\s*·/m)
  })
  it('an author without a portrait stands below the others', async () => {
    const lefts = await on('/auteurs', phone, (page) =>
      page.locator('.people h2').evaluateAll((names) => names.map((one) => one.getBoundingClientRect().left)),
    )
    expect(new Set(lefts).size).toBe(1)
  })
  it('radio buttons have no autocomplete, which HTML does not allow there', async () => {
    const html = await (await fetch(odd.url)).text()
    expect(html.match(/<input[^>]*type="radio"[^>]*>/g)?.join()).not.toMatch(/autocomplete/i)
  })
  it('labels and titles have no ground of their own in forced colours, which would cover their neighbours', async () => {
    await on('/', { ...phone, forcedColors: 'active' }, async (page) => {
      for (const selector of ['.stage .label', '.stage-title', '.stage-date', '.front-lead h2', '.wordmark'])
        expect(
          await page
            .locator(selector)
            .first()
            .evaluate((one) => getComputedStyle(one).forcedColorAdjust),
        ).toBe('none')
    })
  })
})

describe('while a seminar of two days goes on', () => {
  beforeAll(() => later('2030-12-11T10:00:00+01:00'))

  it.each([
    ['its page', '/seminars/tweedaags'],
    ['the list', '/seminars'],
    ['an article', '/artikelen/deel-twee'],
    ['the front page', '/'],
    ['its form', '/seminars/tweedaags/aanmelden'],
  ])('%s says that it has begun, and not that it has been', async (_, path) => {
    const text = await textOf(path)
    expect(text).toMatch(/is begonnen/i)
    expect(text).not.toMatch(/geweest/i)
  })
  it('it stands in the light', async () => {
    for (const path of ['/seminars/tweedaags', '/seminars/tweedaags/aanmelden'])
      expect(await on(path, phone, (page) => page.locator('.stage').getAttribute('class')), path).not.toContain('unlit')
  })
  it('for the API it is past, as the contract says', async () => {
    expect(await (await fetch(`${odd.url}/api/seminars/tweedaags`)).json()).toMatchObject({ status: 'past' })
  })
  it('it has been from its end on, everywhere', async () => {
    await later('2030-12-11T17:00:00+01:00')
    for (const path of ['/seminars/tweedaags', '/seminars', '/artikelen/deel-twee']) {
      const text = await textOf(path)
      expect(text).toMatch(/geweest/i)
      expect(text).not.toMatch(/is begonnen/i)
    }
    expect(await on('/seminars/tweedaags', phone, (page) => page.locator('.stage').getAttribute('class'))).toContain('unlit')
  })
})

describe('a site with hardly anything', () => {
  async function siteWith(files: Record<string, string>, work: (url: string) => Promise<void>) {
    const contentDir = await temporaryDir()
    for (const [file, text] of Object.entries({ 'site.yaml': 'name: Begin\nemail: ik@voorbeeld.example\n', ...files })) {
      mkdirSync(join(contentDir, file, '..'), { recursive: true })
      writeFileSync(join(contentDir, file), text)
    }
    const server = await startServer({ contentDir })
    try {
      await work(server.url)
    } finally {
      await server.stop()
      rmSync(contentDir, { recursive: true, force: true })
    }
  }
  const htmlOf = async (url: string) => (await fetch(url)).text()

  it('says what will be there', async () => {
    await siteWith({}, async (url) => {
      expect(await htmlOf(url)).toContain('Hier komen binnenkort de eerste artikelen.')
      expect(await htmlOf(`${url}/auteurs`)).toContain('Hier stelt zich straks voor wie er schrijft.')
      for (const path of ['/artikelen', '/themas']) expect(await htmlOf(url + path)).toContain('Hier staat nog niets.')
      expect(await htmlOf(`${url}/en`)).toContain('The first articles will be here soon.')
    })
  })
  it('counts one article as one', async () => {
    const files = {
      'authors/jan.mdx': '---\nname: Jan\n---\n\nJan schrijft.\n',
      'articles/een.mdx': '---\ntitle: Het eerste\ndate: 2026-01-01\nauthor: jan\n---\n\nDe tekst.\n',
    }
    await siteWith(files, async (url) => expect(await htmlOf(url)).toContain('Eén artikel'))
  })
})
