/** Pictures of the desk in docs/pictures, of a server that `npm run demo` started: `npm run pictures -- --desk http://localhost:3000`. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '../../tests/support/browser/browser'
import { deskCookie, inDatabaseOf } from '../../tests/support/desk'
import { folder, QUALITY } from './docs'

/** The administrator of the demo. */
const ADMIN = 'redactie@example.org'
/** In pixels: the top of a long list says enough. */
const TALLEST = 1500
const evening = '/beheer/seminars/toekomstgericht-werken'
const pages: Record<string, string> = {
  evenings: '/beheer',
  evening,
  link: `${evening}/link?code=customerfirst&kanaal=linkedin&partner=Boekhandel+Kader`,
  settings: `${evening}/instellen`,
  people: `${evening}/aanwezigen`,
  codes: '/beheer/codes',
  code: '/beheer/codes/customerfirst?seminar=toekomstgericht-werken',
  batch: '/beheer/bundels',
  mail: '/beheer/mail?stand=verstuurd',
  figures: '/beheer/cijfers',
  partners: '/beheer/partners',
  door: `${evening}/deur`,
  'new-message': `${evening}/berichten/nieuw`,
  'new-code': '/beheer/nieuwe-code',
  sheet: `${evening}/tekenlijst`,
  editorial: '/redactie',
  log: '/beheer/logboek',
}
/** On a phone too, in the dark. */
const onPhone = new Set(['evening', 'codes', 'link', 'figures', 'door'])

/** Of all pages, or of those that are named. */
export async function takeDesk(url: string, names: string[]): Promise<void> {
  const dataDir = join(process.env.DATA_DIR?.trim() || 'data', 'demo')
  const cookie = await deskCookie({ dataDir }, ADMIN)
  const browser = await launchBrowser()
  const all = {
    ...pages,
    person: `/beheer/aanmeldingen/${await somebody(dataDir)}`,
    message: `${evening}/berichten/${await sentMessage(dataDir)}`,
  }
  try {
    for (const [name, path] of Object.entries(all)) {
      if (names.length > 0 && !names.includes(name)) continue
      await take(browser, { name, url: url + path, cookie, width: 1280, colorScheme: 'light' })
      if (onPhone.has(name)) await take(browser, { name, url: url + path, cookie, width: 390, colorScheme: 'dark' })
    }
  } finally {
    await browser.close()
  }
}

const somebody = (dataDir: string): Promise<string | undefined> =>
  inDatabaseOf(
    { dataDir },
    async (db) =>
      (
        await db
          .selectFrom('signups')
          .select('id')
          .where('status', '=', 'confirmed')
          .where('code', 'is not', null)
          .executeTakeFirst()
      )?.id,
  )

const sentMessage = (dataDir: string): Promise<string | undefined> =>
  inDatabaseOf(
    { dataDir },
    async (db) => (await db.selectFrom('messages').select('id').where('sent_at', 'is not', null).executeTakeFirst())?.id,
  )

interface Shot {
  name: string
  url: string
  cookie: string
  width: number
  colorScheme: 'light' | 'dark'
}

async function take(browser: Browser, { name, url, cookie, width, colorScheme }: Shot) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  const [key = '', value = ''] = cookie.split(/=(.*)/)
  await context.addCookies([{ name: key, value, url: new URL(url).origin }])
  const page = await context.newPage()
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200 || new URL(page.url()).pathname !== new URL(url).pathname)
    throw new Error(`${url} leads to ${page.url()}`)
  const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight))
  const png = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } })
  const file = `desk-${name}-${width}-${colorScheme}.webp`
  const { size } = await sharp(png).webp({ quality: QUALITY, effort: 6 }).toFile(join(folder, file))
  await context.close()
  console.log(`${file} ${Math.round(size / 1024)} KB`)
}
