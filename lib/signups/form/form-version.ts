/** The version of a form's page. It is exact at every request; the version says of a rendered one whether it still is. */
import { createHash } from 'node:crypto'
import type { FormFacts } from './form-facts'

const NAME = 'podium-version'

/** As long as this stays the same, so does all that the page of one address shows, but for its idempotency key. `epoch`: what the edition says around it. */
export function formVersion(facts: FormFacts, epoch: string, now: number): string {
  const { closes, start, end } = facts.state.facts
  const passed = [closes, start, end].map((moment) => moment <= now)
  const all = JSON.stringify([epoch, passed, facts])
  return createHash('sha256').update(all).digest('base64url').slice(0, 22)
}

/** Metadata that says what the page was rendered from. */
export const versionMetadata = (version: string) => ({ other: { [NAME]: version } })

/** The version in a page's head; undefined for any page but a form. */
export const versionInHead = (html: string): string | undefined =>
  new RegExp(`<meta name="${NAME}" content="([^"]*)"`).exec(html)?.[1]
