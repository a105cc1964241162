/** The stamp of a form's page. It is exact at every request; the stamp says of a rendered one whether it still is. */
import { createHash } from 'node:crypto'
import { versionOf } from '../editions/freshness'
import type { Edition } from '../editions/types'
import type { FormFacts } from '../seminars/form-facts'

/** As long as this stays the same, so does all that the page of one address shows, but for its idempotency key. */
export function formVersion(facts: FormFacts, edition: Pick<Edition, 'id' | 'versions'>, now: number): string {
  // What the edition says around it: settings, titles, and phases of evenings on its card for social media.
  const phases = versionOf('/nl/seminars', edition, now)
  const { closes, start, end } = facts.state.facts
  const passed = [closes, start, end].map((moment) => moment <= now)
  const all = JSON.stringify([edition.id, phases, passed, facts])
  return createHash('sha256').update(all).digest('base64url').slice(0, 22)
}
