/**
 * Who may answer a request, in the order in which they are asked: the first that returns something has taken it. A new kind of answer is
 * a file with a handler, and a line in this list.
 */

import { decoded } from '../../lib/decode'
import { isApi, methodsAt } from '../../lib/http/requests/resources'
import { sendRepresentation } from '../cache/representation'
import type { Render } from '../html/through-next'
import { Busy } from '../request/concurrency/semaphore'
import { isReading, isWellFormed, type RequestContext } from '../request/context'
import type { Handler, Tools } from '../request/handler'
import { forgiving } from './addresses/forgiving'
import { guardingCodes } from './addresses/guesses'
import { redirectOf } from './addresses/redirects'
import { sharedLinkTo } from './addresses/shared-link'
import { switchedOff } from './addresses/switched-off'
import { atDoor } from './at-door'
import { desk } from './desk'
import { lookIcon } from './files/look-icons'
import { isLookSheet, lookSheet } from './files/look-sheet'
import { picture } from './files/pictures'
import { formPage } from './pages/form-page'
import { notFound, sendFilled, sendNotFound } from './pages/not-found'
import { readingPage } from './pages/reading-page'
import { sameForAll } from './pages/same-for-all'
import { searchPage } from './pages/search-page'
import { throughPost } from './post'
import { preview } from './publishing/preview'
import { sendBare, sendOnce, sendRedirect, sendRefusal } from './send'

/** Only for GET and HEAD of an address that reads well. */
const forReading =
  (handler: Handler): Handler =>
  (context, tools) =>
    isReading(context.request) ? handler(context, tools) : undefined

export const handlers: Handler[] = [
  preview,
  desk,
  switchedOff,
  notAllowed,
  nextsOwn,
  malformed,
  ...[lookSheet, lookIcon, siteFile, picture, moved].map(forReading),
  crowded,
  atDoor,
  ...[
    notFound,
    readingPage,
    searchPage,
    forgiving(guardingCodes(formPage, sharedLinkTo, sameForAll)),
    copyItself,
    seminarWithoutFile,
  ].map(forReading),
  otherwise,
]

/** Nothing that a resource cannot do gets any further. Programs may ask what those of the API can. */
function notAllowed({ request, response, path, insidePath }: RequestContext) {
  const methods = methodsAt(path, insidePath)
  if (!methods) return sendRefusal(request, response, 'not_found')
  if (methods.includes(request.method ?? '')) return undefined
  const allow = methods.join(', ')
  if (request.method === 'OPTIONS' && isApi(path)) return done(sendBare(response, 204, { allow }))
  return sendRefusal(request, response, 'method_not_allowed', allow)
}

/** What Next has beside our pages and files: pictures and data of its own, and its client's form of every page. */
function nextsOwn(context: RequestContext, { files, render }: Tools) {
  const { path, request, response } = context
  if (!/^\/_next(?:\/|$)|\.rsc$/i.test(decoded(path)) || files.has(path) || files.get(path) || isLookSheet(path, files))
    return undefined
  return isApi(path) ? sendRefusal(request, response, 'not_found') : sendNotFound(context, render)
}

function malformed(context: RequestContext, { render }: Tools) {
  const { path, request, response } = context
  if (isWellFormed(path)) return undefined
  if (isApi(path)) return sendRefusal(request, response, 'not_found')
  return isReading(request) ? sendNotFound(context, render) : done(sendBare(response, 404))
}

function siteFile(context: RequestContext, { files, render }: Tools) {
  if (files.hasLarge(context.path)) return render(context, { freely: true })
  const file = files.get(context.path)
  return file && done(sendRepresentation(context.request, context.response, file))
}

function moved({ response, path, query, at }: RequestContext) {
  const redirect = redirectOf(path, at)
  return redirect && done(sendRedirect(response, redirect.status, redirect.path + query))
}

/** All that follows needs work: at most so much for one client, and over one connection. */
function crowded(context: RequestContext, { admission }: Tools): undefined {
  if (!admission.enter(context)) throw new Busy()
}

/** What stands for a seminar whose file is gone has the seminar's own address, and no other; who asks for it beside a living one is led there. */
function copyItself(context: RequestContext, { render }: Tools) {
  return /^\/(?:nl|en)\/seminars\/[^/]+\/kopie$/.test(context.insidePath) ? sendNoCopy(context, render) : undefined
}

async function sendNoCopy(context: RequestContext, render: Render) {
  const page = await render(context)
  if (page) await (page.status >= 300 && page.status < 400 ? sendOnce(context, page) : sendNotFound(context, render))
}

/** A seminar that the edition does not know may be in the database: its file is gone, its sign-ups are not. */
function seminarWithoutFile(context: RequestContext, { render }: Tools) {
  if (context.isPage || !/^\/(?:nl|en)\/seminars\/[^/]+$/.test(context.insidePath)) return undefined
  return sendCopy(context, render)
}

async function sendCopy(context: RequestContext, render: Render) {
  const page = await render(context, { url: `${context.path}/kopie${context.query}` })
  if (page) await (page.status === 404 ? sendFilled(context, page) : sendOnce(context, page))
}

async function otherwise(context: RequestContext, { render }: Tools) {
  const page = await (isReading(context.request) ? render(context) : throughPost(context, render))
  if (page) await sendOnce(context, page)
}

const done = async (work: unknown) => await work
