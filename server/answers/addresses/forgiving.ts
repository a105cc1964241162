/**
 * Links of ours that something happened to on their way are led to what they were: to a shared link, to its form, to one's own sign-up, to where mails are ended. A code
 * that is written so is left alone.
 */
import { address, localeOfPath } from '../../../lib/addresses'
import { database } from '../../../lib/database/open'
import { normaliseCode } from '../../../lib/domain/codes/promo-code'
import { forgivenLink, forgivenQuery, keyIn } from '../../../lib/http/requests/forgiven'
import { promoCodeOf } from '../../../lib/signups/facts/stored-facts'
import type { RequestContext } from '../../request/context'
import type { Handler, Tools } from '../../request/handler'
import { sendRedirect } from '../send'

const LINK = /^\/(?:nl|en)\/s\/([^/]+)$/
const FORM = /^\/(?:nl|en)\/seminars\/[^/]+\/aanmelden$/
const OWN = /^\/(?:nl|en)\/(aanmelding|uitschrijven)\/([^/]+)$/
const OWN_KEY = /^[\w-]{44}$/

type Asked = Pick<RequestContext, 'path' | 'insidePath' | 'query'>

/** Where a form, or the link to one's own sign-up, is led; undefined: nothing is wrong with it. */
function ofSignUp({ path, insidePath, query }: Asked): string | undefined {
  if (FORM.test(insidePath)) {
    const asked = forgivenQuery(query)
    return asked === query ? undefined : path + asked
  }
  const [, root, typed] = OWN.exec(insidePath) ?? []
  const key = typed === undefined || OWN_KEY.test(typed) ? undefined : keyIn(typed)
  return key && (root === 'aanmelding' ? address.signUp : address.unsubscribe)(localeOfPath(path), key)
}

/** A code that may have got something of its surroundings along. */
function ofCode({ path, insidePath, query }: Asked) {
  const typed = LINK.exec(insidePath)?.[1]
  if (typed === undefined) return undefined
  const link = (code: string, asked: string) => address.shared(localeOfPath(path), code) + asked
  const [code, asked, bare] = [decodeURIComponent(typed), forgivenQuery(query), forgivenLink(typed, query)]
  const key = normaliseCode(code)
  if (bare.segment === '' || normaliseCode(bare.segment) === key)
    return asked === query ? undefined : { key, asTyped: link(code, asked), otherwise: link(code, asked) }
  return { key, asTyped: asked === query ? undefined : link(code, asked), otherwise: link(bare.segment, bare.query) }
}

/** Before these doors: what they get is as it was shared. */
export const forgiving =
  (doors: Handler): Handler =>
  (context, tools) => {
    const code = ofCode(context)
    if (code) return leadTo(code, context, tools, () => doors(context, tools))
    const to = ofSignUp(context)
    return to === undefined ? doors(context, tools) : Promise.resolve(lead(context, to))
  }

async function leadTo(
  { key, asTyped, otherwise }: NonNullable<ReturnType<typeof ofCode>>,
  context: RequestContext,
  { admission }: Tools,
  open: () => Promise<unknown> | undefined,
): Promise<unknown> {
  // "R&D" and "Een+een" are codes too, where somebody has made them.
  const look = () => admission.look(() => promoCodeOf(database(), key))
  const isCode = key !== '' && (context.at.promoCode(key) ?? (await look())) !== undefined
  if (!isCode) return lead(context, otherwise)
  return asTyped === undefined ? await open() : lead(context, asTyped)
}

const lead = ({ response }: RequestContext, to: string) =>
  sendRedirect(response, 307, to, { 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' })
