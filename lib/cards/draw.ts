/** Draws a card: SVG with all text as outlines, so that it looks the same wherever it is drawn (design: OG card). */

import type { Drawing } from '../look/drawing'
import { type Card, HEIGHT, WIDTH } from './card'
import { fitsUnbroken, setInLines } from './fit'
import { design, type House } from './house'
import { hyphenated } from './hyphenated'
import { type Style, type Typeface, typefaceFor } from './typeface'

const SIDE = 64
const WIDE = WIDTH - 2 * SIDE
const FLOOR = 40
/** The top of the floor. */
const STAGE = HEIGHT - FLOOR
const TOP = 58
/** Feet go this far into the floor, or a seam shows (design: The fuse). */
const SUNK = 0.012

const style = {
  title: (size: number): Style => ({ weight: 850, size, tracking: -0.018, spacing: 0.08 }),
  line: { weight: 400, size: 34, tracking: 0, spacing: 0.06 },
  mark: { weight: 900, size: 105, tracking: -0.03, spacing: 0.1 },
  date: { weight: 900, size: 330, tracking: -0.045, spacing: 0 },
} satisfies Record<string, Style | ((size: number) => Style)>
const LINE_HEIGHT = 46
const MARK_WIDTH = 480
const MARK_RIGHT = 1142
const MARK_HEIGHT = 96
/** Above its highest letter. */
const MARK_TOP = 490

interface Sizes {
  /** Largest first. */
  sizes: number[]
  /** No title is broken inside a word to be larger than this. */
  broken: number
  /** From the top of the title to the last foot of the lines below it. */
  height: number
  /** Between title and lines. */
  gap: number
  /** Of a title that fits in it; a longer one may take the whole width. */
  width: number
}
const onPaper: Sizes = { sizes: [132, 104, 80, 64, 56], broken: 80, height: 480, gap: 24, width: WIDE }
const onStage: Sizes = { sizes: [72, 60, 52], broken: 60, height: 300, gap: 12, width: 864 }

/** How large a title of this length may be. */
const largest = (length: number) => (length > 80 ? 80 : length > 45 ? 104 : 132)

/** What it is drawn on, and in. */
const colours = ({ paper, ink, light, onLight, tint }: House) => ({
  paper: { ground: paper, ink },
  lit: { ground: light, ink: onLight },
  unlit: { ground: tint, ink },
})

