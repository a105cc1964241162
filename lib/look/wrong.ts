/** What cannot be read in the colours that somebody chose, and the nearest colour in which it can. Pure. */
import { contrast, difference, type Hex, nearestLightness, parts } from './colour'
import { type ChosenColours, onLight, READ, standard } from './palette'

/** WCAG 2, 1.4.6: whole articles are read in it, and there must be room for a softer one between ink and paper. */
export const READ_LONG = 7
/** The lamp must be seen to shine on paper; the yellow of the design is 0.2 away from it. */
const APART = 0.08

export interface WrongColour {
  field: keyof ChosenColours
  /** `dark`: the paper is darker than the ink. `pale`: the lamp cannot be told from the paper. */
  what: 'text' | 'dark' | 'lamp' | 'pale'
  /** As it is, where it is too low. */
  contrast: number
  nearest?: Hex
}

/** At most one of each field, ink and paper before the lamp: that depends on them. */
export function wrongColours(chosen: ChosenColours): WrongColour[] {
  const { paper, ink } = { paper: chosen.paper ?? standard.day.paper, ink: chosen.ink ?? standard.day.ink }
  const text = wrongText(chosen, paper, ink)
  if (text) return [text]
  const lamp = wrongLamp(chosen.light ?? standard.day.light, paper, ink)
  if (!lamp) return []
  // The design's own lamp, on paper of one's own.
  return [
    chosen.light === undefined ? { ...lamp, field: chosen.paper === undefined ? 'ink' : 'paper', nearest: undefined } : lamp,
  ]
}

function wrongText(chosen: ChosenColours, paper: Hex, ink: Hex): WrongColour | undefined {
  const readable = (one: Hex, other: Hex) => contrast(one, other) >= READ_LONG
  const dark = parts(paper).l < parts(ink).l
  if (readable(ink, paper) && !dark) return undefined
  const said = { what: dark ? ('dark' as const) : ('text' as const), contrast: contrast(ink, paper) }
  if (chosen.ink === undefined) {
    const isGood = (colour: Hex) => readable(ink, colour) && parts(colour).l > parts(ink).l
    return { ...said, field: 'paper', nearest: nearestLightness(paper, isGood) }
  }
  // Where no ink would do, the paper is what is wrong.
  const isGood = (colour: Hex) => readable(colour, paper) && parts(colour).l < parts(paper).l
  const nearest = nearestLightness(ink, isGood)
  if (nearest || chosen.paper === undefined) return { ...said, field: 'ink', nearest }
  return { ...said, field: 'paper', nearest: nearestLightness(paper, (colour) => contrast('#000', colour) >= 2 * READ_LONG) }
}

function wrongLamp(light: Hex, paper: Hex, ink: Hex): WrongColour | undefined {
  const isRead = (colour: Hex) => contrast(colour, onLight(colour, { paper, ink })) >= READ
  const isApart = (colour: Hex) => difference(colour, paper) >= APART
  if (isRead(light) && isApart(light)) return undefined
  return {
    field: 'light',
    what: isRead(light) ? 'pale' : 'lamp',
    contrast: contrast(light, onLight(light, { paper, ink })),
    nearest: nearestLightness(light, (colour) => isRead(colour) && isApart(colour)),
  }
}
