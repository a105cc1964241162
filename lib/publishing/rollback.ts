/** Back to the edition before the live one; again: further back. */
import { previousNumber } from '../editions/file/pointer'
import { editionIn } from '../editions/file/read/edition'
import type { Statements } from '../editions/file/statements'
import { reject } from '../editions/pointer'
import { liveEdition } from './live/edition'
import { withLockedFile } from './live/locked-file'
import type { Base, Outcome } from './outcome'
import { goLive, nothingNew } from './publish'

export const rollback = (options: Base): Promise<Outcome> => withLockedFile(options, (file) => rollbackIn(file, options))

async function rollbackIn(file: Statements, options: Base): Promise<Outcome> {
  const { dataDir } = options
  const [number, live] = [previousNumber(file), liveEdition(file, dataDir)]
  if (number === undefined || !live) return { ok: false, why: 'nothing before' }
  const outcome = await goLive(file, options, { edition: editionIn(file, number), bodyOf: nothingNew, before: live })
  if (!outcome.ok) return outcome
  // A start would bring the same content back at once.
  reject(dataDir, live.fingerprint)
  return { ...outcome, before: live }
}
