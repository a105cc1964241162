import type { ReactNode } from 'react'
import type { Days } from '@/lib/signups/figures/scope'
import { FLOOR, HEIGHT, ticksOf } from './geometry'
import { useSpan } from './span'

interface Props {
  /** What it shows, in a sentence: for who does not see it. */
  about: string
  spans: readonly Days[]
  /** What says which is which. */
  legend: ReactNode
  children: ReactNode
}

/** What stands in the legend has the colours of the chart, not of the words. */
export const IN_LEGEND = 'block overflow-visible text-ink forced-colors:text-[CanvasText]'

/** A chart: what stands on its floor, a few dates below it, no grid. Drawn on the server, across in per cents. */
export function Chart({ about, spans, legend, children }: Props) {
  const { shortSpan } = useSpan()
  return (
    <figure className="mt-3">
      <svg
        className="block overflow-visible fill-current text-s-2 forced-colors:fill-[CanvasText]"
        role="img"
        aria-label={about}
        width="100%"
        height={HEIGHT}
      >
        {children}
        <rect x="0" y={FLOOR} width="100%" height="4" />
        {ticksOf(spans.length).map(({ index, x }) => (
          <text key={index} className="fill-soft forced-colors:fill-[CanvasText]" x={`${x}%`} y={HEIGHT - 5}>
            {shortSpan(spans[index] as Days)}
          </text>
        ))}
      </svg>
      <figcaption className="mt-1.5 flex flex-wrap gap-x-5">{legend}</figcaption>
    </figure>
  )
}
