/**
 * A sheet of paper as PDF, in the house's typeface: set from the top down, as text that can be selected, searched and read aloud. Tagged as PDF/UA wants: what is
 * read stands in one document, in order, and what is drawn says what it is. pdfkit is taken in when the first is made: a server that makes none does
 * not carry it.
 */
import { setInLines } from '../cards/fit'
import type { Locale } from '../domain/locale'
import type { Moment } from '../domain/units'
import type { TypefaceName } from '../look/typeface'
import { qrOf } from '../pictures/qr'
import { Fonts, type Letters } from './fonts'

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
}

/** `above`: points. */
export type Block = { above?: number } & (Written | { rule: number } | QrBlock)
interface Written extends Letters {
  /** What it is to who listens. */
  kind: 'H1' | 'P'
  text: string
  /** Lines at most; what does not fit gets smaller, and at last ends with "…". */
  most?: number
}
interface QrBlock {
  qr: string
  side: number
  /** What it is, to who sees none. */
  said: string
}

type Doc = PDFKit.PDFDocument

/** A whole PDF of one page. Undefined: there are letters on it that the typeface cannot draw. */
export async function sheetOf(about: About, blocks: Block[]): Promise<Buffer | undefined> {
  const { size, margin, title, author, locale, at, typeface } = about
  const { default: Document } = await import('pdfkit')
  const made = new Date(at)
  const info = { Title: title, Author: author, CreationDate: made, ModDate: made }
  const tagged = { lang: locale, displayTitle: true, tagged: true, pdfVersion: '1.7', subset: 'PDF/UA' }
  // No font of its own: it would look for the files of one.
  const options = { size, margin, info, ...tagged, font: null }
  const doc = new Document(options as unknown as PDFKit.PDFDocumentOptions)
  const written = blocks.map((block) => ('text' in block ? block.text : '')).join(' ')
  const fonts = await Fonts.of(doc, typeface, written)
  if (!fonts) return undefined
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  new Sheet(doc, fonts, margin, size[0] - 2 * margin).draw(blocks)
  doc.end()
  await done
  return Buffer.concat(parts)
}

class Sheet {
  /** Where the next thing stands, from the top. */
  private y: number
  private readonly root: PDFKit.PDFStructureElement

  constructor(
    private readonly doc: Doc,
    private readonly fonts: Fonts,
    private readonly margin: number,
    private readonly width: number,
  ) {
    this.y = margin
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
  }

  draw(blocks: Block[]): void {
    for (const block of blocks) {
      this.y += block.above ?? 0
      if ('text' in block) this.write(block)
      else if ('qr' in block) this.qr(block)
      else this.rule(block.rule)
    }
    this.root.end()
  }

  private write({ kind, text, most = 4, ...wanted }: Written): void {
    const { lines, letters } = this.fit(this.fonts.printable(text), most, wanted)
    const draw = () => {
      for (const [index, line] of lines.entries()) {
        this.y += letters.size * 1.25
        // What is read aloud or copied has a space where a line ends, unless a word goes on.
        this.line(index === lines.length - 1 || /\p{L}-$/u.test(line) ? line : `${line} `, letters)
      }
    }
    this.root.add(this.doc.struct(kind, {}, draw))
  }

  /** Smaller when it does not fit, and on one line more for each time: nobody gets half a name. */
  private fit(
    text: string,
    most: number,
    letters: Letters,
    smallest = letters.size / 3,
  ): { lines: string[]; letters: Letters } {
    const { lines, whole } = setInLines(text, this.width, most, this.fonts.measure(letters))
    if (whole || letters.size <= smallest) return { lines, letters }
    return this.fit(text, most + 1, { ...letters, size: letters.size * 0.75 }, smallest)
  }

  private line(text: string, letters: Letters): void {
    let x = this.margin
    this.fonts.inRuns(text, letters, (run) => {
      this.doc.fillColor('#000').text(run.text, x, this.y, { lineBreak: false, baseline: 'alphabetic' })
      x += run.width
    })
  }

  /** A line over the whole width: nothing to who listens. */
  private rule(thick: number): void {
    this.doc.markContent('Artifact')
    this.doc.rect(this.margin, this.y, this.width, thick).fill('#000')
    this.doc.endMarkedContent()
    this.y += thick
  }

  private qr({ qr, side, said }: QrBlock): void {
    const { size, runs } = qrOf(qr)
    const cell = side / size
    const [left, top] = [this.margin, this.y]
    const link = this.doc.struct('Link')
    this.root.add(link)
    const draw = () => {
      for (const { x, y, length } of runs) this.doc.rect(left + x * cell, top + y * cell, length * cell, cell)
      this.doc.fill('#000')
    }
    const figure = { alt: said, bbox: [left, top, left + side, top + side] }
    link.add(this.doc.struct('Figure', figure as PDFKit.Mixins.StructureElementOptions, draw))
    // A String of its own kind: pdfkit takes a plain one for a name.
    const about = { structParent: link, Contents: new String(said) }
    this.doc.link(left, top, side, side, qr, about as unknown as PDFKit.Mixins.AnnotationOption)
    link.end()
    this.y += side
  }
}
