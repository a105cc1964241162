/**
 * The one switch of the control test: without the lock and the recount under it, parallel sign-ups oversell a seminar, which
 * shows that the test would see it. Only below the test runner, which marks itself and its children (VITEST); elsewhere it is refused.
 */
import { SettingsError } from '../settings'

const refusal = 'PODIUM_TEST_NO_LOCK haalt de bewaking van de plaatsen weg en is alleen voor tests: zet hem uit'

/** Throws a `SettingsError` outside tests: asked at the server's start, and at every sign-up. */
export function seatsAreGuarded(env: Record<string, string | undefined> = process.env): boolean {
  if (!env.PODIUM_TEST_NO_LOCK) return true
  if (env.VITEST !== 'true') throw new SettingsError([refusal])
  return false
}
