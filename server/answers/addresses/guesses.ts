/** The limit on guesses (lib/http/limits/guesses.ts) at the doors that are pages: a shared link, its card, a form with a code in its address. */
import { localeOfPath } from '../../../lib/addresses'
import { database } from '../../../lib/database/open'
import { normaliseCode } from '../../../lib/domain/codes/promo-code'
import { NO_STORE } from '../../../lib/http/answers/cache-control'
import { countGuess, mayGuess } from '../../../lib/http/limits/guesses'
import { isKnownCode } from '../../../lib/signups/links/redeem'
import { always, ofHtml } from '../../html/headers'
import { clientHeaders } from '../../request/client-headers'
import { coalesce } from '../../request/concurrency/coalesce'
import type { RequestContext } from '../../request/context'
import type { Handler, Tools } from '../../request/handler'
import { errorPage } from '../errors/error-page'
import { sheetNow } from '../files/look-sheet'
import { answerOnce, sendOnce } from '../send'

const LINK = /^\/(?:nl|en)\/s\/([^/]+)$/
const CARD = /^\/kaart\/[^/]+\/s\/([^/]+)$/
const FORM = /^\/(?:nl|en)\/seminars\/[^/]+\/aanmelden$/

/** The code that an address asks about. */
function codeIn({ path, insidePath, query }: Pick<RequestContext, 'path' | 'insidePath' | 'query'>): string | undefined {
  const named = LINK.exec(insidePath)?.[1] ?? CARD.exec(path)?.[1]
  if (named !== undefined) return decodeURIComponent(named).replace(/\.png$/, '')
  return FORM.test(insidePath) ? new URLSearchParams(query).get('code')?.trim() || undefined : undefined
}

/** These doors, shut for who is over the limit; an unknown code is counted. */
export const guardingCodes =
  (...doors: Handler[]): Handler =>
  (context, tools) => {
    const open = () => doors.reduce<ReturnType<Handler>>((taken, door) => taken ?? door(context, tools), undefined)
    const code = codeIn(context)
    return code === undefined
      ? open()
      : guarded(context, tools, { code, open: () => open() ?? answerOnce(context, tools.render) })
  }

async function guarded(context: RequestContext, tools: Tools, { code, open }: { code: string; open: () => Promise<unknown> }) {
  const headers = clientHeaders(context.request)
  const turn = mayGuess(headers, context.now)
  if (!turn.ok) return await sendLimited(context, tools, turn.retryAfter)
  if (!(await isKnown(context, tools, normaliseCode(code)))) countGuess(headers, context.now)
  return await open()
}

/** A code of the edition is no guess; the database knows those that another machine has published. */
async function isKnown({ at }: RequestContext, { admission }: Tools, key: string): Promise<boolean> {
  if (at.promoCode(key)) return true
  const look = () => admission.look(() => isKnownCode(database(), key, at.now))
  return await coalesce(JSON.stringify(['code', key]), look)
}

function sendLimited(context: RequestContext, { files }: Tools, retryAfter: number) {
  const isCard = CARD.test(context.path)
  const body = Buffer.from(isCard ? '' : errorPage(localeOfPath(context.path), context.id, sheetNow(files), 429))
  const type: Record<string, string> = isCard ? {} : { ...ofHtml(), 'content-type': 'text/html; charset=utf-8' }
  const headers = { ...type, ...always(), 'cache-control': NO_STORE, 'retry-after': String(retryAfter) }
  return sendOnce(context, { status: 429, headers, cookies: [], body })
}
