/** `POST /voorbeeld/<token>/akkoord` and `…/opmerking`: what an author says of the article that the link shows. Whoever has the link is the author. */
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { address } from '../../../lib/addresses'
import { database } from '../../../lib/database/open'
import type { Preview, Snapshot } from '../../../lib/editions/snapshot'
import { rateLimits } from '../../../lib/http/limits/rate-limit'
import { clientOf } from '../../../lib/http/requests/client'
import { press } from '../../../lib/http/requests/forms/press'
import { paragraphsOf } from '../../../lib/review/paragraphs'
import { textHash } from '../../../lib/review/text-hash'
import { agree, LONGEST, remarkOn } from '../../../lib/review/words'
import { settings } from '../../../lib/settings'
import { withBody } from '../../request/body'
import { clientHeaders } from '../../request/client-headers'
import type { RequestContext } from '../../request/context'
import { sendProblem, sendRedirect, sendRefusal } from '../send'

export interface AuthorsContext extends RequestContext {
  preview: Preview
  base: string
}
type Said = 'akkoord' | 'opmerking' | 'veranderd' | 'vol' | 'leeg' | 'vaak'
type Article = NonNullable<ReturnType<Snapshot['article']>>

export const DOOR = /^\/(akkoord|opmerking)$/

/** The database is in another edition's time: only the article is the preview's. */
export async function takeWord(context: AuthorsContext): Promise<unknown> {
  const { request, response, path, base, preview, at, now } = context
  const slug = preview.article ?? ''
  const article = at.article('nl', slug)
  if (!article) return sendRefusal(request, response, 'not_found')
  const { siteUrl, rateLimits: limited, trustProxy } = settings()
  const client = clientOf(clientHeaders(request), trustProxy)
  const take = () => (limited ? rateLimits().authorWords.take(client, now) : { ok: true as const })
  const pressed = await press(await posted(request), { siteUrl, locale: 'nl', take })
  const isTooOften = !pressed.ok && pressed.answer.status === 429
  if (!pressed.ok && !isTooOften) return sendProblem(request, response, pressed.answer)
  const said = pressed.ok ? await wordTaken(DOOR.exec(path)?.[1] ?? '', pressed.fields, article, context) : 'vaak'
  if (said === undefined) return sendRefusal(request, response, 'not_found')
  sendRedirect(response, 303, `${base}${address.article('nl', slug)}?gezegd=${said}#je-woord`)
}

/** As `press` reads it. Pages of a preview send no referrer, so that a browser says "null" of where its form is from: then `Sec-Fetch-Site` alone tells. */
async function posted(request: IncomingMessage): Promise<Request> {
  const whole = await withBody(request)
  const headers = new Headers()
  for (const name of ['content-type', 'content-encoding', 'content-length', 'sec-fetch-site', 'origin', 'host']) {
    const value = request.headers[name]
    if (value !== undefined && !(name === 'origin' && value === 'null')) headers.set(name, String(value))
  }
  const body = Readable.toWeb(whole) as ReadableStream
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
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
