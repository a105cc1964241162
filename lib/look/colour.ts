/** Colours as people compare them: lightness, strength and hue (OKLCH), and the contrast of WCAG 2. In and out goes hex. */
import { converter, differenceEuclidean, formatHex, interpolate, type Oklch, parseHex, toGamut, wcagContrast } from 'culori'

export type Hex = string

const oklch = converter('oklch')
const inGamut = toGamut('rgb', 'oklch')
const distance = differenceEuclidean('oklab')

/** "#2F9E44", "2f9e44" or "#2f4": six figures in lower case; undefined for anything else. */
export function asHex(typed: string): Hex | undefined {
  const figures = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim())?.[1]
  return figures && formatHex(parseHex(`#${figures}`))
}

/** From 1 (the same) to 21 (black on white). */
export const contrast = (one: Hex, other: Hex): number => wcagContrast(one, other)

/** How different two look: 0.02 is just to be seen, 1 is black and white. */
export const difference = (one: Hex, other: Hex): number => distance(one, other)

export const parts = (colour: Hex): Oklch => oklch(colour) as Oklch

/** The colour with another lightness (0 to 1), and at most this strong; what a screen cannot show is made less strong. */
export function withLightness(colour: Hex, l: number, strongest = 1): Hex {
  const { c, h } = parts(colour)
  return formatHex(inGamut({ mode: 'oklch', l: Math.min(1, Math.max(0, l)), c: Math.min(c, strongest), h })) as Hex
}

/** So far (0 to 1) from one on the way to the other. */
export const between = (one: Hex, other: Hex, part: number): Hex => formatHex(interpolate([one, other], 'oklab')(part)) as Hex

const STEPS = 200

/** The nearest lightness at which it is good; undefined when there is none. */
export function nearestLightness(colour: Hex, isGood: (colour: Hex) => boolean): Hex | undefined {
  const tried = Array.from({ length: STEPS + 1 }, (_, step) => withLightness(colour, step / STEPS)).filter(isGood)
  return tried.toSorted((a, b) => distance(colour, a) - distance(colour, b))[0]
}
