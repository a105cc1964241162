/** The document types together, and what a path below CONTENT_DIR stands for. */
import type { Locale } from '../domain/locale'
import { article } from './schemas/article'
import { author } from './schemas/author'
import type { Fields } from './schemas/fields'
import type { Kind } from './schemas/kind'
import { page } from './schemas/page'
import { promoCode } from './schemas/promo-code'
import { seminar } from './schemas/seminar'
import { site } from './schemas/site/site'
import { words } from './schemas/site/words'
import type { DocumentType } from './types'

export const kinds: Record<DocumentType, Kind> = {
  Article: article,
  Author: author,
  Seminar: seminar,
  Page: page,
  PromoCode: promoCode,
  Site: site,
  Words: words,
}
const types = Object.entries(kinds) as [DocumentType, Kind][]
const typeByFolder = new Map(types.map(([type, { folder }]) => [folder, type]))
/** Those that are one file in the root, and another for English. */
export const ownFiles = types.flatMap(([, { file }]) => (file ? [`${file}.yaml`, `${file}.en.yaml`] : []))
const typeByFile = new Map(
  types.flatMap(([type, { file }]) =>
    file ? [`${file}.yaml`, `${file}.en.yaml`].map((name): [string, DocumentType] => [name, type]) : [],
  ),
)

export interface Place {
  type: DocumentType
  slug: string
  locale: Locale
}

/** What a file is, by its path below CONTENT_DIR (with `/`); undefined: not ours to read, as a picture is. */
export function placeOf(file: string): Place | undefined {
  const alone = typeByFile.get(file)
  if (alone) return { type: alone, slug: kinds[alone].file as string, locale: file.endsWith('.en.yaml') ? 'en' : 'nl' }
  const parts = file.split('/')
  const type = parts.length > 1 ? typeByFolder.get(parts[0]) : undefined
  if (!type) return undefined
  const { body, translation } = kinds[type]
  const [, name, en] = (body ? /^(.+?)(\.en)?\.mdx$/ : /^(.+?)(\.en)?\.yaml$/).exec(parts.at(-1) as string) ?? []
  if (!name || (en && !translation)) return undefined
  const slug = name === 'index' && parts.length > 2 ? (parts.at(-2) as string) : name
  return { type, slug, locale: en ? 'en' : 'nl' }
}

/** The fields that a file may have: a translation has its own. */
export const fieldsOf = ({ type, locale }: Place): Fields =>
  locale === 'nl' ? kinds[type].fields : (kinds[type].translation ?? {})
