/** The search page of a question, kept for as long as its answer is the same: an epoch long: rendering it takes longer than finding. */
import { LRUCache } from 'lru-cache'
import { snapshot } from '../../../lib/editions/snapshot'
import { type Representation, represent, sendRepresentation, weightOf } from '../../cache/representation'
import type { Answer } from '../../html/intercept'
import { isDevelopment } from '../../mode'
import { SingleFlight } from '../../request/concurrency/single-flight'
import type { RequestContext } from '../../request/context'
import type { Tools } from '../../request/handler'
import { sendOnce } from '../send'

/** Questions can be made up without end: those that are asked seldom make room. */
const MOST_BYTES = 16 * 1024 * 1024
const kept = new LRUCache<string, { epoch: string; page: Representation }>({
  maxSize: MOST_BYTES,
  maxEntrySize: MOST_BYTES >> 3,
})
const LONGEST_QUERY = 500

const flights = new SingleFlight<Answer>()

export function searchPage(context: RequestContext, { render }: Tools): Promise<unknown> | undefined {
  const { request, response, path, query, at } = context
  if (!/^\/(?:nl|en)\/zoeken$/.test(context.insidePath) || query.length > LONGEST_QUERY) return undefined
  const epoch = at.epoch.id
  const address = path + query
  const known = kept.get(address)
  if (known?.epoch === epoch) return Promise.resolve(sendRepresentation(request, response, known.page))
  return answerSearch(context, JSON.stringify([address, epoch]), async () => {
    const answer = await render(context)
    if (answer?.status === 200 && !isDevelopment() && snapshot().epoch.id === epoch) {
      const page = represent(answer.status, answer.headers, answer.body)
      // Twice: it will be kept compressed too.
      kept.set(address, { epoch, page }, { size: 2 * weightOf(page) })
    }
    return answer
  })
}

async function answerSearch(context: RequestContext, key: string, make: () => Promise<Answer | undefined>) {
  const flown = await flights.join(key, make)
  if (flown) await sendOnce(context, flown.value)
}
