/**
 * What is made at every request and says nothing about who asks: cards, where a seminar stands, the choice behind a shared
 * link. All who ask at once get the one that is made next, so that it is never older than their question.
 */
import type { Asked } from './asked'
import type { Answer } from './intercept'
import { type Representation, represent, sendRepresentation } from './representation'
import { sendOnce } from './send'
import type { Tools } from './steps'
import { madeTogether } from './together'

const SAME = /^\/(?:api\/seminars\/[^/]+|(?:en\/)?seminars\/[^/]+\/seminar\.ics|robots\.txt)$/

export function sameForAll(asked: Asked, { render }: Tools): Promise<unknown> | undefined {
  if (asked.path.startsWith('/kaart/')) return sendTagged(asked, () => render(asked))
  return SAME.test(asked.path) ? sendSame(asked, () => render(asked)) : undefined
}

type Make = () => Promise<Answer | undefined>

/** By address and language: the API answers in that which the client likes best. */
const keyOf = ({ path, query, request }: Asked) => JSON.stringify([path, query, request.headers['accept-language'] ?? ''])

export async function sendSame(asked: Asked, make: Make): Promise<void> {
  const answer = await madeTogether(keyOf(asked), make)
  if (answer) await sendOnce(asked, answer)
}

/** With a tag: whoever has the picture already is not sent it again. */
async function sendTagged(asked: Asked, make: Make): Promise<void> {
  const tagged = async (): Promise<Representation | undefined> => {
    const answer = await make()
    return answer && represent(answer.status, answer.headers, answer.body)
  }
  const found = await madeTogether(`${keyOf(asked)} tagged`, tagged)
  if (found) await sendRepresentation(asked.request, asked.response, found)
}
