/**
 * A picture of every kind of page (tests/support/pages.ts), always of the same moment: the site is built and served, and the clock is
 * set. On a phone and on a desk, light and dark; and what has rules of its own, paper and the system's own colours.
 */
import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../tests/support/browser/browser'
import { startClock } from '../../tests/support/clock'
import { type Kind, kinds, type Sites, startSites } from '../../tests/support/pages'
import { startServer } from '../../tests/support/server'
import { root } from '../lib/root.mjs'
import { throughThePage } from './settle'

type Media = Parameters<Page['emulateMedia']>[0]

const screen = { media: 'screen', forcedColors: 'none', reducedMotion: 'reduce' } as const
const looksAt: Record<number, Record<string, Media>> = {
  390: {
    light: { ...screen, colorScheme: 'light' },
    dark: { ...screen, colorScheme: 'dark' },
    forced: { ...screen, colorScheme: 'light', forcedColors: 'active' },
  },
  1280: {
    light: { ...screen, colorScheme: 'light' },
    dark: { ...screen, colorScheme: 'dark' },
    print: { ...screen, colorScheme: 'light', media: 'print' },
  },
}

/** Pages at a time. */
const AT_ONCE = 2

type Take = (name: string, png: Buffer) => Promise<void>

/** `names`: regular expressions, one of which the name of a picture must match; all pictures when there are none. */
export async function shoot(names: string[], take: Take): Promise<void> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The site could not be built')
  process.env.VITEST = 'true' // The clock can be set in tests only.
  const forgetClock = startClock()
  const sample = await startServer()
  const sites = await startSites(async () => sample)
  const browser = await launchBrowser()
  try {
    const jobs = jobsOf(sites, (name) => names.length === 0 || names.some((one) => new RegExp(one).test(name)))
    await Promise.all(Array.from({ length: AT_ONCE }, () => work(browser, sites, jobs, take)))
  } finally {
    await browser.close()
    await sites.stop()
    await sample.stop()
    forgetClock()
  }
}

interface Job {
  name: string
  kind: Kind
  width: number
  /** Which looks are wanted at this width. */
  looks: [name: string, media: Media][]
}

function jobsOf({ ownSignUp, cancelledSignUp }: Sites, isWanted: (name: string) => boolean): Job[] {
  const own = Object.entries({ 'own sign-up': ownSignUp, 'own sign-up, cancelled': cancelledSignUp }).map(
    ([name, { nl }]): Kind => ({ name, path: nl, on: 'states' }),
  )
  return [...kinds, ...own].flatMap((kind) => {
    const name = kind.name.toLowerCase().replaceAll(/[^a-z]+/g, '-')
    return Object.entries(looksAt)
      .map(([width, looks]) => ({ kind, name: `${name}-${width}`, width: Number(width), looks: Object.entries(looks) }))
      .map((job) => ({ ...job, looks: job.looks.filter(([look]) => isWanted(`${job.name}-${look}`)) }))
      .filter(({ looks }) => looks.length > 0)
  })
}

async function work(browser: Browser, sites: Sites, jobs: Job[], take: Take): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await shootPage(browser, sites, job, take)
}

/** One page at one width, in each of its looks. */
async function shootPage(browser: Browser, sites: Sites, { name, kind, width, looks }: Job, take: Take): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(sites.urlOf(kind), { waitUntil: 'load' })
  await kind.act?.(page)
  await page.evaluate(throughThePage)
  for (const [look, media] of looks) {
    await page.emulateMedia(media)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await take(`${name}-${look}`, await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }))
  }
  await page.close()
}
