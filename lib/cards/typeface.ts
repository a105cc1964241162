/**
 * The site's own typeface as outlines, shaped by HarfBuzz: with kerning, in any weight, from the very files that pages are set in.
 * What the Latin file lacks (ş, Łódź, Greek) comes from the others; what none has (emoji) is left out.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Blob as Bytes, Face, Font, Buffer as Glyphs, shape, Variation } from 'harfbuzzjs'
import decompress from 'woff2-encoder/decompress'

export interface Style {
  weight: number
  /** Pixels. */
  size: number
  /** Between letters, and added to a space; in em. */
  tracking: number
  spacing: number
}
/** A glyph where it stands: pixels from the start of its text. */
export interface Placed {
  font: Font
  glyph: number
  x: number
}
export interface Shaped {
  /** Pixels. */
  width: number
  placed: Placed[]
}

const folder = join('node_modules', '@fontsource-variable', 'piazzolla', 'files')
const subsets = ['latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext']

async function openFace(subset: string): Promise<Face> {
  const file = join(process.cwd(), folder, `piazzolla-${subset}-opsz-normal.woff2`)
  return new Face(new Bytes(await decompress(await readFile(/* turbopackIgnore: true */ file))))
}

/** No file is opened for these. */
const UNSEEN = /[\s\u00ad]/

let latin: Promise<Face> | undefined
let others: Promise<Face[]> | undefined

/** The typeface with every file that `text` needs. */
export async function typefaceFor(text: string): Promise<Typeface> {
  latin ??= openFace('latin')
  const first = await latin
  const typeface = new Typeface([first])
  if (Array.from(text.normalize('NFC')).every((character) => UNSEEN.test(character) || typeface.has(character))) return typeface
  others ??= Promise.all(subsets.map(openFace))
  return new Typeface([first, ...(await others)])
}

const fonts = new WeakMap<Face, Map<number, Font>>()

function fontOf(face: Face, weight: number): Font {
  const known = fonts.get(face) ?? new Map<number, Font>()
  fonts.set(face, known)
  const font = known.get(weight) ?? new Font(face)
  // The largest optical size: a card is seen small, but drawn large.
  if (!known.has(weight)) font.setVariations([new Variation('wght', weight), new Variation('opsz', 30)])
  known.set(weight, font)
  return font
}

export class Typeface {
  constructor(private readonly faces: Face[]) {}

  has(character: string): boolean {
    return this.faceOf(character) !== undefined
  }

  private faceOf(character: string): Face | undefined {
    return this.faces.find((face) => fontOf(face, 400).nominalGlyph(character.codePointAt(0) ?? 0))
  }

  /** The text without what cannot be drawn, its spaces single. Soft hyphens and no-break spaces stay. */
  printable(text: string): string {
    const kept = Array.from(text.normalize('NFC'), (character) => {
      if (/\s/.test(character)) return /[\u00a0\u202f]/.test(character) ? '\u00a0' : ' '
      if (character === '\u00ad' || this.has(character)) return character
      // "ĳ" falls apart into "ij", "ﬁ" into "fi".
      return Array.from(character.normalize('NFKC'))
        .filter((part) => this.has(part))
        .join('')
    })
    return kept.join('').replace(/ {2,}/g, ' ').trim()
  }

  /** How wide a text is; lines are tried many times before they stand. */
  measure(style: Style): (text: string) => number {
    const known = new Map<string, number>()
    return (text) => {
      const width = known.get(text) ?? this.shape(text, style).width
      known.set(text, width)
      return width
    }
  }

  /** Only of what is printable. */
  shape(text: string, style: Style): Shaped {
    const shaped: Shaped = { width: 0, placed: [] }
    for (const run of this.runs(text)) shapeRun(run.text, fontOf(run.face, style.weight), style, shaped)
    return shaped
  }

  /** Neighbours of one file together, so that they are kerned. A space goes with what stands before it. */
  private runs(text: string): { face: Face; text: string }[] {
    const runs: { face: Face; text: string }[] = []
    for (const character of text.replace(/\u00a0/g, ' ').replace(/\u00ad/g, '')) {
      const last = runs.at(-1)
      const face = character === ' ' && last ? last.face : (this.faceOf(character) ?? this.faces[0])
      if (last && last.face === face) last.text += character
      else if (face) runs.push({ face, text: character })
    }
    return runs
  }
}

function shapeRun(text: string, font: Font, { size, tracking, spacing }: Style, into: Shaped): void {
  const buffer = new Glyphs()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const scale = size / font.face.upem
  for (const { codepoint, cluster, xAdvance = 0, xOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    into.placed.push({ font, glyph: codepoint, x: into.width + xOffset * scale })
    into.width += xAdvance * scale + (tracking + (text[cluster] === ' ' ? spacing : 0)) * size
  }
}
