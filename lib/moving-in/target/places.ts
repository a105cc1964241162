/** Where each piece goes, and at which address it is from then on. Decided before anything is converted, so that links between pieces are known. Pure. */
import { address } from '../../addresses'
import { kinds } from '../../content/documents'
import { fileNameOf } from '../../content/scaffold/file-name'
import { oldPath } from '../../content/schemas/rules'
import { decoded } from '../../decode'
import { slugOf } from '../../language/slug'
import { isReserved, plainAddress } from '../../reserved'
import type { Note } from '../notes'
import type { Outline } from '../source'
import { FOLDER, type Manifest } from './manifest'

export interface Placement {
  slug: string
  /** Public path; '' for what has none. */
  address: string
  /** Below CONTENT_DIR, without `.mdx` or `/index.mdx`. */
  base: string
  /** The file, where it was written before. */
  file?: string
  redirectFrom: string[]
  notes: Note[]
}
interface Given {
  outlines: readonly Outline[]
  manifest: Manifest
  /** Slugs in the content that no move made, by type. */
  taken: { Article: ReadonlySet<string>; Page: ReadonlySet<string> }
  publicFiles: readonly string[]
  /** Addresses that live and are no piece's, as they are compared. */
  lives: ReadonlySet<string>
  fallbackDate: string
}

export function placesOf({ outlines, manifest, taken, publicFiles, lives, fallbackDate }: Given): Map<string, Placement> {
  const places = new Map<string, Placement>()
  const names = { article: new Set([...taken.Article]), page: new Set([...taken.Page]) }
  const known = new Map<string, string>()
  for (const { key, kind } of outlines) {
    const before = manifest.files[key]
    if (!before) continue
    known.set(key, slugOfFile(before.file))
    names[kind].add(slugOfFile(before.file))
  }
  for (const outline of outlines) {
    const { key, kind } = outline
    const slug = known.get(key) ?? freeName(outline, names[kind])
    names[kind].add(slug)
    const year = (outline.date ?? fallbackDate).slice(0, 4)
    const isAside = kind === 'page' && outline.draft
    const base = kind === 'article' ? `articles/${year}/${slug}` : `${isAside ? `${FOLDER}/` : ''}pages/${slug}`
    const public_ = isAside ? '' : kind === 'article' ? address.article('nl', slug) : address.page('nl', slug)
    places.set(key, {
      slug,
      address: public_,
      base,
      file: fileBefore(manifest.files[key]?.file, isAside),
      redirectFrom: [],
      notes: [],
    })
  }
  setRedirects(outlines, places, publicFiles, lives)
  return places
}

/** A page that may be out now is not where it waited. */
const fileBefore = (file: string | undefined, isAside: boolean) =>
  file?.startsWith(`${FOLDER}/`) === isAside ? file : undefined

export const slugOfFile = (file: string): string =>
  file
    .replace(/(?:\/index)?\.mdx$/, '')
    .split('/')
    .at(-1) as string

function freeName({ name, title, kind, key }: Outline, taken: ReadonlySet<string>): string {
  const reserved = kinds[kind === 'article' ? 'Article' : 'Page'].reserved ?? []
  const wanted =
    slugOf(decoded(name)).slice(0, 150).replace(/-$/, '') || fileNameOf(title) || slugOf(`stuk-${key.split(':').at(-1)}`)
  const isFree = (slug: string) => !taken.has(slug) && !reserved.includes(slug) && slug !== 'index'
  if (isFree(wanted)) return wanted
  for (let count = 2; ; count++) if (isFree(`${wanted}-${count}`)) return `${wanted}-${count}`
}

/** One address leads to one piece: the first that stood there, a published one before a draft. */
function setRedirects(
  outlines: readonly Outline[],
  places: Map<string, Placement>,
  publicFiles: readonly string[],
  lives: ReadonlySet<string>,
): void {
  const living = new Set([...lives, ...Array.from(places.values(), (place) => plainAddress(place.address || '/') ?? '')])
  const claimed = new Set<string>()
  for (const outline of outlines.toSorted((a, b) => Number(a.draft) - Number(b.draft))) {
    const place = places.get(outline.key) as Placement
    if (place.address === '') continue
    for (const path of outline.oldPaths) {
      const typed = asTyped(path)
      const plain = typed && plainAddress(typed)
      if (!typed || plain === undefined || plain === plainAddress(place.address)) continue
      if (isReserved(plain, publicFiles)) place.notes.push({ rule: 'oldReserved', about: typed })
      else if (living.has(plain) || claimed.has(plain)) place.notes.push({ rule: 'oldTaken', about: typed })
      else {
        claimed.add(plain)
        place.redirectFrom.push(typed)
      }
    }
  }
}

/** Readable where it can be: `/2019/café`, with what no path may hold still encoded. Undefined for what is no path. */
function asTyped(path: string): string | undefined {
  const readable = decoded(path)
    .replace(/[\s?#%<>"{}|\\^`]/gu, (sign) => encodeURIComponent(sign))
    .replace(/(.)\/+$/, '$1')
  return oldPath.safeParse(readable).success ? readable : oldPath.safeParse(path).success ? path : undefined
}
