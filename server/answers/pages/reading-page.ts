/** A reading page that is not kept yet: rendered once, whoever asks, and kept from then on. */

import { READING } from '../../../lib/http/answers/cache-control'
import { withOpened } from '../../cache/opened-feeds'
import type { CachedPage, PageCache } from '../../cache/page-cache'
import { represent, sendRepresentation } from '../../cache/representation'
import type { Answer } from '../../html/intercept'
import { SingleFlight } from '../../request/concurrency/single-flight'
import type { RequestContext } from '../../request/context'
import type { Tools } from '../../request/handler'
import { makeFirstPicture } from '../files/pictures'
import { sendOnce } from '../send'

interface Made {
  page: Answer
  /** When it may be kept. */
  cached?: CachedPage
}
const flights = new SingleFlight<Made>()

export function readingPage(context: RequestContext, tools: Tools): Promise<unknown> | undefined {
  return context.isPage ? answerReading(context, tools) : undefined
}

async function answerReading(context: RequestContext, { render, pages }: Tools) {
  const flown = await flights.join(JSON.stringify([context.path, context.at.epoch.id]), async () => {
    const page = await render(context)
    return page && keep(pages, context, page)
  })
  if (!flown) return
  const { page, cached } = flown.value
  if (!cached) return await sendOnce(context, page)
  await sendRepresentation(context.request, context.response, cached.representation)
  pages.weigh(context.path, cached)
}

function keep(pages: PageCache, { path }: RequestContext, page: Answer): Made {
  const { trace } = page
  if (!trace || page.status !== 200) return { page }
  const representation = withOpened(represent(page.status, { ...page.headers, 'cache-control': READING }, page.body))
  const cached = { trace, representation }
  pages.set(path, cached)
  makeFirstPicture(page.body.toString('utf8'))
  return { page, cached }
}
