/**
 * What Next makes of a post. A form that was not accepted leads back to its page, with what was typed in a cookie; what is too long for that is in hand
 * then, and the page itself is the answer, so that nothing that somebody typed is lost.
 */
import { inHand, withHand } from '../../lib/http/requests/forms/in-hand'
import type { Answer } from '../html/intercept'
import type { Render, Through } from '../html/through-next'
import { asReading } from '../request/body'
import type { RequestContext } from '../request/context'

/** `formAt`: renders the page at an address of ours (path, query, fragment) with what is in hand. */
export const renderPost = (
  context: RequestContext,
  post: () => Promise<Answer | undefined>,
  formAt: (reading: RequestContext, location: string) => Promise<Answer | undefined>,
): Promise<Answer | undefined> =>
  withHand(async () => {
    const answer = await post()
    const location = answer?.headers.location
    if (inHand() === undefined || !location) return answer
    const page = await formAt({ ...context, request: asReading(context.request) }, location)
    // A page that leads elsewhere (a seminar that was renamed meanwhile) leads there.
    if (page?.status !== 200) return page ?? answer
    return { ...page, status: 422, cookies: answer.cookies }
  })

/** Of a form that stands on a page of its own. */
export const throughPost = (context: RequestContext, render: Render): Promise<Answer | undefined> =>
  renderPost(
    context,
    () => render(context),
    (reading, location) => render(reading, { url: location.split('#', 1)[0] } satisfies Through),
  )
