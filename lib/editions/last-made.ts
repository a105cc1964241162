/** The edition that this process made last: a publisher that stays need not read it back, nor digest its entries again. */
import { statSync } from 'node:fs'
import { manifestFile } from './paths'
import type { Edition } from './types'

let last: { file: string; state: string; edition: Edition } | undefined

/** How its file lies on the disk: one that was replaced is read. */
function stateOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false }) ?? {}
  return `${mtimeMs} ${size} ${ino}`
}

export function rememberMade(dataDir: string, edition: Edition): void {
  const file = manifestFile(dataDir, edition.id)
  last = { file, state: stateOf(file), edition }
}

export function lastMade(dataDir: string, id: string): Edition | undefined {
  const file = manifestFile(dataDir, id)
  return last?.file === file && last.state === stateOf(file) ? last.edition : undefined
}
