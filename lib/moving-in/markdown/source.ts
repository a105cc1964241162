/** A folder of Markdown as a source: every file is read for its front matter, and again for its text. */
import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { slugOf } from '../../language/slug'
import { Slots } from '../html/wordpress/slots'
import type { Note } from '../notes'
import type { Facts, Outline, Source } from '../source'
import { plainLine } from '../text'
import { addressOf } from './address'
import { dateOf, readFields } from './fields'
import { type Folder, folderOf, textsIn } from './folder'
import { type Fields, type Split, splitFile } from './front-matter'
import { markdownHtml } from './html'
import { readTemplates } from './templates'
import { takeTitle } from './title'

/** Bytes of a file. */
const LARGEST = 2 * 1024 * 1024

export function markdown(folder: string): Source {
  const of = folderOf(folder)
  const texts = join(folder, of.below)
  const read = (path: string) => {
    if (statSync(join(texts, path)).size > LARGEST) throw new Error('> 2 MB')
    return splitFile(readFileSync(join(texts, path), 'utf8'))
  }
  return {
    async facts() {
      const gathered = new Gathered(of)
      const found = textsIn(texts, of)
      for (const name of found.others) gathered.other(name)
      for (const path of found.texts) {
        try {
          gathered.add(path, read(path))
        } catch (error) {
          gathered.unread(path, error as Error)
        }
      }
      return gathered.facts()
    },
    async *pieces({ outlines }) {
      for (const outline of outlines) {
        const slots = new Slots()
        const path = outline.key.slice('md:'.length)
        const { fields, body } = read(path)
        const { rest } = takeTitle(readFields(fields).title, body)
        const text = readTemplates(rest, slots)
        const html = /\.html?$/i.test(path) ? text : markdownHtml(text)
        yield { ...outline, body: { html, classic: false, shortcodes: false, slots } }
      }
    },
  }
}

/** Where the texts of a site in JavaScript lie, which stands in no address. */
const roots = /^(?:(?:src|app|content|data|pages|markdown|collections)\/)+/
const sections = /^(?:_?posts?|blog|articles?|artikelen|berichten|news|nieuws|_drafts|stories|essays)(?:\/|$)/

class Gathered {
  private readonly outlines: Outline[] = []
  private readonly notes: Note[] = []
  private readonly counted: Facts['counted'] = []
  private readonly topics = new Map<string, string>()
  private readonly tags = new Set<string>()
  private readonly home: URL | undefined

  constructor(private readonly folder: Folder) {
    const { baseURL, baseurl, url, site } = folder.config
    const given = [
      baseURL,
      typeof url === 'string' ? `${url}${typeof baseurl === 'string' ? baseurl : ''}` : undefined,
      site,
    ].find((one) => typeof one === 'string' && /^https?:\/\//.test(one) && URL.canParse(one))
    this.home = given === undefined ? undefined : new URL(given as string)
  }

  /** What may be a text, in a form that is not read. */
  other(extension: string): void {
    this.counted.push({ kind: 'others', outcome: 'noPlace', count: 1, name: `*${extension}` })
  }

  unread(path: string, error: Error): void {
    this.notes.push({ rule: 'fileUnread', about: `${path}: ${error.message.split('\n')[0]}` })
    this.counted.push({ kind: 'articles', outcome: 'unreadable', count: 1, name: path })
  }

  add(path: string, { fields, body, wrong, broken }: Split): void {
    const isList = /(?:^|\/)_index\.\w+$/.test(path)
    if (isList) this.counted.push({ kind: 'others', outcome: 'noPlace', count: 1, name: '_index' })
    if (isList) return
    const outline = this.outline(path, fields, body)
    if (wrong !== undefined) outline.notes.push({ rule: 'frontMatterBroken', about: wrong })
    outline.remarks?.push(...(broken ?? '').split('\n').filter((line) => line.trim() !== ''))
    this.outlines.push(outline)
  }

  private outline(path: string, fields: Fields, body: string): Outline {
    const said = readFields(fields)
    const within = this.folder.program === 'markdown' ? path.replace(roots, '') : path
    const stem = within.replace(/\.\w+$/, '').replace(/\/index$/, '')
    const [, fileDate, fileName = ''] = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(posix.basename(stem)) ?? [
      undefined,
      undefined,
      posix.basename(stem),
    ]
    const date = said.date ?? dateOf(fileDate)
    const name = said.slug ?? fileName
    const kind = (date !== undefined || sections.test(within)) && !path.startsWith('_pages/') ? 'article' : 'page'
    const draft = said.draft || /(?:^|\/)_drafts\//.test(path)
    for (const category of said.categories) this.topics.set(slugOf(category), category)
    for (const tag of said.tags) this.tags.add(tag)
    const { title } = takeTitle(said.title, body)
    const notes: Note[] = draft ? [{ rule: 'draft', about: title || name }] : []
    if (said.others.length > 0) notes.push({ rule: 'fieldLeft', about: said.others.join(', ') })
    return {
      key: `md:${path}`,
      kind,
      title,
      name,
      date,
      draft,
      authors: said.authors,
      topics: [...new Set(said.categories.map(slugOf))].filter(Boolean),
      tags: said.tags,
      summary: said.summary && plainLine(said.summary),
      cover: said.cover,
      oldPaths: [
        ...(said.address
          ? [said.address]
          : this.addresses({ stem, name, title, day: said.day ?? fileDate, categories: said.categories })),
        ...said.aliases,
      ].map((one) => absolute(one, this.home)),
      aliases: [`/${path}`, `/${within}`, `/${stem}`, `/${posix.basename(path)}`].map((one) => one.toLowerCase()),
      notes,
      folder: posix.join(this.folder.below, posix.dirname(path)),
      remarks: said.others.map((field) => `${field}: ${JSON.stringify(fields[field])}`),
    }
  }

  /** Of Hugo a file whose name begins with its day may have stood there with it or without. */
  private addresses(placed: Parameters<typeof addressOf>[1]): string[] {
    const ofFile =
      this.folder.program === 'hugo' ? [addressOf(this.folder, { ...placed, name: posix.basename(placed.stem) })] : []
    return [...new Set([addressOf(this.folder, placed), ...(placed.name === undated(placed.stem) ? ofFile : [])])]
  }

  facts(): Facts {
    const topics = Array.from(this.topics, ([slug, title]) => ({ slug, title })).filter(({ slug }) => slug)
    const counts: Facts['counted'] = topics.map(({ title }) => ({ kind: 'categories', outcome: 'done', count: 1, name: title }))
    for (const name of this.tags) counts.push({ kind: 'tags', outcome: 'forEditor', count: 1, name })
    const title = this.folder.config.title
    return {
      title: typeof title === 'string' ? title : this.folder.program,
      home: this.home,
      authors: [...new Set(this.outlines.flatMap(({ authors }) => authors))].map((name) => ({ key: name, name })),
      topics,
      attachments: [],
      outlines: this.outlines,
      counted: [...this.counted, ...counts],
      notes: this.notes,
      broken: false,
    }
  }
}

/** The name of a file without the day that it begins with. */
const undated = (stem: string) => posix.basename(stem).replace(/^\d{4}-\d\d-\d\d-(?=.)/, '')

/** Below the path of the old site, where it had one. */
const absolute = (path: string, home: URL | undefined) =>
  `${(home?.pathname ?? '').replace(/\/$/, '')}/${path.replace(/^https?:\/\/[^/]+/, '').replace(/^\//, '')}`
