/** A picture as pages know it, and the widths in which it can be had. Pure. */

import { address } from '../addresses'
import { decoded } from '../decode'

export interface Picture {
  /** Of the bytes of its file; its folder below DATA_DIR/pictures, and part of its address. */
  hash: string
  /** Pixels, once turned the way up that the camera meant. */
  width: number
  height: number
  /** How light it is on the whole, from 0 (black) to 7 (white): what stands in its place until it is there. */
  tone: number
}
export type Format = 'avif' | 'jpg'

/** A picture as front matter names it. */
export interface Pictured {
  src: string
  alt: string
  /** Absent in an edition made before pictures had sizes. */
  picture?: Picture
}

/** From a portrait of 60 pixels to a figure on a large screen of the sharpest kind. */
const WIDTHS = [160, 240, 320, 480, 640, 960, 1280, 1920]
const LARGEST = 1920

/** The widths of this picture, rising: never larger than it is, and its own as the last when that is no wider than the widest. */
export function widthsOf({ width }: Pick<Picture, 'width'>): number[] {
  const own = Math.min(width, LARGEST)
  return [...WIDTHS.filter((listed) => listed * 1.1 < own), own]
}

/** The address of a picture that is at least this wide, or as wide as it can be. */
export function pictureAddress(picture: Picture, least: number, format: Format = 'jpg'): string {
  const widths = widthsOf(picture)
  return address.picture(picture.hash, widths.find((width) => width >= least) ?? (widths.at(-1) as number), format)
}

/** The picture of a body by its `src`, which the parser may have written in percents: `./a%20b.jpg` for `./a b.jpg`. */
export function pictureOf(pictures: Record<string, Picture> | undefined, src: string): Picture | undefined {
  return pictures?.[src] ?? pictures?.[decoded(src)]
}
