/** A reading page that is not held yet: rendered once, whoever asks, and held from then on. */
import type { Asked } from './asked'
import { READING } from './headers'
import type { HeldPages } from './held'
import type { Answer } from './intercept'
import { withOpened } from './opened-feeds'
import { makeFirstPicture } from './pictures'
import { type Representation, represent, sendRepresentation } from './representation'
import { sendOnce } from './send'
import { SingleFlight } from './single-flight'
import type { Tools } from './steps'

interface Made {
  page: Answer
  /** When it may be held. */
  representation?: Representation
}
const flights = new SingleFlight<Made>()

export function readingPage(asked: Asked, tools: Tools): Promise<unknown> | undefined {
  return asked.isPage ? answerReading(asked, tools) : undefined
}

async function answerReading(asked: Asked, { render, held }: Tools) {
  const flown = await flights.join(JSON.stringify([asked.path, asked.at.epoch.id]), async () => {
    const page = await render(asked)
    return page && hold(held, asked, page)
  })
  if (!flown) return
  const { page, representation } = flown.value
  if (!representation) return await sendOnce(asked, page)
  await sendRepresentation(asked.request, asked.response, representation)
}

function hold(held: HeldPages, { path }: Asked, page: Answer): Made {
  const { trace } = page
  if (!trace || page.status !== 200) return { page }
  const representation = withOpened(represent(page.status, { ...page.headers, 'cache-control': READING }, page.body))
  held.set(path, { trace, representation })
  makeFirstPicture(page.body.toString('utf8'))
  return { page, representation }
}
