/** The Chromium of this machine, for the browser tests. `npm test` installs one when there is none. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters as wide as in a browser with windows.
  '--font-render-hinting=none',
]

/** Path of a Chromium: `CHROMIUM`, else where systems put it. Throws when there is none. */
export function chromiumPath(): string {
  const found = process.env.CHROMIUM ?? places.find((path) => existsSync(path))
  if (!found) throw new Error('No Chromium found: install it (apt-get install chromium) or set CHROMIUM to its path')
  return found
}

/** The same Chromium without windows: opening a page costs half of it. Debian has it in a package of its own; `npm test` installs it. */
const withoutWindows = '/usr/lib/chromium/chromium-headless-shell'
const quickPath = () => (!process.env.CHROMIUM && existsSync(withoutWindows) ? withoutWindows : chromiumPath())

interface How {
  /** With what only one with windows has, such as the system's clipboard. */
  whole?: boolean
}

/** A headless browser of one's own. */
export const launchBrowser = ({ whole = false }: How = {}): Promise<Browser> =>
  chromium.launch({ executablePath: whole ? chromiumPath() : quickPath(), args: flags, headless: true })

const running = new Map<boolean, Promise<Browser>>()

/** The browser of this worker, which its test files have in turn, and which ends with it. `close` it in `afterAll`: that closes what was opened in it. */
export function theBrowser({ whole = false }: How = {}): Promise<Browser> {
  const browser = running.get(whole) ?? launchBrowser({ whole }).then(closedInside)
  running.set(whole, browser)
  return browser
}

function closedInside(browser: Browser): Browser {
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  return browser
}
