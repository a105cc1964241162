/**
 * The one clock: whoever needs to know what time it is asks it here. Rules take a moment and ask nobody.
 *
 * A test sets it with a file (`PODIUM_TEST_CLOCK` names it), for a running server too: the file says which moment it was when the
 * file was written (RFC 3339), and from there the clock runs on. Outside tests that setting is refused.
 */
import { readFileSync, statSync } from 'node:fs'
import type { Moment } from './domain/units'
import { SettingsError } from './settings'

const refusal = 'PODIUM_TEST_CLOCK zet de klok en is alleen voor tests: haal hem weg'

/** Throws a `SettingsError` outside tests: asked at the server's start, and whenever the clock is asked the time. */
export function clockIsReal(env: Record<string, string | undefined> = process.env): boolean {
  if (!env.PODIUM_TEST_CLOCK) return true
  if (env.VITEST !== 'true') throw new SettingsError([refusal])
  return false
}

/** What a test's file says, for as long as it is the same file. */
let setting: { written: number; ahead: number } | undefined

/** By how much a test's clock is ahead of the machine's, in milliseconds. */
function ahead(file: string): number {
  const written = statSync(/* turbopackIgnore: true */ file).mtimeMs
  if (setting?.written !== written) {
    const moment = Date.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim())
    setting = { written, ahead: moment - written }
  }
  return setting.ahead
}

export const clock = {
  /** The moment that it is, in whole milliseconds since 1970. Dates, windows, expiry; how long something took is `performance.now()`. */
  now: (): Moment => (clockIsReal() ? Date.now() : Math.floor(Date.now() + ahead(process.env.PODIUM_TEST_CLOCK as string))),
  /** The machine's own, whatever a test says: what the age of a file is held against, for the machine dates files. */
  ofFiles: (): Moment => Date.now(),
}
