/**
 * Which links the browser may follow ahead (Speculation Rules): a reading page is made ready behind the scenes when a reader is about to
 * press its link, and then it is simply there. Left out is what counts a visit, belongs to one person, is looked up at every request,
 * or is no page. Elements wait with what they ask until somebody looks (elements/when-shown.ts).
 */
import { addressesOf } from '@/lib/routes'

const never = [
  ...addressesOf('link', 'key', 'api', 'desk', 'frame', 'picture').map((root) => `${root}{/*}?`),
  '/*/aanmelden*',
  '/*/register*',
  '/*.xml',
  '/*.json',
  '/*.ics',
]
/** The empty search page is a page as any other; what was asked there is looked up each time. */
const search = addressesOf('dynamic').map((root) => `${root}*`)
const ASKED = '/*\\?*=*'

const matching = (href: string | string[], ...not: string[]) => ({
  and: [{ href_matches: href }, { not: { href_matches: not } }],
})

/** Of every page; a data block, no script. */
export const speculation = JSON.stringify({
  prerender: [{ where: matching('/*', ...never, ...search), eagerness: 'moderate' }],
  prefetch: [{ where: matching(search, ASKED), eagerness: 'moderate' }],
})
