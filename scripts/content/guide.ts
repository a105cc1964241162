/** `npm run content:guide`: writes docs/redactie.md, the editors' guide, of lib/content/guide. */
import { writeWhole } from '../../lib/files/atomic'
import { GUIDE, writtenGuide } from './lib/written-guide'

writeWhole(GUIDE, writtenGuide())
console.log(`De gids staat in ${GUIDE}.`)
