/** `npm run content:check`: everything that is wrong with what editors wrote, each with its place. Exits 1 on an error. */
import { checkContent } from '../lib/content/check'
import { settings } from '../lib/settings'

const problems = checkContent({ contentDir: settings().contentDir, now: Date.now() })
for (const { file, line, column, message, severity } of problems)
  console.log(`${file}:${line}:${column} ${severity === 'warning' ? 'let op: ' : ''}${message}`)
const errors = problems.filter(({ severity }) => severity === 'error').length
console.log(errors === 0 ? 'De inhoud is in orde.' : `${errors} ${errors === 1 ? 'fout' : 'fouten'}.`)
process.exitCode = errors === 0 ? 0 : 1
