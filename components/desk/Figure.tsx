import type { ReactNode } from 'react'

/** Figures beside each other: two in a row on a phone. */
export const Figures = ({ children }: { children: ReactNode }) => (
  <dl className="mt-6 grid grid-cols-2 gap-x-gutter gap-y-6 desk:grid-cols-4">{children}</dl>
)

interface Props {
  /** In digits; nothing that hangs below the line but a comma. */
  value: string
  /** Small, behind it: "van 80". */
  of?: string
  /** What it counts. */
  children: ReactNode
}

/** A large number on a rule, with what it says below it. */
export function Figure({ value, of, children }: Props) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="mt-2 leading-snug text-soft">{children}</dt>
      <dd className="flex items-end gap-1.5 border-b-[5px] border-ink">
        <span className="stand block font-black text-[2.375rem] tracking-[-0.03em]">{value}</span>
        {of && <span className="pb-1.5 text-[1.0625rem] leading-none">{of}</span>}
      </dd>
    </div>
  )
}
