/** `npm run content:check`: everything that is wrong with what editors wrote, each with its place. Exits 1 on an error. */
import { clock } from '../lib/clock'
import { checkContent } from '../lib/content/check/check'
import { oneLine } from '../lib/content/fields/problems'
import type { Problem } from '../lib/content/types'
import { contentCacheDir } from '../lib/editions/paths'
import { command } from './lib/command'

await command(async ({ contentDir, dataDir }) => {
  const problems = await checkContent({ contentDir, cacheDir: contentCacheDir(dataDir), now: clock.now() })
  for (const problem of problems) console.log(oneLine(problem))
  console.log(summary(problems))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
})

function summary(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const also = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'ding' : 'dingen'} om op te letten`
  return errors === 0 ? `De inhoud is in orde${also}.` : `${errors} ${errors === 1 ? 'fout' : 'fouten'} gevonden${also}.`
}
