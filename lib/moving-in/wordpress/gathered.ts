import { slugOf } from '../../language/slug'
import type { Outcome } from '../ledger'
import type { Note } from '../notes'
import type { Facts } from '../source'
import { isMojibake, plainLine } from '../text'
import { typedDate } from './dates'
import type { Category, Item, Term } from './item'
import { Keys } from './keys'
import { coAuthor, homeOf, outlineOf } from './outline'
import type { Reading } from './read'

const isDefault = (slug: string) =>
  /^(?:uncategori[sz]ed|geen-categorie|ongecategoriseerd|zonder-categorie|allgemein|non-classe)$/.test(slug)
export const termSlug = ({ slug, name }: Pick<Term, 'slug' | 'name'>): string =>
  slugOf(decodedSlug(slug)) || slugOf(plainLine(name))
function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/** Whatever else pieces are sorted by; what says nothing to a reader is not. */
const silent = new Set(['category', 'language', 'nav_menu', 'post_format', 'author', 'post_translations', 'term_translations'])
const isTag = (domain: string) => !silent.has(domain)

/** RFC 822, as feeds have it. */
const exportDate = (pubDate: string) =>
  Number.isNaN(Date.parse(pubDate)) ? undefined : typedDate('', new Date(pubDate).toISOString())

/** What the first reading of an export finds: outlines, terms, writers and attachments, and how many of each. */
export class Gathered {
  private readonly outlines: Facts['outlines'] = []
  private readonly attachments: Facts['attachments'] = []
  private readonly counted: Facts['counted'] = []
  private readonly blocks = new Map<string, string>()
  private readonly items: Pick<Item, 'creator' | 'terms'>[] = []
  private readonly notes: Note[] = []
  private comments = 0
  private readonly keys = new Keys()

  constructor(
    private readonly reading: Reading,
    private readonly tagsToo: boolean,
  ) {}

  piece(item: Item): void {
    this.comments += item.comments
    const key = this.keys.of(item)
    if (key === undefined) {
      this.count(item.type === 'page' ? 'pages' : 'articles', 'copied', plainLine(item.title))
      return
    }
    this.items.push({ creator: item.creator, terms: item.terms })
    const { topics, tags } = this.terms(item)
    const outline = outlineOf(item, key, topics, tags, this.reading.channel)
    const language = item.terms.find(({ domain, slug }) => domain === 'language' && !/^nl/i.test(slug))
    if (language) outline.notes.push({ rule: 'otherLanguage', about: `${outline.title} (${language.slug})` })
    if (isMojibake(item.title + item.content.slice(0, 50_000))) outline.notes.push({ rule: 'mojibake', about: outline.title })
    this.outlines.push(outline)
  }

  other(item: Item, isPiece: boolean): void {
    this.comments += item.comments
    const title = plainLine(item.title)
    if (isPiece) this.count(item.type === 'page' ? 'pages' : 'articles', 'trashed', `${title || item.id} (${item.status})`)
    else if (item.type === 'attachment') {
      const alt = item.meta.get('_wp_attachment_image_alt')
      const url = item.attachmentUrl || item.meta.get('_wp_attached_file') || ''
      this.attachments.push({
        id: item.id,
        url,
        alt: alt && plainLine(alt),
        caption: plainLine(item.excerpt),
        title,
        parent: item.parent,
      })
    } else {
      if (item.type === 'wp_block') this.blocks.set(item.id, item.content)
      this.count('others', item.type === 'wp_block' ? 'done' : 'noPlace', item.type)
    }
  }

  private count(kind: Facts['counted'][number]['kind'], outcome: Outcome, name: string): void {
    this.counted.push({ kind, outcome, count: 1, name })
  }

  private terms({ terms }: Item) {
    const of = (domain: string) => terms.filter((term) => term.domain === domain)
    const categories = of('category')
      .map(termSlug)
      .filter((slug) => slug && !isDefault(slug))
    const tags = [...of('post_tag'), ...of('tag')]
    const others = terms.filter(({ domain }) => isTag(domain) && !tags.some((tag) => tag.domain === domain))
    const topics = [...new Set([...categories, ...(this.tagsToo ? tags.map(termSlug) : [])])].filter(Boolean)
    const named = ({ name, slug }: Term) => plainLine(name) || slug
    return {
      topics,
      tags: [...(this.tagsToo ? [] : tags.map(named)), ...others.map((term) => `${named(term)} (${term.domain})`)],
    }
  }

  facts(): Facts {
    const { channel, errors, controls, cutOff } = this.reading
    const used = new Set(this.outlines.flatMap(({ topics }) => topics))
    const topics = new Map<string, Facts['topics'][number]>()
    this.countTerms('categories', channel.categories, (domain) => domain === 'category', used, topics)
    this.countTerms('tags', channel.tags, isTag, this.tagsToo ? used : new Set(), topics)
    if (this.comments > 0) this.counted.push({ kind: 'comments', outcome: 'noPlace', count: this.comments, name: '' })
    const notes: Note[] = [...this.notes, ...errors.map((error): Note => ({ rule: 'xml', about: error }))]
    if (controls > 0) notes.push({ rule: 'controls', about: String(controls) })
    if (cutOff) notes.push({ rule: 'cutOff', about: String(this.reading.items) })
    return {
      title: plainLine(channel.title),
      home: homeOf(channel),
      authors: this.authors(),
      topics: [...topics.values()],
      attachments: this.attachments,
      outlines: this.outlines,
      counted: this.counted,
      notes,
      date: exportDate(channel.pubDate),
      broken: cutOff,
      reusable: (id) => this.blocks.get(id),
    }
  }

  /** Those the channel names, and those that only a post names. */
  private countTerms(
    kind: 'categories' | 'tags',
    listed: Category[],
    isOf: (domain: string) => boolean,
    used: ReadonlySet<string>,
    topics: Map<string, Facts['topics'][number]>,
  ) {
    const all = new Map<string, Category>()
    for (const one of listed) all.set(termSlug(one) || one.name, one)
    for (const { terms } of this.items)
      for (const term of terms)
        if (isOf(term.domain) && !all.has(termSlug(term) || term.name))
          all.set(termSlug(term) || term.name, { ...term, description: '' })
    for (const [slug, { name, description }] of all) {
      const outcome: Outcome = used.has(slug) ? 'done' : kind === 'tags' ? 'forEditor' : 'unused'
      this.counted.push({ kind, outcome, count: 1, name: plainLine(name) || slug })
      if (used.has(slug))
        topics.set(slug, {
          slug,
          title: plainLine(name) || slug,
          description: plainLine(description) || undefined,
          ...topics.get(slug),
        })
    }
  }

  private authors(): Facts['authors'] {
    const names = new Map(this.reading.channel.writers.map(({ login, name }) => [login, plainLine(name) || login]))
    for (const { terms } of this.items)
      for (const term of terms)
        if (term.domain === 'author' && !names.has(coAuthor(term))) names.set(coAuthor(term), plainLine(term.name))
    const used = new Set(this.outlines.flatMap(({ authors }) => authors))
    for (const [login, name] of names)
      if (!used.has(login)) this.counted.push({ kind: 'authors', outcome: 'unused', count: 1, name })
    return [...used].map((key) => ({ key, name: names.get(key) ?? key }))
  }
}
