/** The edition that is live, whole: from memory where this process made it live itself or read it before, so that it need not be read back, nor its entries digested again. */
import { liveNumber, numbered } from '../../editions/file/pointer'
import { editionIn } from '../../editions/file/read/edition'
import type { Statements } from '../../editions/file/statements'
import { rememberCommit } from '../../editions/pointer'
import type { Edition } from '../../editions/types'

let last: { dataDir: string; edition: Edition } | undefined

export function rememberMade(dataDir: string, edition: Edition): void {
  last = { dataDir, edition }
}

/** Undefined before the first. */
export function liveEdition(file: Statements, dataDir: string): Edition | undefined {
  const number = liveNumber(file)
  if (number === undefined) return undefined
  const live = numbered(file, number)
  const isLast = last?.dataDir === dataDir && last.edition.id === live?.name && last.edition.fingerprint === live.fingerprint
  const edition = isLast && last ? last.edition : editionIn(file, number)
  rememberMade(dataDir, edition)
  return edition
}

/** Of what was published before it was committed. */
export function recordCommit(file: Statements, dataDir: string, { id, commit }: Edition): void {
  if (commit === undefined) return
  file.run('update edition set content_commit = ? where name = ?', commit, id)
  rememberCommit(dataDir, commit)
}
