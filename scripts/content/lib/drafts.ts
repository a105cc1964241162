/** What a change does to drafts, which no reader sees but in a preview. Pure. */
import { address } from '../../../lib/addresses'
import type { Edition } from '../../../lib/editions/types'
import type { Change, Changes } from '../../../lib/publishing/change-summary'

/** `changes`: between editions that have every draft in them. `whole`: the later of those; `live`: the same content without drafts. */
export function draftsIn(changes: Changes, whole: Edition, live: Edition): Change[] {
  const seen = pathsOf(live)
  const drafts = new Set([...pathsOf(whole)].filter((path) => !seen.has(path)))
  const of = (kind: 'nieuw' | 'veranderd' | 'verplaatst') =>
    changes[kind].filter(({ path = '' }) => drafts.has(path)).map(({ name, path }) => ({ name, path, more: `, ${kind}` }))
  return [...of('nieuw'), ...of('veranderd'), ...of('verplaatst')]
}

const pathsOf = ({ articles, seminars, authors, pages }: Edition): Set<string> =>
  new Set([
    ...articles.map(({ locale, slug }) => address.article(locale, slug)),
    ...seminars.map(({ locale, slug }) => address.seminar(locale, slug)),
    ...authors.map(({ locale, slug }) => address.author(locale, slug)),
    ...pages.map(({ locale, slug }) => address.page(locale, slug)),
  ])
