/** A post or page of WordPress as a piece. Pure. */
import type { BodySource } from '../html/body'
import type { Note } from '../notes'
import type { Facts, Outline } from '../source'
import { plainLine } from '../text'
import { typedDate } from './dates'
import type { Channel, Item, Term } from './item'

/** Undefined where the channel names no address. */
export function homeOf({ home }: Channel): URL | undefined {
  return /^https?:\/\//i.test(home) && URL.canParse(home) ? new URL(home) : undefined
}

/** Co-Authors Plus has a term for each who wrote: `cap-anke`. */
export const coAuthor = ({ slug }: Term): string => slug.replace(/^cap-/, '')

function authorsOf({ creator, terms }: Item): string[] {
  const together = terms.filter(({ domain }) => domain === 'author').map(coAuthor)
  return together.length > 0 ? [...new Set(together)] : creator ? [creator] : []
}

const states: Record<string, Note['rule']> = { draft: 'draft', pending: 'pending', private: 'private' }

export function outlineOf(item: Item, key: string, topics: string[], tags: string[], channel: Channel): Outline {
  const title = plainLine(item.title)
  const notes: Note[] = []
  const state = states[item.status] ?? (item.status === 'publish' || item.status === 'future' ? undefined : 'otherStatus')
  const about = title || item.name || item.id
  if (state) notes.push({ rule: state, about: state === 'otherStatus' ? `${about} (${item.status})` : about })
  if (item.password) notes.push({ rule: 'password', about })
  const draft = state !== undefined || item.password !== ''
  const home = homeOf(channel)
  const thumbnail = item.meta.get('_thumbnail_id')
  return {
    key,
    kind: item.type === 'page' ? 'page' : 'article',
    title,
    name: item.name,
    date: typedDate(item.date, item.dateGmt) ?? typedDate('', item.modified),
    draft,
    authors: authorsOf(item),
    topics,
    tags,
    summary: plainLine(item.excerpt) || undefined,
    cover: thumbnail && /^\d+$/.test(thumbnail) && thumbnail !== '0' ? { id: thumbnail } : undefined,
    oldPaths: home ? oldPaths(item, home) : [],
    aliases: [`?p=${item.id}`, `?page_id=${item.id}`],
    notes: draft || !item.link || hasPath(item.link) ? notes : [...notes, { rule: 'oldAddressQuery', about: item.link }],
  }
}

const hasPath = (link: string) => URL.canParse(link) && new URL(link).pathname.length > 1 && !/[?&](?:p|page_id)=\d+/.test(link)

/** Where it stood, by its link, and by the names it had before. */
function oldPaths({ link, name, oldNames }: Item, home: URL): string[] {
  if (!hasPath(link) || bareHost(new URL(link)) !== bareHost(home)) return []
  const path = new URL(link).pathname
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? ''
  const isNamed = name !== '' && last.toLowerCase() === name.toLowerCase()
  const before = isNamed
    ? oldNames.filter((old) => old && !/[/?#\s]/.test(old)).map((old) => path.replace(/[^/]+\/?$/, old))
    : []
  return [path, ...before]
}
export const bareHost = ({ host }: URL): string => host.toLowerCase().replace(/^www\./, '')

export const contentOf = ({ content, meta }: Item, { reusable }: Pick<Facts, 'reusable'>): BodySource => ({
  html: content,
  classic: true,
  shortcodes: true,
  notes: storedNotes(meta.get('footnotes')),
  reusable,
})

/** `[{"content":"…","id":"…"}]`, of the block core/footnotes. */
function storedNotes(json: string | undefined): ReadonlyMap<string, string> | undefined {
  if (!json || json.length > 1_000_000) return undefined
  try {
    const read: unknown = JSON.parse(json)
    const notes = Array.isArray(read) ? (read as { id?: unknown; content?: unknown }[]) : []
    return new Map(
      notes.flatMap(({ id, content }) =>
        typeof id === 'string' && typeof content === 'string' ? [[id, content] as const] : [],
      ),
    )
  } catch {
    return undefined
  }
}
