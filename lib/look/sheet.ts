/**
 * The look as CSS, to be joined to a sheet of the build when that is served: tokens in the layer of the theme, after the design's own, so that
 * print and the rest of the sheet stay above them. Pure.
 */
import { createHash } from 'node:crypto'
import type { Look } from './look'
import { type Shades, standard } from './palette'
import { type TypefaceName, typefaces } from './typeface'

/** The sheet of each typeface that the build's own sheet has not (scripts/build-elements.mjs). */
export type TypefaceSheets = Partial<Record<TypefaceName, { css: string; font: string }>>

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Undefined for the look of the design. */
export function tokensOf(look: Look, sheets: TypefaceSheets): string | undefined {
  const said = [coloursIn(look), lettersIn(look, sheets), wordmarkIn(look)].filter(Boolean)
  return said.length > 0 ? said.join('') : undefined
}

/** Browsers that know no light-dark() keep the design's colours, which were written otherwise for them. */
function coloursIn({ palette: { day, night } }: Look): string {
  const names = Object.keys(day) as (keyof Shades)[]
  const own = names.filter((name) => day[name] !== standard.day[name] || night[name] !== standard.night[name])
  if (own.length === 0) return ''
  const set = own.map((name) => `--color-${dashed(name)}:light-dark(${day[name]},${night[name]})`).join(';')
  return `@supports (color:light-dark(#000,#fff)){@layer theme{:root{${set}}}}`
}

function lettersIn({ typeface }: Look, sheets: TypefaceSheets): string {
  if (typeface === 'piazzolla') return ''
  const { stack, sink, digits = 1 } = typefaces[typeface]
  const date = digits === 1 ? '' : `;--digits:${digits}`
  return `${sheets[typeface]?.css ?? ''}@layer theme{:root{--font-text:${stack};--sink:-${sink}em${date}}}`
}

/**
 * A drawn name, in the place of the words (components/site/Wordmark.tsx): of one colour it is printed in the ink, of more as it was drawn, at
 * night on the paper of the day. It stands in the sheet, so that a page is no heavier for it.
 */
function wordmarkIn({ drawn, palette }: Look): string {
  if (!drawn?.wordmark) return ''
  const { svg, width, height, inks } = drawn.wordmark
  const picture = `url("data:image/svg+xml,${encodeURIComponent(svg)}") no-repeat 0 100%/contain`
  const paint =
    inks === 'one' ? `background:currentColor;mask:${picture}` : `background:${picture},light-dark(#0000,${palette.day.paper})`
  return (
    `@layer components{.wordmark-drawn{--high:2rem;display:block;width:calc(var(--high)*${width / height});max-width:calc(100vw - 2*var(--side));` +
    `aspect-ratio:${width}/${height};margin-bottom:4px;print-color-adjust:exact;${paint}}` +
    '@media (width>=60rem){.wordmark-drawn{--high:3.5rem}}' +
    `@media (forced-colors:active){.wordmark-drawn{forced-color-adjust:none${inks === 'one' ? ';background:CanvasText' : ''}}}}`
  )
}

/** By this name a page in its head says which look it was rendered in. The server writes it into the addresses of its sheets. */
export const LOOK = 'podium-look'

export const digestOfTokens = (tokens: string): string => createHash('sha256').update(tokens).digest('base64url').slice(0, 10)

/** The address of a sheet of the build with these tokens joined to it: the hash in it covers both. */
export const withTokens = (sheet: string, digest: string | undefined): string =>
  digest === undefined ? sheet : sheet.replace(/\.css$/, `.${digest}.css`)

/** The sheet and the digest that `withTokens` put together. */
export function apart(address: string): { sheet: string; digest: string } | undefined {
  const [, sheet, digest] = /^(.+)\.([\w-]{10})\.css$/.exec(address) ?? []
  return sheet && digest ? { sheet: `${sheet}.css`, digest } : undefined
}
