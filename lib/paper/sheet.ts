/**
 * A sheet of paper as PDF, in the house's typeface: drawn from the top down, as outlines, as cards are (lib/cards), so that it looks the same wherever it
 * is opened and no font has to hold the letters of a name. What is written is said to who listens too (tagged, ActualText). pdfkit is taken in
 * when the first is made: a server that makes none does not carry it.
 */
import { setInLines } from '../cards/fit'
import { type Style, type Typeface, typefaceFor } from '../cards/typeface'
import type { Locale } from '../domain/locale'
import type { Moment } from '../domain/units'
import type { TypefaceName } from '../look/typeface'
import { qrOf } from '../pictures/qr'

/** Points in a millimetre. */
export const MM = 72 / 25.4

interface About {
  /** Points. */
  size: [width: number, height: number]
  margin: number
  title: string
  author: string
  locale: Locale
  /** What it says it was made at: the same for the same. */
  at: Moment
  typeface: TypefaceName
  /** All that will be written on it: the files of the typeface that it takes. */
  words: string
}

export interface Written {
  size: number
  weight: number
  /** Points above it. */
  above?: number
  /** Lines at most; what does not fit ends with "…". */
  most?: number
}

type Doc = PDFKit.PDFDocument

export class Sheet {
  /** Where the next thing stands, from the top. */
  y: number

  constructor(
    private readonly doc: Doc,
    private readonly typeface: Typeface,
    private readonly margin: number,
    private readonly width: number,
  ) {
    this.y = margin
  }

  /** `kind`: what it is to who listens. */
  write(kind: 'H1' | 'P', text: string, { size, weight, above = 0, most = 4 }: Written): void {
    const style: Style = { weight, size, tracking: 0, spacing: 0.04 }
    const printable = this.typeface.printable(text)
    const { lines } = setInLines(printable, this.width, most, this.typeface.measure(style))
    this.y += above
    this.tagged(kind, { actual: text }, () => {
      for (const line of lines) {
        this.y += size * 1.25
        this.line(line, style)
      }
    })
  }

  private line(text: string, style: Style): void {
    const scale = (style.size * this.typeface.scale) / 1000
    for (const { font, glyph, x } of this.typeface.shape(text, style).placed) {
      const path = font.glyphToPath(glyph)
      if (!path) continue
      this.doc
        .save()
        .translate(this.margin + x, this.y)
        .scale(scale, -scale)
        .path(path)
        .fill('#000')
        .restore()
    }
  }

  /** A line over the whole width. */
  rule(thick: number, above: number): void {
    this.y += above
    this.doc.markContent('Artifact')
    this.doc.rect(this.margin, this.y, this.width, thick).fill('#000')
    this.doc.endMarkedContent()
    this.y += thick
  }

  /** `said`: what it is, to who sees none. */
  qr(of: string, side: number, said: string, above: number): void {
    const { size, runs } = qrOf(of)
    const cell = side / size
    this.y += above
    this.tagged('Figure', { alt: said }, () => {
      for (const { x, y, length } of runs) this.doc.rect(this.margin + x * cell, this.y + y * cell, length * cell, cell)
      this.doc.fill('#000')
    })
    this.doc.link(this.margin, this.y, side, side, of)
    this.y += side
  }

  private tagged(kind: string, what: { actual?: string; alt?: string }, draw: () => void): void {
    this.doc.addStructure(this.doc.struct(kind as 'P', what, draw))
  }
}

/** A whole PDF of one page. */
export async function sheetOf(about: About, draw: (sheet: Sheet) => void): Promise<Buffer> {
  const { size, margin, title, author, locale, at, words } = about
  const [{ default: Document }, typeface] = await Promise.all([import('pdfkit'), typefaceFor(words, about.typeface)])
  const made = new Date(at)
  const info = { Title: title, Author: author, CreationDate: made, ModDate: made }
  const options = { size, margin, info, lang: locale, displayTitle: true, tagged: true, pdfVersion: '1.7' as const }
  // No font of its own: it would look for the files of one.
  const doc = new Document({ ...options, font: null as unknown as string })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  draw(new Sheet(doc, typeface, margin, size[0] - 2 * margin))
  doc.end()
  await done
  return Buffer.concat(parts)
}

/** Whether all of a text can be drawn: no picture of a name leaves out a letter. */
export async function isDrawable(text: string, name: TypefaceName): Promise<boolean> {
  const typeface = await typefaceFor(text, name)
  return Array.from(text.normalize('NFC')).every((character) => /\s/.test(character) || typeface.has(character))
}
