/** `npm run content:check`: everything that is wrong with what editors wrote, each with its place. Exits 1 on an error. */
import { checkContent } from '../lib/content/check'
import type { Problem } from '../lib/content/types'
import { contentCacheDir } from '../lib/editions/paths'
import { SettingsError, settings } from '../lib/settings'

async function main(): Promise<number> {
  const { contentDir, dataDir } = settings()
  const problems = await checkContent({ contentDir, cacheDir: contentCacheDir(dataDir), now: Date.now() })
  for (const { file, line, column, message, severity } of problems)
    console.log(`${file}:${line}:${column} ${severity === 'warning' ? 'let op: ' : ''}${message}`)
  console.log(summary(problems))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

function summary(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const also = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'ding' : 'dingen'} om op te letten`
  return errors === 0 ? `De inhoud is in orde${also}.` : `${errors} ${errors === 1 ? 'fout' : 'fouten'} gevonden${also}.`
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
