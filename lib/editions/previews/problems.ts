/** What the check had to say of a preview's content, beside its file: for who looks at it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../content/types'
import { writeWhole } from '../../files/atomic'
import { editionDir, type Preview } from './records'

const MOST = 200
const fileOf = (dataDir: string, preview: Preview) =>
  join(/* turbopackIgnore: true */ editionDir(dataDir, preview), 'problems.json')

export const keepProblems = (dataDir: string, preview: Preview, problems: Problem[]): void =>
  writeWhole(fileOf(dataDir, preview), JSON.stringify(problems.slice(0, MOST)))

export function problemsOf(dataDir: string, preview: Preview): Problem[] {
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ fileOf(dataDir, preview), 'utf8')) as Problem[]
  } catch {
    return []
  }
}
