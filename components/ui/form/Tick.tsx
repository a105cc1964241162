import type { ReactNode } from 'react'

interface Props {
  name: string
  /** Sent when it is ticked. */
  value: string
  ticked: boolean
  children: ReactNode
}

/** A box with the words beside it. */
export function Tick({ name, value, ticked, children }: Props) {
  return (
    <label className="flex items-baseline gap-3 leading-snug">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={ticked}
        className="size-5 shrink-0 translate-y-0.5 accent-ink"
      />
      {children}
    </label>
  )
}
