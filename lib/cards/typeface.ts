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

/** A file of the typeface, unpacked. `subset`: "latin". */
export async function fontFile(name: TypefaceName, subset: string): Promise<Uint8Array> {
  const { start, axis } = files[name]
  const file = join(process.cwd(), folder, `${start}-${subset}-${axis}-normal.woff2`)
  return decompress(await readFile(/* turbopackIgnore: true */ file))
}

interface Opened {
  subset: string
  face: Face
}
/** A part of a text that one file draws. */
interface Run extends Opened {
  text: string
}

async function open(name: TypefaceName, subset: string): Promise<Opened> {
  return { subset, face: new Face(new Bytes(await fontFile(name, subset))) }
}

/** No file is opened for these. */
const UNSEEN = /^[\s\u00ad]/
/** What a text is not the same without. */
const WRITTEN = /^[\p{L}\p{N}\p{P}\p{Sc}\p{Sm}]/u
const MARK = /^\p{M}/u

/** Each with the marks on it. */
const lettersOf = (text: string, form = 'NFC'): string[] => text.normalize(form).match(/\P{M}\p{M}*|\p{M}+/gu) ?? []

const opened = new Map<TypefaceName, { latin: Promise<Opened>; others?: Promise<Opened[]> }>()

/** The typeface with every file that `text` needs. */
export async function typefaceFor(text: string, name: TypefaceName = 'piazzolla'): Promise<Typeface> {
  const faces = opened.get(name) ?? { latin: open(name, 'latin') }
  opened.set(name, faces)
  const { scale, others } = files[name]
  const latin = await faces.latin
  const typeface = new Typeface([latin], scale)
  if (lettersOf(text).every((letter) => UNSEEN.test(letter) || typeface.has(letter))) return typeface
  faces.others ??= Promise.all(others.map((subset) => open(name, subset)))
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
    private readonly files: Opened[],
    /** Its size for one of Piazzolla's. */
    readonly scale: number,
  ) {}

  /** A letter with the marks on it: all from one file, so that the marks stand where they should. */
  has(letter: string): boolean {
    return this.fileOf(letter) !== undefined
  }

  private fileOf(letter: string): Opened | undefined {
    const points = Array.from(letter, (part) => part.codePointAt(0) ?? 0)
    return this.files.find(({ face }) => points.every((point) => fontOf(face, 400).nominalGlyph(point)))
  }

  /** Whether all that is written of a text can be drawn: a paper with a name leaves out no letter of it, but may leave out an emoji. */
  draws(text: string): boolean {
    return lettersOf(text).every((letter) => !WRITTEN.test(letter) || lettersOf(letter, 'NFKC').every((part) => this.has(part)))
  }

  /** The text without what cannot be drawn, its spaces single. Soft hyphens and no-break spaces stay. */
  printable(text: string): string {
    const kept = lettersOf(text).map((letter) => {
      if (/^\s/.test(letter)) return /^[\u00a0\u202f]/.test(letter) ? '\u00a0' : ' '
      if (letter === '\u00ad' || this.has(letter)) return letter
      // "ĳ" falls apart into "ij", "ﬁ" into "fi"; a letter loses a mark that its file lacks.
      return Array.from(letter.normalize('NFKC'))
        .filter((part) => this.has(part) && !MARK.test(part))
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
  runs(text: string): Run[] {
    const runs: Run[] = []
    for (const letter of lettersOf(text.replace(/\u00a0/g, ' ').replace(/\u00ad/g, ''))) {
      const last = runs.at(-1)
      const file = letter === ' ' && last ? last : (this.fileOf(letter) ?? this.files[0])
      if (last && last.face === file?.face) last.text += letter
      else if (file) runs.push({ subset: file.subset, face: file.face, text: letter })
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
