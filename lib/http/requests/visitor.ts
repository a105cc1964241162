/** Whether somebody opens a page, or a machine that looks ahead, draws a card of it or tries a link in a mail: only people are counted. The one list. */
import { isbot } from 'isbot'

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** A program says who it is at the beginning. */
const LONGEST = 1000
/** By these a browser says that it fetches or draws a page ahead: `Sec-Purpose`, and what older ones send. */
const AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
/** Office looks at a link before it hands it to the browser, and Outlook's safe links do under that name too. */
const OFFICE = /\bms-?office\b|\bmicrosoft (?:office|outlook)\b/i
/** A browser's engine with the browser's name left out, as X asks three times by HEAD, and others by GET. */
const NAMELESS = /\(KHTML, like Gecko\)\s*$/

/** `headers`: their names in lower case. */
export function isPerson(method: string | undefined, headers: Headers): boolean {
  const userAgent = [headers['user-agent']].flat()[0]?.slice(0, LONGEST)
  if (method !== 'GET' || !userAgent) return false
  if (AHEAD.some((name) => /prefetch|prerender|preview/i.test([headers[name]].flat().join()))) return false
  return !isbot(userAgent) && !OFFICE.test(userAgent) && !NAMELESS.test(userAgent)
}
