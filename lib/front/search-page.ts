/** The search page of a question, kept for as long as its answer is the same (lib/search/version.ts): rendering it takes longer than finding. */
import { clock } from '../clock'
import { currentEdition } from '../editions/current'
import { searchVersion } from '../search/version'
import type { Asked } from './asked'
import { type Representation, represent, sendRepresentation, weightOf } from './representation'
import { sendOnce } from './send'
import { Shelf } from './shelf'
import type { Tools } from './steps'

/** Questions can be made up without end: those that are asked seldom make room. */
const shelf = new Shelf<{ version: string; page: Representation }>(16 * 1024 * 1024)
const LONGEST_QUERY = 500

export function searchPage(asked: Asked, { toNext }: Tools): Promise<unknown> | undefined {
  const { request, response, path, query, edition, now } = asked
  if (!/^\/(?:nl|en)\/zoeken$/.test(asked.insidePath) || query.length > LONGEST_QUERY) return undefined
  const version = searchVersion(edition, now)
  const kept = shelf.get(path + query)
  if (kept?.version === version) return Promise.resolve(sendRepresentation(request, response, kept.page))
  return toNext(asked, {
    deliver: (answer) => {
      const isStill = searchVersion(currentEdition(), clock.now()) === version
      if (answer.status === 200 && isStill) {
        const page = represent(answer.status, answer.headers, answer.body)
        // Twice: it will be held compressed too.
        shelf.set(path + query, { version, page }, 2 * weightOf(page))
      }
      return sendOnce(asked, answer)
    },
  })
}
