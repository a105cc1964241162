/** Clears away old editions, with what no edition needs any more. Only ever called by who holds the lock. */
import { clock } from '../../clock'
import type { Moment } from '../../domain/units'
import type { Statements } from '../../editions/file/statements'
import { clearEditions } from '../../editions/file/write/clear'
import { picturesOfPreviews } from '../../editions/previews/open'
import { clearPictures } from '../../pictures/store'

/** A picture that is younger than this may belong to an edition that is being made. */
const GRACE = 10 * 60_000

interface Gone {
  editions: number
  pictures: number
}

/** Returns how many of each went. Costs next to nothing when no edition has to go. */
export function clearAway(file: Statements, dataDir: string, now: Moment = clock.ofFiles()): Gone {
  const editions = clearEditions(file)
  if (editions === 0) return { editions, pictures: 0 }
  const live = file.all<{ hash: string }>('select distinct hash from pictured').map(({ hash }) => hash)
  const needed = new Set([...live, ...picturesOfPreviews(dataDir)])
  return { editions, pictures: clearPictures(dataDir, needed, now, GRACE) }
}
