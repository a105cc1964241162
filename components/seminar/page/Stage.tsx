import type { ReactNode } from 'react'
import { Label } from '@/components/ui/Label'
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

/** Light and floor of a stage; without light when its seminar is over or called off. */
export const stageLook = (unlit?: boolean) =>
  `stage ${unlit ? 'unlit bg-tint text-ink' : 'border-on-light bg-light text-on-light'} border-b-floor`

/** The stage of a seminar: its title in the light, its date with the feet in the floor. The real date stands below it, in words. */
export function Stage({ label, title, of, unlit, level = 2 }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className="@container">
      <div className={`${stageLook(unlit)} px-4.5 pt-3.5`}>
        {label && <Label className={unlit ? 'text-soft' : undefined}>{label}</Label>}
        {/* Above the tall digits below it, which would lie over its link. */}
        <Heading className={`stage-title relative text-s3 leading-title tracking-heading word-wide ${label ? 'mt-1' : ''}`}>
          {title}
        </Heading>
        <BigDate of={of} />
      </div>
    </div>
  )
}
