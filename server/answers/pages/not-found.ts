/**
 * Addresses that only the edition could have had. The not-found page is rendered once, and kept for as long as what it asked has the same answers; where it leaves room
 * (components/site/NotFound.tsx) stands, per request, what was meant perhaps. Who means nothing that is here gets the page as it is,
 * compressed before: programs that look for holes ask all day.
 */
import { LRUCache } from 'lru-cache'
import { localeOfPath, outside } from '../../../lib/addresses'
import type { Locale } from '../../../lib/domain/locale'
import type { Trace } from '../../../lib/editions/trace'
import { escapeMarkup } from '../../../lib/escape'
import { date, untilIncluding } from '../../../lib/language/format'
import { isOn, partOff } from '../../../lib/parts'
import { type Near, nearest } from '../../../lib/search/near'
import { isFresh, type Kept } from '../../cache/page-cache'
import { type Representation, represent, sendRepresentation } from '../../cache/representation'
import type { Answer } from '../../html/intercept'
import type { Render } from '../../html/through-next'
import { SingleFlight } from '../../request/concurrency/single-flight'
import type { RequestContext } from '../../request/context'
import type { Tools } from '../../request/handler'
import { isOfNext } from '../addresses/redirects'
import { sendOnce } from '../send'

interface Page extends Kept {
  page: Answer
  html: string
  /** Without anything in the room. */
  bare: Representation
}
const kept: Partial<Record<Locale, Page>> = {}
/** The same with suggestions, by what they are: filled and compressed once for all whose addresses are as far off. */
const withWords = new LRUCache<string, Answer>({ maxSize: 4 * 1024 * 1024, maxEntrySize: 400 * 1024 })

const flights = new SingleFlight<Answer>()

/** Answers for an address that nothing has; undefined when the edition, or Next by itself, may have it. Publishing asks for the page itself. */
export function notFound(context: RequestContext, { render }: Tools): Promise<unknown> | undefined {
  const isItself = /^\/\w+\/niet-gevonden$/.test(context.insidePath)
  if (!isItself && (context.isPage || isOfNext(context.insidePath))) return undefined
  return sendNotFound(context, render)
}

/** The not-found page of the address's language, for any address. */
export async function sendNotFound(context: RequestContext, render: Render): Promise<unknown> {
  const locale = isOn(context.at.site('nl'), 'english') ? localeOfPath(context.path) : 'nl'
  const insidePath = `/${locale}/niet-gevonden`
  const fresh = () => {
    const page = kept[locale]
    return page && isFresh(page, context.at) ? page : undefined
  }
  const ready = fresh()
  if (ready) return sendKept(context, ready)
  const flown = await flights.join(`${locale} ${context.at.epoch.id}`, async () => {
    const page = await render(context, { url: outside(insidePath) })
    if (page?.status === 404 && page.trace) kept[locale] = keptOf(page, page.trace)
    return page
  })
  if (!flown) return
  const made = fresh()
  return made ? sendKept(context, made) : await sendFilled(context, flown.value)
}

function keptOf(page: Answer, trace: Trace): Page {
  const html = page.body.toString()
  return { trace, page, html, bare: represent(404, page.headers, Buffer.from(filled(html, ''))) }
}

function sendKept(context: RequestContext, { page, html, bare }: Page) {
  const isGone = wasTakenAway(context)
  const words = wordsFor(context, html, isGone)
  if (words === '') return sendRepresentation(context.request, context.response, bare)
  const key = `${bare.hash} ${isGone} ${words}`
  const answer = withWords.get(key) ?? answerWith(page, html, words, isGone)
  // Twice: it is kept compressed too.
  withWords.set(key, answer, { size: 2 * answer.body.length })
  return sendOnce(context, answer)
}

/** What belongs to a part that was switched off is not there, and may come back. */
const wasTakenAway = ({ at, path, insidePath }: RequestContext): boolean =>
  at.isGone(insidePath) && partOff(path, at.site('nl')) === undefined

/** Another page that says that something is not there, with what was meant perhaps. */
export async function sendFilled(context: RequestContext, page: Answer) {
  const html = page.body.toString()
  const isGone = wasTakenAway(context)
  await sendOnce(context, answerWith(page, html, wordsFor(context, html, isGone), isGone))
}

/** 410: something was there, and is not to come back (RFC 9110, 15.5.11). */
function answerWith(page: Answer, html: string, words: string, isGone: boolean): Answer {
  const text = filled(html, words)
  if (!isGone) return { ...page, body: Buffer.from(text) }
  return {
    ...page,
    status: 410,
    body: Buffer.from(text.replace('>404</span>', '>410</span>').replace('data-status="404"', 'data-status="410"')),
  }
}

const ROOM = /<div data-near="([^"]*)" data-gone="([^"]*)" data-removed="([^"]*)"><\/div>/
const filled = (html: string, words: string) => html.replace(ROOM, () => words)

/** The page says in the room's attributes, escaped, what stands above the links, that an article has expired, and that something was taken away. */
function wordsFor({ path, at, now, insidePath }: RequestContext, html: string, isGone: boolean): string {
  const near = nearest(path, at)
  const [, slug] = /^\/\w+\/artikelen\/([^/]+)$/.exec(insidePath) ?? []
  const article = slug === undefined ? undefined : at.articleEver(localeOfPath(path), slug)
  const expires = article?.expires
  const isOver = expires !== undefined && expires <= now
  const [, heading = '', over = '', removed = ''] = ROOM.exec(html) ?? []
  const said = isOver ? over.replace('{date}', date(untilIncluding(expires), localeOfPath(path))) : isGone ? removed : ''
  return (said && `<p class="mt-3 max-w-measure">${said}</p>`) + linksHtml(near, heading)
}

const linksHtml = (near: Near[], heading: string) =>
  near.length === 0
    ? ''
    : `<nav class="near mt-6 max-w-measure" aria-labelledby="near"><h2 class="text-s1 leading-heading" id="near">${heading}</h2><ul>${near
        .map(
          ({ href, title }) =>
            `<li class="py-1 leading-snug"><a class="link inline-block" href="${escapeMarkup(href)}">${escapeMarkup(title)}</a></li>`,
        )
        .join('')}</ul></nav>`
