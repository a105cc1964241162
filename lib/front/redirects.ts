/** Where an address that the edition does not have leads to. */
import { inside } from '../addresses'
import { movedTo, versionOf } from '../editions/freshness'
import type { Edition } from '../editions/types'

export interface Redirect {
  status: 307 | 308
  path: string
}

/** `redirectFrom` of the edition: for good. An English address of which only the Dutch exists: for now, it may be translated. */
export function redirectOf(path: string, edition: Edition, now: number): Redirect | undefined {
  const moved = movedTo(path, edition, now)
  if (moved !== undefined) return { status: 308, path: moved }
  const insidePath = inside(path)
  if (!insidePath.startsWith('/en/')) return undefined
  const dutch = `/nl/${insidePath.slice('/en/'.length)}`
  return versionOf(dutch, edition, now) === undefined ? undefined : { status: 307, path: dutch.slice('/nl'.length) }
}
