/** Back to the edition before the live one; again: further back. */
import { previousNumber } from '../editions/file/pointer'
import { editionIn } from '../editions/file/read/edition'
import type { Statements } from '../editions/file/statements'
import { reject } from '../editions/pointer'
import type { Edition } from '../editions/types'
import { withDesk } from './desk'
import { liveEdition } from './live/edition'
import { withLockedFile } from './live/locked-file'
import type { Base, Outcome } from './outcome'
import { deskNow, goLive, nothingNew } from './publish'

export const rollback = (options: Base): Promise<Outcome> => withLockedFile(options, (file) => rollbackIn(file, options))

async function rollbackIn(file: Statements, options: Base): Promise<Outcome> {
  const { dataDir } = options
  const [number, live] = [previousNumber(file), liveEdition(file, dataDir)]
  if (number === undefined || !live) return { ok: false, why: 'nothing before' }
  const outcome = await goLive(file, options, await backTo(file, options, number, live))
  if (!outcome.ok) return outcome
  // A start would bring the same content back at once.
  reject(dataDir, live.fingerprint)
  return { ...outcome, before: live }
}

/** The content of an edition that the file has, with what the desk says now: going back undoes nothing of that. */
export async function backTo(file: Statements, options: Base, number: number, live: Edition | undefined) {
  const there = editionIn(file, number)
  const edition = withDesk(there, await deskNow(options, live), live ?? there, options)
  return { edition, bodyOf: nothingNew, before: live, inPlaceOf: number }
}
