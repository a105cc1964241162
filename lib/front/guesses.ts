/** The limit on guesses (lib/http/guesses.ts) at the doors that are pages: a shared link, its card, a form with a code in its address. */
import type { IncomingMessage } from 'node:http'
import { localeOfPath } from '../addresses'
import { database } from '../database/open'
import { clientHeader } from '../http/client'
import { countGuess, mayGuess } from '../http/guesses'
import { normaliseCode } from '../seminars/promo-code'
import { promoCodeOf } from '../seminars/stored-facts'
import type { Asked } from './asked'
import { errorPage } from './error-page'
import { always, NO_STORE, ofHtml } from './headers'
import { answerOnce, sendOnce } from './send'
import type { Step, Tools } from './steps'
import { together } from './together'

const LINK = /^\/(?:nl|en)\/s\/([^/]+)$/
const CARD = /^\/kaart\/[^/]+\/s\/([^/]+)$/
const FORM = /^\/(?:nl|en)\/seminars\/[^/]+\/aanmelden$/

/** The code that an address asks about. */
function codeIn({ path, insidePath, query }: Pick<Asked, 'path' | 'insidePath' | 'query'>): string | undefined {
  const named = LINK.exec(insidePath)?.[1] ?? CARD.exec(path)?.[1]
  if (named !== undefined) return decodeURIComponent(named).replace(/\.png$/, '')
  return FORM.test(insidePath) ? new URLSearchParams(query).get('code')?.trim() || undefined : undefined
}

/** These doors, shut for who is over the limit; an unknown code is counted. */
export const guardingCodes =
  (...doors: Step[]): Step =>
  (asked, tools) => {
    const open = () => doors.reduce<ReturnType<Step>>((taken, door) => taken ?? door(asked, tools), undefined)
    const code = codeIn(asked)
    return code === undefined ? open() : guarded(asked, tools, { code, open: () => open() ?? answerOnce(asked, tools.render) })
  }

async function guarded(asked: Asked, tools: Tools, { code, open }: { code: string; open: () => Promise<unknown> }) {
  const headers = headersOf(asked.request)
  const turn = mayGuess(headers, asked.now)
  if (!turn.ok) return await sendLimited(asked, tools, turn.retryAfter)
  if (!(await isKnown(asked, tools, normaliseCode(code)))) countGuess(headers, asked.now)
  return await open()
}

/** A code of the edition is no guess; the database knows those that another machine has published. */
async function isKnown({ at }: Asked, { admission }: Tools, key: string): Promise<boolean> {
  if (at.promoCode(key)) return true
  const look = () => admission.look(() => promoCodeOf(database(), key))
  return (await together(JSON.stringify(['code', key]), look)) !== undefined
}

/** As what is inside gets them: with the address of the socket. */
function headersOf({ headers, socket }: IncomingMessage): Headers {
  const forwarded = headers['x-forwarded-for']
  const given = new Headers({ [clientHeader]: socket.remoteAddress ?? '' })
  if (forwarded !== undefined) given.set('x-forwarded-for', [forwarded].flat().join(','))
  return given
}

function sendLimited(asked: Asked, { files }: Tools, retryAfter: number) {
  const isCard = CARD.test(asked.path)
  const body = Buffer.from(isCard ? '' : errorPage(localeOfPath(asked.path), asked.id, files.baseSheet, 429))
  const type: Record<string, string> = isCard ? {} : { ...ofHtml(), 'content-type': 'text/html; charset=utf-8' }
  const headers = { ...type, ...always(), 'cache-control': NO_STORE, 'retry-after': String(retryAfter) }
  return sendOnce(asked, { status: 429, headers, cookies: [], body })
}
