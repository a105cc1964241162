/**
 * A link of ours as chat and mail programs, people and other programs hand it on, and what it was before that: `/s/Code&utm_source=x`,
 * `/s/(Code)`, `…&amp;utm_medium=b`, a key with a full stop behind it. Pure.
 */
import { decoded } from '../../decode'
import { sourceFields } from '../../domain/sign-up/request'

/** What is set around a link in a sentence, or by a chat program that makes it bold; a code does not begin or end by it. */
const before = /^(?:[([{*_~"'«\s]|<(?=[^<>]*>\W*$))+/u
const after = /(?<![)\]}>*_~"'».,;:!?\s])[)\]}>*_~"'».,;:!?\s]+$/u

/** A query that was glued to the path: `?a=b` that was encoded, `&a=b`, `&amp;a=b`. */
const glued = /(?:\?|&(?:amp;)?)(?=[a-z_]{1,20}=)/i

const lowerCase = new Map<string, string>([...sourceFields, 'seminar', 'code'].map((name) => [name, name]))

/** The name of a parameter, as it was before an editor or mail program made HTML of it, or a person capitals. */
function nameOf(typed: string): string {
  const name = typed.replace(/^(?:amp;)+/i, '')
  return lowerCase.get(name.toLowerCase()) ?? name
}

/** The query as it was; the very text where nothing is wrong with it. `''`, or with its `?`. */
export function forgivenQuery(query: string): string {
  const pairs = [...new URLSearchParams(query)]
  if (pairs.every(([name]) => nameOf(name) === name)) return query
  return `?${new URLSearchParams(pairs.map(([name, value]) => [nameOf(name), value]))}`
}

export interface Forgiven {
  /** Not encoded. */
  segment: string
  query: string
}

/** Of a shared link: `segment` as it stands in the path, `query` with its `?`. */
export function forgivenLink(segment: string, query: string): Forgiven {
  const [typed = '', ...more] = decoded(segment).split(glued)
  const all = [...more, query.replace(/^\?/, '')].filter(Boolean).join('&')
  // A bracket of the sentence that the link stood in may have come along with its last parameter.
  const said = more.length > 0 ? all.replace(after, '') : all
  return { segment: bare(typed.replaceAll('+', ' ')), query: forgivenQuery(said && `?${said}`) }
}

export const bare = (text: string): string => text.replace(before, '').replace(after, '')

/** Of the link to one's own sign-up: a key is 44 characters, whatever stands around it. */
export const keyIn = (segment: string): string | undefined =>
  /(?:^|[^A-Za-z0-9_-])([A-Za-z0-9_-]{44})[*_~]?(?:$|[^A-Za-z0-9_-])/.exec(decoded(segment))?.[1]
