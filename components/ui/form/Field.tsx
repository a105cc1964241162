import type { ComponentProps, ReactNode } from 'react'
import { Cross } from '../Cross'

export interface Labels {
  name: string
  label: string
  /** Between brackets after the label: "niet verplicht". */
  optional?: string
  /** Under the label, above the input. */
  hint?: string
  /** What is wrong and what to do about it. */
  error?: string
}
type Props = Labels & ComponentProps<'input'>

/** Of an input and of a choice. */
export const INPUT =
  'input mt-1.5 block min-h-13.5 w-full border border-b-4 border-edge border-b-ink bg-paper px-3.5 pt-2 pb-1.5 text-[1.1875rem] leading-[1.3] placeholder:text-soft placeholder:opacity-100 focus:outline-solid focus:outline-offset-0 in-[.wrong]:border-error'
/** Small words that help to fill something in. */
export const HINT = 'text-s-1 leading-snug text-soft'
/** Elements take "wrong" away as a field is mended. */
const FIELD = 'field [&.wrong]:border-l-5 [&.wrong]:border-error [&.wrong]:pl-3.5'

/** A labelled input with its hint and its error, tied together for screen readers. Its id is its name, for the error summary. */
export function Field({ name, label, optional, hint, error, id = name, className, ...input }: Props) {
  return (
    <Labelled {...{ name, label, optional, hint, error, id, className }}>
      <input {...input} className={INPUT} name={name} {...tied({ id, hint, error })} />
    </Labelled>
  )
}

type Tied = Pick<Labels, 'hint' | 'error'> & { id: string }

/** What ties a field to its label, its hint and its error. */
export const tied = ({ id, hint, error }: Tied) => ({
  id,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})

/** Around a field: its label, its hint, what is wrong. */
export function Labelled(props: Labels & { id: string; className?: string; children: ReactNode }) {
  const { id, label, optional, hint, error, className, children } = props
  return (
    <div className={[FIELD, error && 'wrong', className].filter(Boolean).join(' ')}>
      <label className="block text-note leading-[1.35] font-label" htmlFor={id}>
        {label}
        {optional && <span className="font-normal text-soft"> ({optional})</span>}
      </label>
      {hint && (
        <p className={HINT} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p
          className="field-error mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-2.5 text-s-1 leading-row font-label text-error"
          id={`${id}-error`}
        >
          <Cross />
          {error}
        </p>
      )}
    </div>
  )
}
