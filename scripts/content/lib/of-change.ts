import { sorted } from '../../../lib/content/fields/problems'
import type { Problem } from '../../../lib/content/types'
import { changedLines, NoRef } from './changed-lines'

/** All errors, as a change here may break what stands there; notes only of files that changed, with advice on what was added. Undefined: there is no such ref. */
export async function ofChange(problems: Problem[], contentDir: string, ref: string): Promise<Problem[] | undefined> {
  try {
    const changed = await changedLines(contentDir, ref)
    const { advise } = await import('../../../lib/content/advice/advise')
    const found = problems.filter(({ file, severity }) => severity === 'error' || changed.has(file))
    return sorted([...found, ...(await advise(contentDir, changed))])
  } catch (error) {
    if (error instanceof NoRef) return undefined
    throw error
  }
}
