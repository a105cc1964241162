/** `POST /voorbeeld/<token>/akkoord` and `…/opmerking`: what an author says of the article that the link shows. Whoever has the link is the author. */
import { address } from '../../lib/addresses'
import { database } from '../../lib/database/open'
import type { Preview, Snapshot } from '../../lib/editions/snapshot'
import { rateLimits } from '../../lib/http/limits/rate-limit'
import { clientOf } from '../../lib/http/requests/client'
import { bodyKind, maxBody, parseForm } from '../../lib/http/requests/guard'
import { paragraphsOf } from '../../lib/review/paragraphs'
import { textHash } from '../../lib/review/text-hash'
import { agree, LONGEST, remarkOn } from '../../lib/review/words'
import { settings } from '../../lib/settings'
import { bodyUpTo } from '../request/body'
import { clientHeaders } from '../request/client-headers'
import type { RequestContext } from '../request/context'
import { sendRedirect, sendRefusal } from './send'

export interface AuthorsContext extends RequestContext {
  preview: Preview
  base: string
}
type Said = 'akkoord' | 'opmerking' | 'veranderd' | 'vol' | 'leeg' | 'vaak'
type Article = NonNullable<ReturnType<Snapshot['article']>>

export const DOOR = /^\/(akkoord|opmerking)$/

/** The database is in another edition's time: only the article is the preview's. */
export async function takeWord(context: AuthorsContext): Promise<unknown> {
  const { request, response, path, base, preview, at } = context
  const slug = preview.article ?? ''
  const article = at.article('nl', slug)
  const headers = clientHeaders(request)
  if (!article) return sendRefusal(request, response, 'not_found')
  // Pages of a preview send no referrer, and so no origin either: what the browser says of where it came from is all there is.
  if (/^(?:cross|same)-site$/.test(String(request.headers['sec-fetch-site']))) return sendRefusal(request, response, 'cross_site')
  const type = String(request.headers['content-type'] ?? '')
  if (bodyKind(new Headers({ 'content-type': type })) !== 'form')
    return sendRefusal(request, response, 'unsupported_media_type')
  const body = await bodyUpTo(request, maxBody)
  if (!body) return sendRefusal(request, response, 'payload_too_large')
  const form = await parseForm(body, type).catch(() => undefined)
  if (!form) return sendRefusal(request, response, 'malformed_json')
  const { rateLimits: limited, trustProxy } = settings()
  const turn = limited ? rateLimits().authorWords.take(clientOf(headers, trustProxy), context.now) : { ok: true as const }
  const said = turn.ok ? await wordTaken(DOOR.exec(path)?.[1] ?? '', form, article, context) : 'vaak'
  if (said === undefined) return sendRefusal(request, response, 'not_found')
  sendRedirect(response, 303, `${base}${address.article('nl', slug)}?gezegd=${said}#je-woord`)
}

/** Undefined: nobody was asked under this link. */
async function wordTaken(
  door: string,
  form: Record<string, string>,
  article: Article,
  context: AuthorsContext,
): Promise<Said | undefined> {
  const { preview, at, now } = context
  const hash = textHash(article)
  const about = { title: article.title }
  if (door === 'akkoord') {
    if (form.hash !== hash) return 'veranderd'
    return (await agree(database(), preview.id, hash, about, now)) ? 'akkoord' : undefined
  }
  const [name, text] = [oneLine(form.name), plain(form.text)]
  if (name === '' || text === '' || name.length > LONGEST.name || text.length > LONGEST.text) return 'leeg'
  const number = Number(form.paragraph)
  // Which paragraph was meant is only known of the text that was shown.
  const where = form.hash === hash ? paragraphsOf(at.document(article.document))[number - 1] : undefined
  const remark = { hash, paragraph: where === undefined ? undefined : number, name, text }
  const kept = await remarkOn(database(), preview.id, remark, { ...about, where }, now)
  return kept === 'not asked' ? undefined : kept === 'full' ? 'vol' : 'opmerking'
}

/** Nothing that a terminal or a mail reads as something else than text. */
const plain = (typed = ''): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t]/gu, '')
    .trim()
const oneLine = (typed = ''): string => plain(typed).replace(/\s+/g, ' ')
