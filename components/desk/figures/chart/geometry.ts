/** Where everything in a chart stands. Across in per cents of its width, so that letters keep their size on a phone; up and down in pixels. Pure. */
import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line, stack } from 'd3-shape'
import type { Span } from '@/lib/signups/figures/over-time'

/** Of a chart: room for the label of a peak, what stands on the floor, and the dates below it. */
export const TOP = 18
export const FLOOR = 150
export const HEIGHT = 176
/** In per cents: a bar is never wider, and the next never stands further on. Few of them fill the width all the same, without becoming blocks. */
const WIDEST = 10
const FURTHEST = 20
/** Of the room for a bar, what it takes. */
const FILLED = 0.82
const MOST_LABELS = 4

export interface Bar {
  x: number
  width: number
  parts: { kind: 'with' | 'without'; y: number; height: number }[]
  /** Of a peak. */
  label?: { text: number; x: number; y: number }
}

export function barsOf(spans: readonly Span[]): Bar[] {
  const place = placeOf(spans.length)
  const totals = spans.map(({ counts }) => counts.signedUp)
  const up = scaleLinear([0, Math.max(...totals, 1)], [FLOOR, TOP])
  const parts = spans.map(({ counts }) => ({ with: counts.withCode, without: counts.signedUp - counts.withCode }))
  const series = stack<(typeof parts)[number], 'with' | 'without'>().keys(['with', 'without'])(parts)
  const peaks = peaksOf(totals)
  return spans.map((_, index) => {
    const x = place(index)
    const standing = series.map(({ key, [index]: part }) => ({
      kind: key,
      y: up(part?.[1] ?? 0),
      height: up(part?.[0] ?? 0) - up(part?.[1] ?? 0),
    }))
    const total = totals[index] ?? 0
    const label = peaks.has(index) ? { text: total, x: x + place.width / 2, y: up(total) - 5 } : undefined
    return { x, width: place.width, parts: standing.filter(({ height }) => height > 0), label }
  })
}

interface Place {
  (index: number): number
  width: number
}

function placeOf(count: number): Place {
  const width = Math.min((100 / count) * FILLED, WIDEST)
  const step = Math.min((100 - width) / Math.max(1, count - 1), FURTHEST)
  return Object.assign((index: number) => index * step, { width })
}

/** The highest few, none beside another: a number is wider than a bar. */
function peaksOf(totals: number[]): Set<number> {
  const apart = Math.max(1, Math.ceil(totals.length / 12))
  const peaks = new Set<number>()
  const highest = totals.map((total, index) => ({ total, index })).sort((a, b) => b.total - a.total || a.index - b.index)
  for (const { total, index } of highest) {
    const isTop = total > 0 && total >= (totals[index - 1] ?? 0) && total >= (totals[index + 1] ?? 0)
    if (isTop && peaks.size < MOST_LABELS && [...peaks].every((other) => Math.abs(other - index) > apart)) peaks.add(index)
  }
  return peaks
}

/** Which spans are named below the floor: at most four, from the first on. */
export function ticksOf(count: number): { index: number; x: number }[] {
  const [place, step] = [placeOf(count), Math.max(1, Math.ceil(count / 4))]
  const every = Array.from({ length: Math.ceil(count / step) }, (_, number) => number * step)
  return every.map((index) => ({ index, x: place(index) }))
}

export interface Line {
  /** In a square of 100 by 100. */
  path: string
  most: number
  /** Where its highest point is: across, and down. */
  peak: { x: number; y: number }
}

/** Two lines on one scale: how often links and forms were opened. */
export function linesOf(spans: readonly Span[]): Record<'links' | 'forms', Line> {
  const place = placeOf(spans.length)
  const most = Math.max(...spans.flatMap(({ counts }) => [counts.links, counts.forms]), 1)
  const up = scaleLinear([0, most], [100, 0])
  const middle = (index: number) => place(index) + place.width / 2
  const of = (name: 'links' | 'forms'): Line => {
    const values = spans.map(({ counts }) => counts[name])
    const drawn = line<number>(
      (_, index) => round(middle(index)),
      (value) => round(up(value)),
    ).curve(curveMonotoneX)(values)
    const highest = Math.max(...values, 0)
    const y = TOP + (up(highest) / 100) * (FLOOR - TOP)
    return { path: drawn ?? '', most: highest, peak: { x: middle(Math.max(0, values.indexOf(highest))), y } }
  }
  return { links: of('links'), forms: of('forms') }
}

const round = (value: number) => Math.round(value * 100) / 100
