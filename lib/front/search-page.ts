/** The search page of a question, kept for as long as its answer is the same: an epoch long: rendering it takes longer than finding. */
import { snapshot } from '../editions/snapshot'
import type { Asked } from './asked'
import type { Answer } from './intercept'
import { type Representation, represent, sendRepresentation, weightOf } from './representation'
import { sendOnce } from './send'
import { Shelf } from './shelf'
import { SingleFlight } from './single-flight'
import type { Tools } from './steps'

/** Questions can be made up without end: those that are asked seldom make room. */
const shelf = new Shelf<{ version: string; page: Representation }>(16 * 1024 * 1024)
const LONGEST_QUERY = 500

const flights = new SingleFlight<Answer>()

export function searchPage(asked: Asked, { render }: Tools): Promise<unknown> | undefined {
  const { request, response, path, query, at } = asked
  if (!/^\/(?:nl|en)\/zoeken$/.test(asked.insidePath) || query.length > LONGEST_QUERY) return undefined
  const version = at.epoch.id
  const address = path + query
  const kept = shelf.get(address)
  if (kept?.version === version) return Promise.resolve(sendRepresentation(request, response, kept.page))
  return answerSearch(asked, JSON.stringify([address, version]), async () => {
    const answer = await render(asked)
    if (answer?.status === 200 && snapshot().epoch.id === version) {
      const page = represent(answer.status, answer.headers, answer.body)
      // Twice: it will be held compressed too.
      shelf.set(address, { version, page }, 2 * weightOf(page))
    }
    return answer
  })
}

async function answerSearch(asked: Asked, key: string, make: () => Promise<Answer | undefined>) {
  const flown = await flights.join(key, make)
  if (flown) await sendOnce(asked, flown.value)
}
