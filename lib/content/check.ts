/** Checks everything that editors write, without making documents of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAcross } from './across'
import { factsOf } from './facts'
import { listFiles } from './files'
import { readFile } from './read/file'
import { sorted } from './read/problems'
import type { Moment } from './schemas/fields'
import type { Problem } from './types'

export function checkContent({ contentDir, now }: { contentDir: string; now: Moment }): Problem[] {
  const facts = listFiles(contentDir).map(({ file, place }) =>
    factsOf(file, place, readFile(file, place, readFileSync(join(contentDir, file), 'utf8'))),
  )
  return sorted([...facts.flatMap(({ problems }) => problems), ...checkAcross(facts, now)])
}
