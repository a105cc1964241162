/**
 * What the desk changes of a code, as a small publication: the content that is live, with what the desk says now, in the place of the edition
 * that is live. Facts need no copying: sign-ups read the desk's own rows (decision 040).
 */
import { clock } from '../clock'
import { liveNumber } from '../editions/file/pointer'
import type { Statements } from '../editions/file/statements'
import { idOf } from '../editions/making/assembled'
import type { DeskSays, Edition } from '../editions/types'
import { clearAway } from './live/clear'
import { liveEdition } from './live/edition'
import { withLockedFile } from './live/locked-file'
import { publishInNewFile } from './live/new-file'
import type { Base, Outcome, PublishOptions } from './outcome'
import { deskNow, goLive, nothingNew, publishIn } from './publish'

/** Publishes what the desk says, and nothing of what was edited since. A file that had to be made anew first gets what was live. */
export const publishDesk = (options: PublishOptions): Promise<Outcome> =>
  withLockedFile(options, (file, anew) =>
    anew ? publishInNewFile(file, { ...options, atStart: true }, anew, publishIn) : deskIn(file, options),
  )

async function deskIn(file: Statements, options: Base): Promise<Outcome> {
  const [number, before] = [liveNumber(file), liveEdition(file, options.dataDir)]
  if (!before) return { ok: false, why: 'nothing before' }
  const edition = withDesk(before, await deskNow(options, before), before, options)
  if (edition === before) return { ok: true, edition, asked: 0, unchanged: true, problems: [], warnings: [] }
  const change = { edition, before, bodyOf: nothingNew, inPlaceOf: number, pages: [] }
  const outcome = await goLive(file, { ...options, copyFacts: async () => [] }, change)
  if (!outcome.ok) return outcome
  clearAway(file, options.dataDir, options.now?.())
  return { ...outcome, before }
}

/** The same edition where it says that already; else another one, after the `last` that there was. */
export function withDesk(edition: Edition, desk: DeskSays | undefined, last: Edition, { now = clock.now }: Base): Edition {
  if (edition.desk?.version === desk?.version) return edition
  const madeAt = now()
  const { desk: _was, ...content } = edition
  return { ...content, id: idOf(madeAt, last.id), madeAt, ...(desk && { desk }) }
}
