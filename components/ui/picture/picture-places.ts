/** Where pictures stand, and how wide they are there: what `sizes` tells the browser before it has read the style sheet. */
import type { Picture } from '@/lib/pictures/picture'

/** The page's two widths at which its columns change (app/base.css, app/sheet.css). */
const DESK = '(min-width:60rem)'
const FULL = '(min-width:80rem)'
const onPhone = 'calc(100vw - 40px)'

interface Place {
  /** Of the `img`. */
  className?: string
  /** Width over height of the box, where the picture is cut to it. */
  ratio?: number
  /** Media condition and width, the last one without a condition; pixels, or words where the width goes with the window's. */
  widths: [condition: string, width: number | string][]
  /** The smallest and the largest that may be of use, in pixels: on a plain screen, and on one three times as sharp. */
  least: number
  most: number
}

export type PlaceName = 'article' | 'seminar' | 'page' | 'tall' | 'lead' | 'small' | 'portrait' | 'bio'

export const places: Record<PlaceName, Place> = {
  /** In an article: nine of twelve columns. */
  article: {
    widths: [
      [FULL, 894],
      [DESK, 'calc(75vw - 66px)'],
      ['', onPhone],
    ],
    least: 480,
    most: 1920,
  },
  /** In a seminar's programme: seven. */
  seminar: {
    widths: [
      [FULL, 690],
      [DESK, 'calc(58vw - 57px)'],
      ['', onPhone],
    ],
    least: 480,
    most: 1920,
  },
  /** On a plain page, or with an author: all of them. */
  page: {
    widths: [
      [FULL, 1200],
      [DESK, 'calc(100vw - 80px)'],
      ['', onPhone],
    ],
    least: 480,
    most: 1920,
  },
  /** Any of these for a picture that is higher than wide: it must fit on a screen. */
  tall: {
    className: 'max-w-[min(100%,30rem)]',
    widths: [
      ['(min-width:33rem)', 480],
      ['', onPhone],
    ],
    least: 320,
    most: 1280,
  },
  /** The newest article on the front page. */
  lead: {
    className: 'aspect-16/9 w-full object-cover',
    ratio: 16 / 9,
    widths: [
      [FULL, 792],
      [DESK, 'calc(66vw - 53px)'],
      ['', onPhone],
    ],
    least: 480,
    most: 1920,
  },
  /** Beside a title in a list. */
  small: { className: 'aspect-3/2 w-full object-cover', ratio: 3 / 2, widths: [['', 112]], least: 160, most: 320 },
  /** Beside an article, and above what an author wrote. */
  portrait: {
    className: 'aspect-4/5 w-15 object-cover desk:w-28',
    ratio: 4 / 5,
    widths: [
      [DESK, 112],
      ['', 60],
    ],
    least: 160,
    most: 320,
  },
  /** Beside a biography. */
  bio: { className: 'aspect-4/5 w-24 object-cover', ratio: 4 / 5, widths: [['', 96]], least: 160, most: 480 },
}

/** Where a picture of this form stands, in that place. */
export const placeOf = (name: PlaceName, { width, height }: Pick<Picture, 'width' | 'height'>): PlaceName =>
  height > width && places[name].ratio === undefined ? 'tall' : name

/** A picture that is cut to a box is wider than it when its own form is: so much of it is not seen. */
export function sizesOf(name: PlaceName, { width, height }: Pick<Picture, 'width' | 'height'>): string {
  const { ratio, widths } = places[name]
  const more = ratio ? Math.max(1, width / height / ratio) : 1
  const size = (width: number | string) => {
    if (typeof width === 'number') return `${Math.ceil(width * more)}px`
    return more > 1.05 ? `calc(${more.toFixed(2)}*${width.slice('calc'.length)})` : width
  }
  return widths.map(([condition, width]) => `${condition}${condition && ' '}${size(width)}`).join(',')
}

/** The widths worth offering: the browser never takes one that is smaller than the place, or larger than a sharp screen shows. */
export function offered(name: PlaceName, widths: number[]): number[] {
  const { least, most } = places[name]
  const fitting = widths.filter((width) => width >= least && width <= most)
  return fitting.length > 0 ? fitting : widths.slice(-1)
}
