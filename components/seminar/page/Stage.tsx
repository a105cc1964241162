import type { ReactNode } from 'react'
import type { Span } from '@/lib/language/format'
import { BigDate } from '../BigDate'

interface Props {
  /** Above the title: "Avondseminar", "Geweest". */
  label?: string
  title: ReactNode
  of: Span
  /** The seminar is over or called off: no light on it. */
  unlit?: boolean
  /** Level of the title. */
  level?: 2 | 3
}

/** The stage of a seminar: its title in the light, its date with the feet in the floor. The real date stands below it, in words. */
export function Stage({ label, title, of, unlit, level = 2 }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className="stage-box">
      <div className={unlit ? 'stage unlit' : 'stage'}>
        {label && <p className="label">{label}</p>}
        <Heading className="stage-title">{title}</Heading>
        <BigDate className="stage-date" of={of} />
      </div>
    </div>
  )
}
