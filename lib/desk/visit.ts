/**
 * One request for a page of the desk, as the server lets it in (server/answers/desk.ts): who asks, and what was said on the press before it. Pages
 * and routes of the desk ask here; who came by another way than the server's finds nothing. The server and Next's bundle are separate instances
 * of this module: hence the global object.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Doorkeeper } from '../domain/sign-up/attendance'
import type { Session } from './session'

/** What a press leads to, shown once on the page that follows. */
export interface After {
  /** What was done, in a sentence. */
  said?: string
  /** A form that was not accepted: what was typed, and what is wrong. */
  fields?: Record<string, string>
  errors?: Wrong[]
}
export interface Wrong {
  field: string
  message: string
}

export interface Visit extends After {
  /** Who is in; undefined before the door: on the pages of signing in alone. */
  session?: Session
  /** At the door of a seminar: who looks at tickets. */
  doorkeeper?: Doorkeeper
  /** Public path. */
  path: string
  /** As the browser sent them. */
  cookies: string
}

const symbol = Symbol.for('podium.desk')
const holder = globalThis as { [symbol]?: AsyncLocalStorage<Visit> }
const store = () => (holder[symbol] ??= new AsyncLocalStorage())

/** Does `work`, and all that it waits for, as this visit. */
export const withVisit = <T>(visit: Visit, work: () => T): T => store().run(visit, work)

/** Undefined: it did not come through the desk's door. */
export const visitNow = (): Visit | undefined => store().getStore()

/** "/beheer/codes" → "/nl~beheer-3f…/beheer/codes". Two requests for one path share one render inside Next: this one is its own. */
export const insideDesk = (path: string, request: string): string => `/nl~beheer-${request}${path}`

/** The same of a page that is in both languages: "/en/deur/x" → "/en~3f…/deur/x". */
export function insideOnce(insidePath: string, request: string): string {
  const [, locale, ...rest] = insidePath.split('/')
  return ['', `${locale}~deur-${request}`, ...rest].join('/')
}
