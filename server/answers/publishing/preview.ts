/**
 * `/voorbeeld/<token>/…`: the site as a branch would make it. None of the handlers, caches and flights of the site are used for it: it looks by itself at
 * what the preview's edition has, renders it for this one request, and keeps nothing.
 */
import { address, inside, localeOfPath } from '../../../lib/addresses'
import { normaliseCode } from '../../../lib/domain/codes/promo-code'
import { snapshotOf } from '../../../lib/editions/previews/open'
import { type Preview, previewOf } from '../../../lib/editions/previews/records'
import { type Snapshot, withPreview } from '../../../lib/editions/snapshot'
import { holds } from '../../../lib/editions/trace'
import { errorForLog } from '../../../lib/http/log'
import { insidePreview } from '../../../lib/next/preview'
import { settings } from '../../../lib/settings'
import { inPreview, isOfPreview, quiet } from '../../html/in-preview'
import type { Answer } from '../../html/intercept'
import { Broken } from '../../html/through-next'
import { isDevelopment } from '../../mode'
import { Busy } from '../../request/concurrency/semaphore'
import { isReading, isWellFormed, type RequestContext } from '../../request/context'
import type { Handler, Tools } from '../../request/handler'
import { redirectOf } from '../addresses/redirects'
import { isLookSheet, lookSheet } from '../files/look-sheet'
import { picture } from '../files/pictures'
import { sendNotFound } from '../pages/not-found'
import { keepPrivate } from '../private'
import { sendOnce, sendRedirect, sendRefusal } from '../send'
import { DOOR, takeWord } from './author-word'

const ROOT = '/voorbeeld'

/** Nobody hears of the address, which is the key. */
const PRIVATE = { 'referrer-policy': 'no-referrer' }

/** One request for a page of a preview, as if it were one for the site. */
interface Inner extends RequestContext {
  preview: Preview
  /** "/voorbeeld/<token>". */
  base: string
}

export const preview: Handler = (context, tools) => {
  if (context.path !== ROOT && !context.path.startsWith(`${ROOT}/`)) return undefined
  keepPrivate(context.response, PRIVATE)
  if (!tools.admission.enter(context)) throw new Busy()
  return answer(context, tools)
}

async function answer(context: RequestContext, tools: Tools): Promise<unknown> {
  const { dataDir } = settings()
  const [, , token = '', ...rest] = context.path.split('/')
  const found = previewOf(dataDir, token, context.now)
  const at = found && opened(dataDir, found)
  if (!found || !at || !isWellFormed(context.path)) return sendNotFound({ ...context, path: ROOT }, tools.render)
  const path = `/${rest.join('/')}`
  return withPreview(found, at, () => {
    const now = at(context.now)
    const insidePath = inside(path)
    const inner = {
      ...context,
      path,
      insidePath,
      at: now,
      isPage: now.exists(insidePath),
      preview: found,
      base: `${ROOT}/${token}`,
    }
    return answerInside(inner, tools)
  })
}

/** Undefined: its file cannot be read by this Podium, as after an upgrade. It is told of, and made again by who wants it. */
function opened(dataDir: string, found: Preview): ((now: number) => Snapshot) | undefined {
  try {
    return snapshotOf(dataDir, found)
  } catch (error) {
    console.error(`preview of ${found.ref}: ${errorForLog(error)}`)
    return undefined
  }
}

const FILES = /\.(?:xml|json|ics|webmanifest|txt)$/
const FORM = /^\/(?:nl|en)\/seminars\/([^/]+)\/aanmelden$/
const DESK = /^\/redactie(?:\/(?:agenda\.ics|gids))?$/
const SEARCH = /^\/(?:nl|en)\/zoeken$/

async function answerInside(context: Inner, tools: Tools): Promise<unknown> {
  const { request, response, path, insidePath, at, isPage, preview, base, query } = context
  const isDoor = preview.article !== undefined && DOOR.test(path)
  if (isDoor && request.method === 'POST') return takeWord(context)
  if (isDoor || !isReading(request)) return sendRefusal(request, response, 'method_not_allowed', isDoor ? 'POST' : 'GET, HEAD')
  if (path.startsWith('/beeld/')) return picture(context)
  if (isLookSheet(path, tools.files)) return (await lookSheet(context, tools)) ?? sendLost(context, tools)
  if (preview.article !== undefined) return forAuthor(context, tools, preview.article)
  const moved = DESK.test(path) ? undefined : redirectOf(path, at)
  if (moved) return sendRedirect(response, 307, base + moved.path + query)
  const link = linkOf(context)
  if (link) return sendRedirect(response, 307, base + link)
  const form = FORM.exec(insidePath)?.[1]
  if (DESK.test(path)) return sendPage(context, tools, `/nl${path}`)
  const isThere = isPage ? !FILES.test(path) : SEARCH.test(insidePath) || (form !== undefined && at.seminar('nl', form))
  return isThere ? sendPage(context, tools, insidePath) : sendLost(context, tools)
}

/** The one article, with what its author may say of it; there is nothing else. */
function forAuthor(context: Inner, tools: Tools, slug: string): unknown {
  const { path, insidePath, base, response } = context
  if (path === '/') return sendRedirect(response, 307, base + address.article('nl', slug))
  const isIt = insidePath === `/nl/artikelen/${slug}` || insidePath === `/en/artikelen/${slug}`
  return isIt ? sendPage(context, tools, `/${localeOfPath(path)}/voorbeeld`) : sendLost(context, tools)
}

/** A shared link leads to the form of its seminar, or to all of them: nothing is counted. */
function linkOf({ insidePath, path, at }: Inner): string | undefined {
  const [, root, code = ''] = /^\/(?:nl|en)\/(s)\/([^/]+)$/.exec(insidePath) ?? []
  if (root === undefined) return undefined
  const [slug, ...more] = at.promoCode(normaliseCode(decodeURIComponent(code)))?.seminars ?? []
  const locale = localeOfPath(path)
  return slug === undefined || slug === 'all' || more.length > 0 ? address.seminars(locale) : address.register(locale, slug)
}

const sendLost = (context: Inner, tools: Tools) => sendPage(context, tools, `/${localeOfPath(context.path)}/niet-gevonden`)

async function sendPage(context: Inner, { render, files }: Tools, insidePath: string): Promise<void> {
  const { preview, query, base } = context
  const page = await render(context, { url: insidePreview(insidePath, preview) + query })
  if (!page) return
  if (!/^text\/html/.test(page.headers['content-type'] ?? '')) return await sendOnce(context, page)
  const html = page.body.toString('utf8')
  if (!isRight(page, html, context)) throw new Broken()
  const policy = page.headers['content-security-policy'] ?? ''
  const isShared = (path: string) => (/^\/(?:_next|e|kader)\//.test(path) ? !isLookSheet(path, files) : files.has(path))
  await sendOnce(context, {
    ...page,
    headers: { ...page.headers, 'content-security-policy': quiet(policy) },
    cookies: [],
    body: Buffer.from(inPreview(html, base, isShared)),
  })
}

/** Rendered of this edition, and of none else: by what it says, and by what it asked. */
const isRight = ({ trace, status }: Answer, html: string, { preview, at }: Inner): boolean =>
  isDevelopment() || status >= 500 || (isOfPreview(html, preview.edition) && (!trace || holds(trace, at)))
