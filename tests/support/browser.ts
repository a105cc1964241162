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
]

/** Path of a Chromium: `CHROMIUM`, else where systems put it. Throws when there is none. */
export function chromiumPath(): string {
  const found = process.env.CHROMIUM ?? places.find((path) => existsSync(path))
  if (!found) throw new Error('No Chromium found: install it (apt-get install chromium) or set CHROMIUM to its path')
  return found
}

/** A headless browser. Close it in `afterAll`. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: flags, headless: true })
