/**
 * The house's typeface as outlines, shaped by HarfBuzz: with kerning, in any weight, from the very files that pages are set in.
 * What the Latin file lacks (ş, Łódź, Greek) comes from the others; what none has (emoji) is left out.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Blob as Bytes, Face, Font, Buffer as Glyphs, shape, Variation } from 'harfbuzzjs'
import decompress from 'woff2-encoder/decompress'
import type { TypefaceName } from '../look/typeface'

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

/** Of each typeface: its files, by the package that brings them, and what a Latin text may need beside the first. */
interface Files {
  /** "piazzolla/files/piazzolla": what comes before "-latin-opsz-normal.woff2". */
  start: string
  axis: 'opsz' | 'wght'
  others: string[]
  /** As wide and as high as Piazzolla, as on pages (lib/look/typefaces/). */
  scale: number
}
const files: Record<TypefaceName, Files> = {
  piazzolla: {
    start: 'piazzolla/files/piazzolla',
    axis: 'opsz',
    others: ['latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
    scale: 1,
  },
  'source-serif': {
    start: 'source-serif-4/files/source-serif-4',
    axis: 'wght',
    others: ['latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
    scale: 0.96,
  },
  'libre-franklin': {
    start: 'libre-franklin/files/libre-franklin',
    axis: 'wght',
    others: ['latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'],
    scale: 0.93,
  },
  bitter: {
    start: 'bitter/files/bitter',
    axis: 'wght',
    others: ['latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'],
    scale: 0.93,
  },
}
const folder = join('node_modules', '@fontsource-variable')

async function openFace(name: TypefaceName, subset: string): Promise<Face> {
  const { start, axis } = files[name]
  const file = join(process.cwd(), folder, `${start}-${subset}-${axis}-normal.woff2`)
  return new Face(new Bytes(await decompress(await readFile(/* turbopackIgnore: true */ file))))
}

/** No file is opened for these. */
const UNSEEN = /[\s\u00ad]/

const opened = new Map<TypefaceName, { latin: Promise<Face>; others?: Promise<Face[]> }>()

/** The typeface with every file that `text` needs. */
export async function typefaceFor(text: string, name: TypefaceName = 'piazzolla'): Promise<Typeface> {
  const faces = opened.get(name) ?? { latin: openFace(name, 'latin') }
  opened.set(name, faces)
  const { scale, others } = files[name]
  const latin = await faces.latin
  const typeface = new Typeface([latin], scale)
  if (Array.from(text.normalize('NFC')).every((character) => UNSEEN.test(character) || typeface.has(character))) return typeface
  faces.others ??= Promise.all(others.map((subset) => openFace(name, subset)))
  return new Typeface([latin, ...(await faces.others)], scale)
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
  constructor(
    private readonly faces: Face[],
    /** Its size for one of Piazzolla's. */
    readonly scale: number,
  ) {}

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
    const own = { ...style, size: style.size * this.scale }
    for (const run of this.runs(text)) shapeRun(run.text, fontOf(run.face, style.weight), own, shaped)
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
