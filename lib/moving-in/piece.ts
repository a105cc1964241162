/** One piece: its text converted, its front matter filled in, its pictures named. */
import { convertBody } from './html/body'
import type { FoundPicture, Setting } from './html/setting'
import { Ledger } from './ledger'
import type { Note } from './notes'
import type { Attachment, Facts, Piece } from './source'
import { fileOf } from './target/article'
import type { Links } from './target/links'
import { isPictureLink } from './target/links'
import { Copies, type Copy, type Media } from './target/media'
import type { Placement } from './target/places'

/** What all pieces share. */
export interface Around {
  facts: Facts
  media: Media
  links: Links
  /** Slug of an author, by the source's key. */
  authors: ReadonlyMap<string, string>
  fallbackAuthor: string
  fallbackDate: string
  attachments: Attachments
  /** Attachments whose file went along. */
  used: Set<string>
  /** Attachments that a text links to: they stay where they are. */
  linked: Set<string>
}

/** Attachments by their number, their address and the piece they were added to. */
export class Attachments {
  private readonly byId = new Map<string, Attachment>()
  private readonly byName = new Map<string, Attachment>()
  private readonly byParent = new Map<string, Attachment[]>()

  constructor(all: readonly Attachment[]) {
    for (const one of all) {
      this.byId.set(one.id, one)
      const name = nameOf(one.url)
      if (!this.byName.has(name)) this.byName.set(name, one)
      if (one.parent && one.parent !== '0') this.byParent.set(one.parent, [...(this.byParent.get(one.parent) ?? []), one])
    }
  }
  find(src: string, id?: string): Attachment | undefined {
    return (id !== undefined ? this.byId.get(id) : undefined) ?? this.byName.get(nameOf(src))
  }
  of(parent: string): Attachment[] {
    return this.byParent.get(parent) ?? []
  }
}
/** Below the folder of uploads, without what says how large the copy is. */
const nameOf = (url: string) =>
  url
    .replace(/[?#].*$/, '')
    .replace(/^.*\/uploads\//, '')
    .replace(/(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.\w+$)/, '')
    .toLowerCase()

export interface Made {
  /** Below CONTENT_DIR. */
  file: string
  text: string
  copies: Copy[]
  ledger: Ledger
  notes: Note[]
}

export function makePiece(piece: Piece, place: Placement, around: Around): Made {
  const ledger = new Ledger()
  const notes: Note[] = [...piece.notes, ...place.notes]
  const copies = new Copies()
  const setting = settingOf({ piece, place, around, ledger, notes, copies })
  const cover = coverOf(piece, setting)
  const body = convertBody(piece.body, setting)
  const file = place.file ?? `${place.base}${copies.all().length > 0 ? '/index' : ''}.mdx`
  const { fields, remarks } = frontMatterOf(piece, place, around, cover, setting)
  const prefix = picturePrefix(place)
  return {
    file,
    text: fileOf({ fields, remarks }, body),
    copies: copies.all().map(([from, name]) => ({ from, name: `${prefix}${name}`.replace(/^\.\//, '') })),
    ledger,
    notes,
  }
}

/** A file that was written without pictures keeps its name when they come later: they get a folder beside it. */
const picturePrefix = ({ file, slug }: Placement) => (file && !file.endsWith('/index.mdx') ? `./${slug}/` : './')

interface Making {
  piece: Piece
  place: Placement
  around: Around
  ledger: Ledger
  notes: Note[]
  copies: Copies
}

function settingOf({ piece, place, around, ledger, notes, copies }: Making): Setting {
  const note: Setting['note'] = (rule, about) => notes.push({ rule, about: about.replace(/\s+/g, ' ').slice(0, 300) })
  const { attachments, media, links, used } = around
  return {
    title: piece.title,
    ledger,
    note,
    link(href) {
      const target = links.target(href, note)
      const attachment = target.to && /\/uploads\//.test(target.to) ? attachments.find(target.to) : undefined
      if (attachment) around.linked.add(attachment.id)
      return target
    },
    picture(src, id): FoundPicture | undefined {
      const attachment = attachments.find(src, id)
      const from = media.find(src, piece.folder) ?? (attachment && media.find(attachment.url))
      if (from === undefined) return undefined
      if (attachment) used.add(attachment.id)
      return { src: `${picturePrefix(place)}${copies.nameFor(from)}`, alt: attachment?.alt, caption: attachment?.caption }
    },
    isElsewhere: (src) => links.isOfOthers(src) && !attachments.find(src, undefined),
    attachment: (id) => attachments.find('', id)?.url,
    ownAttachments: () => attachments.of(piece.key.replace(/^\w+:(\d+)?.*$/, '$1')).map(({ id }) => id),
    isPicture: isPictureLink,
    unknownAlt: `Beeld bij ${named(piece)}`,
    videoTitle: `Video bij ${named(piece)}`,
  }
}
const named = ({ title }: Piece) => (title ? `‘${title.slice(0, 120)}’` : 'dit stuk')

interface Cover {
  cover?: { src: string; alt: string }
  remark?: string
}
function coverOf({ cover }: Piece, setting: Setting): Cover {
  if (!cover) return {}
  const src = cover.url ?? (cover.id && setting.attachment(cover.id)) ?? ''
  setting.ledger.came('images')
  const found = setting.picture(src, cover.id)
  if (!found) {
    setting.ledger.became('images', 'missing')
    setting.note(setting.isElsewhere(src) ? 'pictureElsewhere' : 'coverMissing', src || cover.id || '?')
    return { remark: `INVULLEN: het beeld bij het stuk is niet meegekomen: ${src || `attachment ${cover.id}`}` }
  }
  setting.ledger.became('images', 'done')
  const alt = cover.alt || found.alt || found.caption
  if (alt) return { cover: { src: found.src, alt } }
  setting.note('altMissing', found.src)
  return {
    cover: { src: found.src, alt: setting.unknownAlt },
    remark: 'INVULLEN: beschrijf bij cover.alt wat er op het beeld te zien is.',
  }
}

function frontMatterOf(
  piece: Piece,
  { redirectFrom, slug }: Placement,
  around: Around,
  { cover, remark }: Cover,
  setting: Setting,
) {
  const remarks = [...(piece.remarks ?? []), ...(remark ? [remark] : [])]
  if (!piece.title) {
    setting.note('titleMissing', slug)
    remarks.push('INVULLEN: dit stuk had geen titel.')
  }
  const title = piece.title || `Zonder titel (${slug})`
  if (piece.kind === 'page') {
    if (cover) setting.note('pageCover', cover.src)
    const shown = cover ? [...remarks, `Het beeld bij deze pagina: ${cover.src}`] : remarks
    return { fields: { title, summary: piece.summary, redirectFrom }, remarks: shown }
  }
  if (!piece.date) {
    setting.note('dateMissing', title)
    remarks.push('INVULLEN: dit stuk had geen datum; dit is die van de export.')
  }
  if (piece.tags.length > 0) remarks.push(`Trefwoorden: ${piece.tags.join(', ')}`)
  const authors = piece.authors.map((key) => around.authors.get(key) ?? around.fallbackAuthor)
  const author = authors.length > 1 ? authors : (authors[0] ?? around.fallbackAuthor)
  const draft = piece.draft || undefined
  return {
    fields: {
      title,
      date: piece.date ?? around.fallbackDate,
      author,
      summary: piece.summary,
      topics: piece.topics,
      cover,
      draft,
      redirectFrom,
    },
    remarks,
  }
}
