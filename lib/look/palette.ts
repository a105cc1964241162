/** The colours of a house, by day and by night, of the one to three that it chose; without any those of the design. Pure. */
import { between, contrast, type Hex, nearestLightness, parts, withLightness } from './colour'

export interface ChosenColours {
  /** The lamp. */
  light?: Hex
  paper?: Hex
  ink?: Hex
}

/** The names are those of the tokens in app/sheet.css. */
export interface Shades {
  paper: Hex
  ink: Hex
  /** Meta, captions. */
  soft: Hex
  /** Hairlines. */
  line: Hex
  /** Outlines of fields. */
  edge: Hex
  /** A stage that is not lit. */
  tint: Hex
  light: Hex
  onLight: Hex
  /** Under lit buttons and codes. */
  lightFloor: Hex
  error: Hex
}
export interface Palette {
  day: Shades
  night: Shades
}

/** DESIGN: Colour. */
export const standard: Palette = {
  day: {
    paper: '#fdfdfb',
    ink: '#16181a',
    soft: '#4a4e52',
    line: '#d5d6d2',
    edge: '#767b80',
    tint: '#f1f2ee',
    light: '#ffd53d',
    onLight: '#16181a',
    lightFloor: '#16181a',
    error: '#a3160d',
  },
  night: {
    paper: '#131517',
    ink: '#eae8e2',
    soft: '#b4b5b2',
    line: '#34383b',
    edge: '#80858a',
    tint: '#1d2023',
    light: '#f0c333',
    onLight: '#131517',
    lightFloor: '#8a6d0c',
    error: '#ff9f92',
  },
}

/** WCAG 2, 1.4.3: what is read. 1.4.11: what only must be seen. */
export const READ = 4.5
const SEEN = 3
/** Of the lamp in a dark hall. */
const LIT = 7
/** Paper at night is nearly black, and ink nearly white: of the hue that the other has by day, hardly to be seen. */
const NIGHT = { paper: 0.194, ink: 0.931, strongest: 0.02 }

export function paletteOf({ light, paper, ink }: ChosenColours): Palette {
  const isOwnPaper = paper !== undefined || ink !== undefined
  const day = isOwnPaper ? neutral(paper ?? standard.day.paper, ink ?? standard.day.ink, standard.day) : standard.day
  const night = isOwnPaper ? neutral(nightPaper(ink), nightInk(paper), standard.night) : standard.night
  if (!isOwnPaper && light === undefined) return standard
  return { day: litByDay(day, light ?? standard.day.light), night: litByNight(night, light) }
}

const nightPaper = (ink: Hex | undefined) => (ink ? withLightness(ink, NIGHT.paper, NIGHT.strongest) : standard.night.paper)
const nightInk = (paper: Hex | undefined) => (paper ? withLightness(paper, NIGHT.ink, NIGHT.strongest) : standard.night.ink)

function neutral(paper: Hex, ink: Hex, shades: Shades): Shades {
  const tint = between(paper, ink, 0.05)
  const isRead = (colour: Hex) => contrast(colour, paper) >= READ && contrast(colour, tint) >= READ
  const isSeen = (colour: Hex) => contrast(colour, paper) >= SEEN
  return {
    ...shades,
    ...{ paper, ink, tint },
    soft: towards(ink, paper, 0.26, isRead),
    line: between(ink, paper, 0.83),
    edge: towards(ink, paper, 0.46, isSeen),
    error: (isRead(shades.error) ? shades.error : nearestLightness(shades.error, isRead)) ?? ink,
  }
}

/** Between ink and paper, as far from the ink as is good. */
function towards(ink: Hex, paper: Hex, farthest: number, isGood: (colour: Hex) => boolean): Hex {
  for (let part = farthest; part > 0; part -= 0.01) {
    const colour = between(ink, paper, part)
    if (isGood(colour)) return colour
  }
  return ink
}

/** Ink on the lamp, or paper, whichever is read better. */
export const onLight = (light: Hex, { paper, ink }: Pick<Shades, 'paper' | 'ink'>): Hex =>
  contrast(light, ink) >= contrast(light, paper) ? ink : paper

const litByDay = (day: Shades, light: Hex): Shades => ({ ...day, light, onLight: onLight(light, day), lightFloor: day.ink })

/** The same lamp, a little lower, but bright enough to stand in the dark; what stands on it is dark. */
function litByNight(night: Shades, light: Hex | undefined): Shades {
  const { paper } = night
  const shines = (colour: Hex) => contrast(colour, paper) >= LIT
  const lamp = light === undefined ? standard.night.light : withLightness(light, parts(light).l - 0.05)
  const lit = shines(lamp) ? lamp : (nearestLightness(lamp, shines) ?? night.ink)
  const floor = withLightness(lit, parts(lit).l * 0.66, parts(lit).c * 0.7)
  const isSeen = (colour: Hex) => contrast(colour, paper) >= SEEN && contrast(colour, lit) >= 1.5
  return {
    ...night,
    light: lit,
    onLight: paper,
    lightFloor: light === undefined ? night.lightFloor : isSeen(floor) ? floor : (nearestLightness(floor, isSeen) ?? lit),
  }
}
