/** One request: a page of the cache is sent at once; the rest goes along the handlers. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { snapshot } from '../../lib/editions/snapshot'
import { sendBusy } from '../answers/errors/busy'
import { type Failed, sendFailure } from '../answers/errors/failure'
import type { Files } from '../answers/files/files'
import { sheetNow } from '../answers/files/look-sheet'
import { handlers } from '../answers/handlers'
import { isKeyholder, stalePages } from '../answers/publishing/stale'
import { sendRefusal } from '../answers/send'
import { isFresh, PageCache } from '../cache/page-cache'
import { sendRepresentation } from '../cache/representation'
import { Broken, throughNext } from '../html/through-next'
import { Admission } from './admission'
import { outOfBounds } from './bounds'
import { Busy, HungUp } from './concurrency/semaphore'
import { contextOf, isReading, newId, ownUrl, type RequestContext } from './context'
import type { Handler } from './handler'

export interface Inner {
  /** Next's request handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  files: Files
  /** Who is asked before all other handlers. */
  first?: Handler[]
  admission?: Admission
  /** Of pages that can be sent at once. */
  pages?: PageCache
  /** By which who publishes or warms up is known: see stale.ts. */
  key?: string
}

export function createListener({
  handle,
  files,
  first = [],
  admission = new Admission(),
  pages = new PageCache(),
  key = '',
}: Inner) {
  const ending = new WeakSet<Socket>()
  const asked = [stalePages(key), ...first, ...handlers]
  const tools = { render: throughNext({ handle, admission }), admission, pages, files }

  function fail(failed: Failed, error: unknown): Promise<void> {
    if (error instanceof HungUp) return Promise.resolve(void failed.response.destroy())
    if (error instanceof Busy) return sendBusy(failed, sheetNow(files))
    return sendFailure(failed, sheetNow(files), error instanceof Broken ? undefined : error)
  }

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    admission.notice()
    const url = ownUrl(request)
    const tooMuch = outOfBounds(request, url)
    if (tooMuch) return void sendRefusal(request, response, tooMuch).catch(() => response.destroy())
    const query = url.indexOf('?')
    const path = query < 0 ? url : url.slice(0, query)
    const page = isReading(request) && !isKeyholder(request, key) ? pages.get(path) : undefined
    if (page && isFresh(page, snapshot())) {
      const sent = sendRepresentation(request, response, page.representation)
      const weigh = () => pages.weigh(path, page)
      sent?.then(weigh, (error) => fail({ request, response, path, id: newId() }, error))
      return
    }
    if (page) pages.delete(path)
    if (admission.isFull(request.socket)) return void endConnection(request, response, path)
    const context = contextOf(request, response, url)
    answer(context)
      .catch((error) => fail(context, error))
      .finally(() => admission.leave(context))
  }

  /** The last answer over it; what else was sent along is not answered, and costs nothing (RFC 9112, 9.3.2: a client asks that again). */
  function endConnection(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (ending.has(request.socket)) return
    ending.add(request.socket)
    response.shouldKeepAlive = false
    const refused = { request, response, path, id: newId() }
    sendBusy(refused, sheetNow(files)).catch((error) => fail(refused, error))
  }

  async function answer(context: RequestContext): Promise<void> {
    for (const handler of asked) {
      const taken = handler(context, tools)
      if (taken) return void (await taken)
    }
  }

  return onRequest
}
