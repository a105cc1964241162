/**
 * What the log says of a request that failed: never the key to somebody's sign-up, nor what a database repeats of its rows; and
 * nothing that a stranger sends begins a line of it, or speaks to the terminal that shows it.
 */
import { stripVTControlCharacters } from 'node:util'

const LONGEST = 300
/** The token of one's own sign-up opens it, and that of a preview: whoever reads the log must not be able to. What stands behind the word may be one. */
const BEHIND = /((?:aanmelding|registration|partner|voorbeeld|inloggen)\/+)(?!\[)[^\s?#"'<>)]+/gi
/** As long as a token (lib/signups/tokens.ts, lib/publishing/preview/link.ts), and whatever it was glued to. */
const LONG = /[\w-]{44,}/g
/** Where an error came from names files, which may be as long: there a token by itself. */
const FRAME = /^\s*at /
const ALONE = /(?<![\w-])[\w-]{44}(?![\w-])/g
/** Control characters, what turns the direction of text, and the other ends of lines. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const escaped = (text: string) =>
  stripVTControlCharacters(text).replace(UNSEEN, (one) => `\\u${(one.codePointAt(0) as number).toString(16).padStart(4, '0')}`)

const hide = (text: string) => text.replace(BEHIND, '$1…').replace(FRAME.test(text) ? ALONE : LONG, '…')
const decoded = (text: string) =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Percent-encoding is no hiding place, nor is doing that twice. */
function hidden(text: string): string {
  const read = decoded(decoded(text))
  const told = hide(read)
  return told === read ? text : told
}

/** A path or an address as one piece of a line; tokens are hidden in any spelling. */
export function pathForLog(path: string): string {
  const told = escaped(hidden(decoded(path)))
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told
}

/** Any text as one line. */
export const lineForLog = (text: string): string => escaped(hidden(text))

/** Lines of which only the first begins at the margin. */
export const linesForLog = (text: string): string => text.split(/\r?\n/).map(lineForLog).join('\n  ')

/** Its stack and code, and those of its causes. The object itself has more: PostgreSQL's has the values of the row that it refused. */
export function errorForLog(error: unknown): string {
  if (!(error instanceof Error)) return lineForLog(String(error))
  const { code } = error as { code?: unknown }
  const cause = error.cause === undefined ? '' : `\n  caused by ${errorForLog(error.cause)}`
  return linesForLog(`${error.stack ?? error}${code === undefined ? '' : ` (${code})`}`) + cause
}
