/**
 * What can be done where, for `Allow`. A route that can do more than be read is named here; tests/unit/http/resources.test.ts holds
 * this against what the routes below app/ export.
 */
import { deskPosts } from './forms/desk-posts'

export const READ = ['GET', 'HEAD']
const SEND = ['POST']

/** Below /api/ these are all there is. */
const api: [path: RegExp, methods: string[]][] = [
  [/^\/api\/health$/, READ],
  [/^\/api\/publish$/, SEND],
  [/^\/api\/publish\/[^/]+$/, READ],
  [/^\/api\/seminars\/[^/]+$/, READ],
  [/^\/api\/seminars\/[^/]+\/codes\/[^/]+$/, READ],
  [/^\/api\/seminars\/[^/]+\/signups$/, SEND],
]
/** What is done with one's own sign-up. */
const OWN = /^\/\w+\/aanmelding\/[^/]+\/(?:annuleren|bevestigen|wissen|doorgeven|naam|antwoorden|afmelden|toch-wel|nieuws)$/

/** Pressed by a mail program; who follows it in a browser is led to the page. */
const END = /^\/\w+\/uitschrijven\/[^/]+\/nu$/
/** What is done at the door of a seminar. */
const DOOR = /^\/\w+\/deur\/(?:helpen\/[^/]+\/openen|[^/]+\/(?:is-er|toch-niet))$/

export const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/')

/** The methods of an address; undefined for one below /api/ where nothing is. `path`: public, and the same inside Next. */
export function methodsAt(path: string, insidePath: string): string[] | undefined {
  // A slash at the end leads to the address without it.
  if (isApi(path)) return api.find(([form]) => form.test(path.endsWith('/') ? path.slice(0, -1) : path))?.[1]
  if (END.test(insidePath)) return [...READ, ...SEND]
  const isForm =
    OWN.test(insidePath) || DOOR.test(insidePath) || deskPosts.some((form) => form.test(insidePath.replace(/^\/nl/, '')))
  return isForm ? SEND : READ
}
