import { reading } from '../../lib/editions/file/open'
import { liveNumber } from '../../lib/editions/file/pointer'
import { editionIn } from '../../lib/editions/file/read/edition'
import type { Edition } from '../../lib/editions/types'

/** What the live edition says of the site; undefined before the first. */
export const editionSite = (dataDir: string): Edition['site']['nl'] | undefined =>
  reading(dataDir, (file) => {
    const number = liveNumber(file)
    return number === undefined ? undefined : editionIn(file, number).site.nl
  })
