/** The edition that this process made live last: a publisher that stays need not read it back, nor digest its entries again. */
import type { Numbered } from '../../editions/file/pointer'
import type { Edition } from '../../editions/types'

let last: { dataDir: string; edition: Edition } | undefined

export function rememberMade(dataDir: string, edition: Edition): void {
  last = { dataDir, edition }
}

/** Undefined when what is live is another. */
export function lastMade(dataDir: string, live: Pick<Numbered, 'name' | 'fingerprint'> | undefined): Edition | undefined {
  if (!last || last.dataDir !== dataDir || !live) return undefined
  return last.edition.id === live.name && last.edition.fingerprint === live.fingerprint ? last.edition : undefined
}
