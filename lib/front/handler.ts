/** One request: what is held is answered at once; the rest goes along the steps. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { snapshot } from '../editions/snapshot'
import { Admission } from './admission'
import { type Asked, askedOf, isReading, newId, ownUrl } from './asked'
import { outOfBounds } from './bounds'
import { sendBusy } from './busy'
import { type Failed, sendFailure } from './failure'
import type { SiteFiles } from './files'
import { HeldPages, isFresh } from './held'
import { sendRepresentation } from './representation'
import { Busy, HungUp } from './semaphore'
import { sendRefusal } from './send'
import { isKeyholder, stalePages } from './stale'
import { steps } from './steps'
import { Broken, throughNext } from './through-next'

export interface Inner {
  /** Next's request handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  files: SiteFiles
  admission?: Admission
  /** Of pages that can be sent at once. */
  held?: HeldPages
  /** By which who publishes or warms up is known: see stale.ts. */
  key?: string
}

export function createHandler({ handle, files, admission = new Admission(), held = new HeldPages(), key = '' }: Inner) {
  const ending = new WeakSet<Socket>()
  const tools = { render: throughNext({ handle, admission }), admission, held, files }

  function fail(failed: Failed, error: unknown): Promise<void> {
    if (error instanceof HungUp) return Promise.resolve(void failed.response.destroy())
    if (error instanceof Busy) return sendBusy(failed, files.baseSheet)
    return sendFailure(failed, files.baseSheet, error instanceof Broken ? undefined : error)
  }

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    admission.notice()
    const url = ownUrl(request)
    const tooMuch = outOfBounds(request, url)
    if (tooMuch) return void sendRefusal(request, response, tooMuch).catch(() => response.destroy())
    const query = url.indexOf('?')
    const path = query < 0 ? url : url.slice(0, query)
    const page = isReading(request) && !isKeyholder(request, key) ? held.get(path) : undefined
    if (page && isFresh(page, snapshot())) {
      held.touch(path, page)
      const sent = sendRepresentation(request, response, page.representation)
      if (sent) sent.catch((error) => fail({ request, response, path, id: newId() }, error))
      return
    }
    if (page) held.delete(path)
    if (admission.isFull(request.socket)) return void endConnection(request, response, path)
    const asked = askedOf(request, response, url)
    answer(asked)
      .catch((error) => fail(asked, error))
      .finally(() => admission.leave(asked))
  }

  /** The last answer over it; what else was sent along is not answered, and costs nothing (RFC 9112, 9.3.2: a client asks that again). */
  function endConnection(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (ending.has(request.socket)) return
    ending.add(request.socket)
    response.shouldKeepAlive = false
    const refused = { request, response, path, id: newId() }
    sendBusy(refused, files.baseSheet).catch((error) => fail(refused, error))
  }

  async function answer(asked: Asked): Promise<void> {
    for (const step of [stalePages(key), ...steps]) {
      const taken = step(asked, tools)
      if (taken) return void (await taken)
    }
  }

  return onRequest
}
