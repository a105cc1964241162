/** What is switched off in site.yaml (`parts:`) is not published: no page, list, feed or search has it then. Pure. */
import { isOn, type Part, parts } from '../../parts'
import type { Edition } from '../types'
import type { Entries } from './entries'

type Site = Edition['site']

/** Another set of parts: what was left out of the edition before is of this one, or the other way round. */
export const sameParts = (one: Site, other: Site): boolean => parts.every((part) => isOn(one.nl, part) === isOn(other.nl, part))

/** Without what belongs to a part that is off. Where all are on it is what it was: the very entries. */
export function withParts(entries: Entries): Entries {
  const off = (part: Part) => !isOn(entries.site.nl, part)
  let left = entries
  if (off('english')) left = inDutch(left)
  if (off('seminars')) left = withoutSeminars(left)
  if (off('topics')) left = withoutTopics(left)
  if (off('discussion')) left = withoutDiscussion(left)
  return left
}

/** The English words of the site stay: who signed up in English has those in mails that are on their way. */
function inDutch({ articles, authors, seminars, pages, ...rest }: Entries): Entries {
  const dutch = <E extends { locale: string }>(list: E[]) => list.filter(({ locale }) => locale === 'nl')
  return { ...rest, articles: dutch(articles), authors: dutch(authors), seminars: dutch(seminars), pages: dutch(pages) }
}

const withoutSeminars = ({ articles, ...rest }: Entries): Entries => ({
  ...rest,
  articles: articles.map((article) => (article.seminar === undefined ? article : { ...article, seminar: undefined })),
  seminars: [],
  promoCodes: [],
})

function withoutTopics({ site, articles, ...rest }: Entries): Entries {
  return {
    ...rest,
    // One that is as it was tells who compares that nothing has another name now.
    site: site.nl.topics ? { nl: { ...site.nl, topics: undefined }, en: { ...site.en, topics: undefined } } : site,
    articles: articles.map((article) => (article.topics === undefined ? article : { ...article, topics: undefined })),
  }
}

const withoutDiscussion = ({ articles, ...rest }: Entries): Entries => ({
  ...rest,
  articles: articles.map((article) => (article.comments ? { ...article, comments: false } : article)),
})
