/** Where things are at the desk. Public paths. */
import { address } from '../addresses'

export const DESK = '/beheer'
/** Where one asks to come in, and all that belongs to it: the only pages without a session. */
export const SIGN_IN = '/beheer/inloggen'

/** How the publication stands, for editors: a page of the desk under a name of its own, which previews have too. */
export const EDITORIAL = '/redactie'

export const deskPath = {
  evenings: DESK,
  seminar: (slug: string) => `${DESK}/seminars/${encodeURIComponent(slug)}`,
  people: (slug: string, more = '') => `${DESK}/seminars/${encodeURIComponent(slug)}/aanwezigen${more}`,
  /** Below it: what the desk says of the evening, the sheet at the door, the invoices. */
  ofSeminar: (slug: string, what: string) => `${DESK}/seminars/${encodeURIComponent(slug)}/${what}`,
  person: (id: string, what?: string) => `${DESK}/aanmeldingen/${id}${what ? `/${what}` : ''}`,
  codes: `${DESK}/codes`,
  code: (key: string) => `${DESK}/codes/${encodeURIComponent(key)}`,
  partners: `${DESK}/partners`,
  partnerMake: `${DESK}/partners/maken`,
  partnerWithdraw: `${DESK}/partners/intrekken`,
  figures: address.deskFigures(),
  weekMail: `${DESK}/cijfers/elke-week`,
  mail: `${DESK}/mail`,
  log: `${DESK}/logboek`,
  out: `${DESK}/uit`,
  /** Where the link is waited for. */
  wait: `${SIGN_IN}/wacht`,
  link: (token: string) => `${SIGN_IN}/${encodeURIComponent(token)}`,
} as const

/** Whether an address, as it is spelled, is one of the desk. */
export const isOfDesk = (path: string): boolean => path === DESK || path.startsWith(`${DESK}/`) || path === EDITORIAL

export const isOfDoor = (path: string): boolean => path === SIGN_IN || path.startsWith(`${SIGN_IN}/`)

const LONGEST = 300
/** Any origin will do: what leads to another one is not ours. */
const HERE = 'https://beheer.invalid'

/** A path of the desk, with its query, to go on to; undefined for all else that may stand there. */
export function ownPath(typed: string | undefined): string | undefined {
  if (!typed || typed.length > LONGEST || !typed.startsWith('/') || !URL.canParse(typed, HERE)) return undefined
  const { origin, pathname, search } = new URL(typed, HERE)
  const isOwn = origin === HERE && isOfDesk(pathname) && !isOfDoor(pathname)
  return isOwn ? pathname + search : undefined
}

/** The way in for who wanted to be elsewhere at the desk. */
export function signInFor(wanted: string): string {
  const to = ownPath(wanted)
  return to === undefined || to === DESK ? SIGN_IN : `${SIGN_IN}?naar=${encodeURIComponent(to)}`
}
