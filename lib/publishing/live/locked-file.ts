/** The file of editions for who publishes: with the lock held, and mended where it had to be. */
import type { Statements } from '../../editions/file/statements'
import { lockFile } from '../../editions/paths'
import { Busy, withLock } from '../../files/lock'
import type { Base, Outcome, PublishOptions } from '../outcome'
import { type Anew, withFile } from './mend'

/** `anew`: why the file is a new one, when it is. */
type Work = (file: Statements, anew?: Anew) => Promise<Outcome>

export async function withLockedFile(options: Base & Pick<PublishOptions, 'atStart'>, work: Work): Promise<Outcome> {
  const { dataDir, patience, atStart = false } = options
  try {
    return await withLock(lockFile(dataDir), () => withFile({ dataDir, isChecked: atStart }, work), { patience })
  } catch (error) {
    if (error instanceof Busy) return { ok: false, why: 'busy', pid: error.pid }
    throw error
  }
}
