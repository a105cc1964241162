/**
 * A picture of every kind of page (tests/support/pages.ts), always of the same moment: the site is built and served, and the clock is
 * set. On a phone and on a desk, light and dark; and what has rules of its own, paper and the system's own colours.
 */
import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../tests/support/browser'
import { startClock } from '../../tests/support/clock'
import { type Kind, kinds, type Sites, startSites } from '../../tests/support/pages'
import { startServer } from '../../tests/support/server'
import { root } from '../lib/root.mjs'
import { throughThePage } from './settle'

type Media = Parameters<Page['emulateMedia']>[0]

const screen = { media: 'screen', forcedColors: 'none', reducedMotion: 'reduce' } as const
const looks: Record<number, Record<string, Media>> = {
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

/** `names`: pieces of the names of the pictures that are wanted; all of them when there are none. */
export async function shoot(names: string[], take: Take): Promise<void> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The site could not be built')
  process.env.VITEST = 'true' // The clock can be set in tests only.
  const forgetClock = startClock()
  const sample = await startServer()
  const sites = await startSites(async () => sample)
  const browser = await launchBrowser()
  try {
    const jobs = jobsOf(sites).filter(({ name }) => names.length === 0 || names.some((piece) => name.includes(piece)))
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
  kind: Pick<Kind, 'on' | 'path' | 'act'>
  width: number
}

function jobsOf({ ownSignUp, cancelledSignUp }: Sites): Job[] {
  const own = Object.entries({ 'own sign-up': ownSignUp, 'own sign-up, cancelled': cancelledSignUp }).map(
    ([name, { nl }]): Kind => ({ name, path: nl, on: 'states' }),
  )
  const named = [...kinds, ...own].map((kind) => ({ kind, name: kind.name.toLowerCase().replaceAll(/[^a-z]+/g, '-') }))
  return named.flatMap(({ kind, name }) =>
    Object.keys(looks).map((width) => ({ kind, name: `${name}-${width}`, width: Number(width) })),
  )
}

async function work(browser: Browser, sites: Sites, jobs: Job[], take: Take): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await shootPage(browser, sites, job, take)
}

/** One page at one width, in each of its looks. */
async function shootPage(browser: Browser, sites: Sites, { name, kind, width }: Job, take: Take): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(sites.urlOf(kind), { waitUntil: 'load' })
  await kind.act?.(page)
  for (const [look, media] of Object.entries(looks[width] ?? {})) {
    await page.emulateMedia(media)
    await page.evaluate(throughThePage)
    await take(`${name}-${look}`, await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }))
  }
  await page.close()
}
