/** The front matter of a piece, with its cover, and what an editor must still fill in. */
import type { Around } from './around'
import type { Setting } from './html/setting'
import type { Piece } from './source'
import type { Placement } from './target/places'

interface Cover {
  cover?: { src: string; alt: string }
  remark?: string
}
export function coverOf({ cover }: Piece, setting: Setting): Cover {
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

export function frontMatterOf(
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