/** The card as SVG. */
export async function drawCard(card: Card): Promise<string> {
  const { house = design } = card
  const { ground, ink } = colours(house)[card.look]
  const typeface = await typefaceFor([card.site, card.title, ...card.lines].join(' '), house.typeface)
  const mark = house.wordmark ? drawnWordmark(house.wordmark, ink) : wordmark(typeface, card.site)
  const words = wordsOf(typeface, card, mark.left)
  const date = card.date ? bigDate(typeface, card.date, mark.left) : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/><g fill="${ink}"><rect y="${STAGE}" width="${WIDTH}" height="${FLOOR}"/>${words}${date}${mark.svg}</g></svg>`
}

/** The style, as much smaller as it must be to fit. */
function narrowed(typeface: Typeface, text: string, its: Style, width: number): Style & { width: number } {
  const full = typeface.shape(text, its).width
  const part = Math.min(1, width / full)
  return { ...its, size: its.size * part, width: full * part }
}

function wordmark(typeface: Typeface, site: string) {
  const name = typeface.printable(site)
  const its = narrowed(typeface, name, style.mark, MARK_WIDTH)
  const left = MARK_RIGHT - its.width
  return { left, svg: standing(typeface, name, its, left) }
}

/** As the house drew it, on the floor; of one colour in the ink of the card. */
function drawnWordmark({ svg, width, height, inks }: Drawing, ink: string) {
  const size = Math.min(MARK_WIDTH / width, MARK_HEIGHT / height)
  const [wide, high] = [width * size, height * size]
  const left = MARK_RIGHT - wide
  const placed = svg.replace(
    '<svg ',
    `<svg x="${round(left)}" y="${round(STAGE - 8 - high)}" width="${round(wide)}" height="${round(high)}" `,
  )
  const inInk = `<filter id="ink"><feFlood flood-color="${ink}"/><feComposite in2="SourceAlpha" operator="in"/></filter>`
  return { left, svg: inks === 'one' ? `${inInk}<g filter="url(#ink)">${placed}</g>` : `<g fill="#000">${placed}</g>` }
}

/** The digits hang out of the margin by their own white, and keep clear of the wordmark. */
function bigDate(typeface: Typeface, date: string, markLeft: number): string {
  const left = SIDE - 13
  return standing(typeface, date, narrowed(typeface, date, style.date, markLeft - 52 - left), left)
}

/** Feet in the floor; where letters hang below the line, above it. */
function standing(typeface: Typeface, text: string, its: Style, x: number): string {
  const hangs = /[gjpqyçQ,;]/.test(text)
  return outlines(typeface, text, its, x, STAGE + (hangs ? -0.22 : SUNK) * its.size)
}

/** Title and lines, from the top. Lines as low as the wordmark end before it. */
function wordsOf(typeface: Typeface, card: Card, markLeft: number): string {
  const rules = card.date ? onStage : onPaper
  const set = (width: number) => {
    const lines = linesOf(typeface, card, width)
    const title = titleOf(typeface, card, { ...rules, height: rules.height - rules.gap - lines.length * LINE_HEIGHT })
    const first = TOP + title.lines.length * title.size + rules.gap + 37
    return { lines, title, first, last: first + (lines.length - 1) * LINE_HEIGHT }
  }
  const wide = set(WIDE)
  const { lines, title, first } = wide.last < MARK_TOP ? wide : set(markLeft - 2 * SIDE)
  return [
    ...title.lines.map((line, at) => outlines(typeface, line, style.title(title.size), SIDE, TOP + (0.9 + at) * title.size)),
    ...lines.map((line, at) => outlines(typeface, line, style.line, SIDE, first + at * LINE_HEIGHT)),
  ].join('')
}

function linesOf(typeface: Typeface, card: Card, width: number): string[] {
  const measure = typeface.measure(style.line)
  const most = card.lines.length === 1 ? 2 : 1
  return card.lines.flatMap((line) => setInLines(typeface.printable(line), width, most, measure).lines)
}

interface Title {
  size: number
  lines: string[]
}

/** As large as it may be and still fit. Words are broken only where they do not fit in a size that is large enough. */
function titleOf(typeface: Typeface, { title, lang, locale, date }: Card, rules: Sizes): Title {
  const printable = typeface.printable(title)
  const broken = hyphenated(printable, lang ?? locale)
  const sizes = rules.sizes.filter((size) => date !== undefined || size <= largest(printable.length))
  const at = (size: number, width: number) => {
    const measure = typeface.measure(style.title(size))
    const most = Math.floor(rules.height / size)
    return { size, unbroken: fitsUnbroken(printable, width, measure), ...setInLines(broken, width, most, measure) }
  }
  for (const size of sizes.filter((size) => size >= rules.broken))
    for (const width of new Set([rules.width, WIDE])) {
      const title = at(size, width)
      if (title.unbroken && title.whole) return title
    }
  const smaller = sizes.filter((size) => size <= rules.broken).map((size) => at(size, WIDE))
  return (smaller.find(({ whole }) => whole) ?? smaller.at(-1)) as Title
}

const round = (value: number) => Math.round(value * 100) / 100

/** A text as outlines, from `x`, its feet at `y`. */
export function outlines(typeface: Typeface, text: string, its: Style, x: number, y: number): string {
  const scale = (its.size * typeface.scale) / 1000
  const glyphs = typeface.shape(text, its).placed.map(({ font, glyph, x: at }) => {
    const path = shorter(font.glyphToPath(glyph))
    return path && `<path transform="translate(${round(x + at)} ${round(y)}) scale(${scale} ${-scale})" d="${path}"/>`
  })
  return glyphs.join('')
}

/** Whole units of a thousandth em: a sixth of a pixel at most, in the largest size. */
const shorter = (path: string) => path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))))
