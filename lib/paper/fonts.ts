/** The fonts of one document: of each file of the typeface, and each weight in which it is used, the letters that stand in it. */
import { fontFile, type Typeface, typefaceFor } from '../cards/typeface'
import type { TypefaceName } from '../look/typeface'
import { instanceOf, openSubsetter } from './instance'

export interface Letters {
  /** Points. */
  size: number
  bold?: boolean
}
/** A word, or the part of one that one font draws, with the space behind it. */
export interface Run {
  text: string
  width: number
}

/** Two weights are enough for a sheet, and each is a font in the file. Optical sizes (points): bold is what is seen first, the rest is drawn to be read. */
const PLAIN = { wght: 400, opsz: 11 }
const BOLD = { wght: 800, opsz: 30 }
/** Added to a space, in em: heavy letters crowd it. */
const SPACING = 0.04

export class Fonts {
  private constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly typeface: Typeface,
    private readonly instance: (subset: string, axes: typeof PLAIN) => Buffer,
  ) {}

  /** Undefined: `words` have letters that the typeface cannot draw. */
  static async of(doc: PDFKit.PDFDocument, name: TypefaceName, words: string): Promise<Fonts | undefined> {
    const typeface = await typefaceFor(words, name)
    if (!typeface.draws(words)) return undefined
    // Lines that are cut or broken end with one of these.
    const printable = `${typeface.printable(words)} -…`
    const subsets = new Set(typeface.runs(printable).map(({ subset }) => subset))
    const files = new Map(
      await Promise.all(Array.from(subsets, async (subset) => [subset, await fontFile(name, subset)] as const)),
    )
    const subsetter = await openSubsetter()
    return new Fonts(doc, typeface, (subset, axes) => {
      const file = files.get(subset)
      if (!file) throw new Error(`Letters of ${subset} were not among the words of this document`)
      return instanceOf(subsetter, file, axes, printable)
    })
  }

  printable = (text: string): string => this.typeface.printable(text)

  /** Sets each run's font in turn, with its size, and gives it to `each`. */
  inRuns(text: string, { size, bold = false }: Letters, each: (run: Run) => void): void {
    for (const { subset, text: run } of this.typeface.runs(text)) {
      const font = `${subset} ${bold}`
      if (!this.known.has(font)) this.doc.registerFont(font, this.instance(subset, bold ? BOLD : PLAIN))
      this.known.add(font)
      this.doc.font(font, size * this.typeface.scale)
      for (const text of run.split(/(?<= )/)) {
        each({ text, width: this.doc.widthOfString(text) + (text.endsWith(' ') ? SPACING * size : 0) })
      }
    }
  }
  private readonly known = new Set<string>()

  measure(letters: Letters): (text: string) => number {
    return (text) => {
      let whole = 0
      this.inRuns(text, letters, ({ width }) => {
        whole += width
      })
      return whole
    }
  }
}
