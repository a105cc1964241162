/** A file of editions that had to be made anew first gets what was live, where git has that; then what the content says now. */
import type { Statements } from '../../editions/file/statements'
import { liveCommit } from '../../editions/pointer'
import { withCommit } from '../git'
import type { Outcome, PublishOptions } from '../outcome'
import { type Anew, clearEarlier, madeAnew } from './mend'

type Publish = (file: Statements, options: PublishOptions) => Promise<Outcome>

export async function publishInNewFile(
  file: Statements,
  options: PublishOptions,
  anew: Anew,
  publishIn: Publish,
): Promise<Outcome> {
  const { contentDir, dataDir } = options
  const commit = liveCommit(dataDir)
  const again = (dir: string) => publishIn(file, { ...options, contentDir: dir, commit, atStart: true, pull: false })
  const remade = commit ? await withCommit(contentDir, commit, again) : undefined
  const outcome = await publishIn(file, options)
  if (!outcome.ok) return outcome
  clearEarlier(dataDir)
  const from = remade?.ok ? `commit ${commit?.slice(0, 12)}` : `de map ${contentDir}`
  return { ...outcome, warnings: [madeAnew(anew, from), ...outcome.warnings] }
}
