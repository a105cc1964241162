/** An export of Ghost (JSON) as a source: its HTML goes the way of WordPress's. */
import { readFileSync, statSync } from 'node:fs'
import { escapeMarkup } from '../../escape'
import { slugOf } from '../../language/slug'
import type { Note } from '../notes'
import type { Facts, Outline, Source } from '../source'
import { plainLine } from '../text'
import { typedDate } from '../wordpress/dates'
import { NoExport } from '../wordpress/read'

const LARGEST = 512 * 1024 * 1024
type Row = Record<string, unknown>
interface Tables {
  posts: Row[]
  tags: Row[]
  users: Row[]
  posts_tags: Row[]
  posts_authors: Row[]
  posts_meta: Row[]
  settings: Row[]
}

export function ghost(file: string): Source {
  const tables = readTables(file)
  const html = new Map(tables.posts.map((post) => [`ghost:${text(post.id)}`, htmlOf(post)]))
  return {
    facts: async () => factsOf(tables),
    async *pieces({ outlines, home }) {
      // The address of the site stands as a word of its own in an export.
      for (const outline of outlines) {
        const own = (html.get(outline.key) ?? '').replaceAll('__GHOST_URL__', home?.origin ?? '')
        yield { ...outline, body: { html: own, classic: false, shortcodes: false } }
      }
    },
  }
}

/** What it looked like; of an export that has only the editor's own form of it, its words by paragraph. */
const htmlOf = (post: Row): string =>
  text(post.html) ||
  text(post.plaintext)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join('')
const isWithoutHtml = (post: Row) =>
  text(post.html) === '' && [post.plaintext, post.lexical, post.mobiledoc].some((own) => text(own) !== '')

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

function readTables(file: string): Tables {
  if (statSync(file).size > LARGEST) throw new NoExport('groter dan 512 MB')
  const read = parsed(readFileSync(file, 'utf8')) as { db?: { data?: Partial<Tables> }[]; data?: Partial<Tables> }
  const data = read.db?.[0]?.data ?? read.data
  if (!Array.isArray(data?.posts)) throw new NoExport('geen export van Ghost')
  const of = (name: keyof Tables) => (Array.isArray(data[name]) ? (data[name] as Row[]) : [])
  return {
    posts: of('posts'),
    tags: of('tags'),
    users: of('users'),
    posts_tags: of('posts_tags'),
    posts_authors: of('posts_authors'),
    posts_meta: of('posts_meta'),
    settings: of('settings'),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, '')) ?? {}
  } catch {
    throw new NoExport('geen JSON')
  }
}

function factsOf(tables: Tables): Facts {
  const tags = new Map(tables.tags.map((tag) => [text(tag.id), tag]))
  const users = new Map(tables.users.map((user) => [text(user.id), user]))
  const meta = new Map(tables.posts_meta.map((row) => [text(row.post_id), row]))
  const outlines = tables.posts.map((post) => outlineOf(post, { tables, tags, users, meta: meta.get(text(post.id)) }))
  const used = new Set(outlines.flatMap(({ topics }) => topics))
  const setting = (key: string) => text(tables.settings.find((row) => row.key === key)?.value)
  const writers = new Set(outlines.flatMap(({ authors }) => authors))
  return {
    title: setting('title') || 'Ghost',
    home: URL.canParse(setting('url')) ? new URL(setting('url')) : undefined,
    authors: tables.users
      .filter((user) => writers.has(text(user.id)))
      .map((user) => ({ key: text(user.id), name: text(user.name), bio: text(user.bio) })),
    topics: tables.tags
      .filter((tag) => used.has(topicOf(tag)))
      .map((tag) => ({
        slug: topicOf(tag),
        title: text(tag.name),
        description: plainLine(text(tag.description)) || undefined,
      })),
    attachments: [],
    outlines,
    counted: [
      ...tables.tags.map((tag) => ({
        kind: 'categories' as const,
        outcome: used.has(topicOf(tag)) ? ('done' as const) : ('unused' as const),
        count: 1,
        name: text(tag.name),
      })),
      ...tables.users
        .filter((user) => !writers.has(text(user.id)))
        .map((user) => ({ kind: 'authors' as const, outcome: 'unused' as const, count: 1, name: text(user.name) })),
    ],
    notes: [],
    broken: false,
  }
}

const topicOf = (tag: Row) => slugOf(text(tag.slug)) || slugOf(text(tag.name))

interface Around {
  tables: Tables
  tags: Map<string, Row>
  users: Map<string, Row>
  meta?: Row
}

function outlineOf(post: Row, { tables, tags, users, meta }: Around): Outline {
  const id = text(post.id)
  const title = plainLine(text(post.title))
  const own = (rows: Row[], key: string, known: Map<string, Row>): Row[] =>
    rows.flatMap((row) => (text(row.post_id) === id ? [known.get(text(row[key]))] : [])).filter((row) => row !== undefined)
  // Tags that begin with a # are Ghost's own.
  const topics = own(tables.posts_tags, 'tag_id', tags)
    .filter((tag) => !text(tag.name).startsWith('#') && text(tag.visibility) !== 'internal')
    .map(topicOf)
  const authors = own(tables.posts_authors, 'author_id', users).map((user) => text(user.id))
  const isPublic = !post.visibility || post.visibility === 'public'
  const isOut = post.status === 'published' || post.status === 'scheduled'
  const notes: Note[] = isOut ? [] : [{ rule: 'draft', about: title }]
  if (!isPublic) notes.push({ rule: 'private', about: `${title} (${text(post.visibility)})` })
  if (isWithoutHtml(post)) notes.push({ rule: 'withoutHtml', about: title })
  const cover = text(post.feature_image)
  return {
    key: `ghost:${id}`,
    kind: post.type === 'page' || post.page === 1 || post.page === true ? 'page' : 'article',
    title,
    name: text(post.slug),
    date: typedDate('', moment(post.published_at) || moment(post.created_at)),
    draft: !isOut || !isPublic,
    authors: authors.length > 0 ? authors : text(post.author_id) ? [text(post.author_id)] : [],
    topics: [...new Set(topics)].filter(Boolean),
    tags: [],
    summary: plainLine(text(post.custom_excerpt) || text(meta?.custom_excerpt)) || undefined,
    cover: cover
      ? { url: cover.replaceAll('__GHOST_URL__', ''), alt: plainLine(text(meta?.feature_image_alt)) || undefined }
      : undefined,
    oldPaths: text(post.slug) ? [`/${text(post.slug)}`] : [],
    aliases: [],
    notes,
  }
}

/** RFC 3339, or milliseconds as old exports have them. */
const moment = (value: unknown): string => (typeof value === 'number' ? new Date(value).toISOString() : text(value))
