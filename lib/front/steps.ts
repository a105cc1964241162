/**
 * What may answer a request before, or instead of, a plain pass through Next. Steps are asked in the order of `steps`; the first
 * that returns something has taken the request. A new kind of answer is a file with a step, and a line in that list.
 */
import { isApi, methodsAt } from '../http/resources'
import { decoded } from '../pictures/picture'
import type { Admission } from './admission'
import { type Asked, isReading, isWellFormed } from './asked'
import type { SiteFiles } from './files'
import { formPage } from './form-page'
import { guardingCodes } from './guesses'
import type { HeldPages } from './held'
import { sendFilled, sendLost, sendNotFound } from './lost'
import { picture } from './pictures'
import { readingPage } from './reading-page'
import { redirectOf } from './redirects'
import { sendRepresentation } from './representation'
import { sameForAll } from './same-for-all'
import { searchPage } from './search-page'
import { Busy } from './semaphore'
import { answerOnce, sendBare, sendOnce, sendRedirect, sendRefusal } from './send'
import { sharedLinkTo } from './shared-link'
import type { Render } from './through-next'

/** What steps work with. */
export interface Tools {
  render: Render
  admission: Admission
  held: HeldPages
  files: SiteFiles
}
/** Returns undefined, at once, when the request is not its own; otherwise a promise of having answered it. */
export type Step = (asked: Asked, tools: Tools) => Promise<unknown> | undefined

/** Only for GET and HEAD of an address that reads well. */
const forReading =
  (step: Step): Step =>
  (asked, tools) =>
    isReading(asked.request) ? step(asked, tools) : undefined

export const steps: Step[] = [
  notAllowed,
  nextsOwn,
  malformed,
  ...[siteFile, picture, moved].map(forReading),
  crowded,
  ...[lost, readingPage, searchPage, guardingCodes(formPage, sharedLinkTo, sameForAll), copyItself, seminarWithoutFile].map(
    forReading,
  ),
  otherwise,
]

/** Nothing that a resource cannot do gets any further. Programs may ask what those of the API can. */
function notAllowed({ request, response, path, insidePath }: Asked) {
  const methods = methodsAt(path, insidePath)
  if (!methods) return sendRefusal(request, response, 'not_found')
  if (methods.includes(request.method ?? '')) return undefined
  const allow = methods.join(', ')
  if (request.method === 'OPTIONS' && isApi(path)) return done(sendBare(response, 204, { allow }))
  return sendRefusal(request, response, 'method_not_allowed', allow)
}

/** What Next has beside our pages and files: pictures and data of its own, and its client's form of every page. */
function nextsOwn(asked: Asked, { files, render }: Tools) {
  const { path, request, response } = asked
  if (!/^\/_next(?:\/|$)|\.rsc$/i.test(decoded(path)) || files.has(path) || files.get(path)) return undefined
  return isApi(path) ? sendRefusal(request, response, 'not_found') : sendNotFound(asked, render)
}

function malformed(asked: Asked, { render }: Tools) {
  const { path, request, response } = asked
  if (isWellFormed(path)) return undefined
  if (isApi(path)) return sendRefusal(request, response, 'not_found')
  return isReading(request) ? sendNotFound(asked, render) : done(sendBare(response, 404))
}

function siteFile(asked: Asked, { files, render }: Tools) {
  if (files.hasLarge(asked.path)) return render(asked, { freely: true })
  const file = files.get(asked.path)
  return file && done(sendRepresentation(asked.request, asked.response, file))
}

function moved({ response, path, query, at }: Asked) {
  const redirect = redirectOf(path, at)
  return redirect && done(sendRedirect(response, redirect.status, redirect.path + query))
}

/** All that follows needs work: at most so much for one client, and over one connection. */
function crowded(asked: Asked, { admission }: Tools): undefined {
  if (!admission.enter(asked)) throw new Busy()
}

function lost(asked: Asked, { render }: Tools) {
  return sendLost(asked, render)
}

/** What stands for a seminar whose file is gone has the seminar's own address, and no other; who asks for it beside a living one is led there. */
function copyItself(asked: Asked, { render }: Tools) {
  return /^\/(?:nl|en)\/seminars\/[^/]+\/kopie$/.test(asked.insidePath) ? sendNoCopy(asked, render) : undefined
}

async function sendNoCopy(asked: Asked, render: Render) {
  const page = await render(asked)
  if (page) await (page.status >= 300 && page.status < 400 ? sendOnce(asked, page) : sendNotFound(asked, render))
}

/** A seminar that the edition does not know may be in the database: its file is gone, its sign-ups are not. */
function seminarWithoutFile(asked: Asked, { render }: Tools) {
  if (asked.isPage || !/^\/(?:nl|en)\/seminars\/[^/]+$/.test(asked.insidePath)) return undefined
  return sendCopy(asked, render)
}

async function sendCopy(asked: Asked, render: Render) {
  const page = await render(asked, { url: `${asked.path}/kopie${asked.query}` })
  if (page) await (page.status === 404 ? sendFilled(asked, page) : sendOnce(asked, page))
}

function otherwise(asked: Asked, { render }: Tools) {
  return answerOnce(asked, render)
}

const done = async (work: unknown) => await work
