/** One piece: its text converted, its front matter filled in, its pictures named. */
import type { Around } from './around'
import { coverOf, frontMatterOf } from './front-matter'
import { convertBody } from './html/body'
import type { FoundPicture, Setting } from './html/setting'
import { Ledger } from './ledger'
import type { Note } from './notes'
import type { Piece } from './source'
import { fileOf } from './target/article'
import { isPictureLink } from './target/links'
import { Copies, type Copy } from './target/media'
import type { Placement } from './target/places'

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
