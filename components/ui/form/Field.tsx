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

/** A labelled input with its hint and its error, tied together for screen readers. Its id is its name, for the error summary. */
export function Field({ name, label, optional, hint, error, id = name, className, ...input }: Props) {
  return (
    <Labelled {...{ name, label, optional, hint, error, id, className }}>
      <input {...input} className="input" name={name} {...tied({ id, hint, error })} />
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
    <div className={['field', error && 'wrong', className].filter(Boolean).join(' ')}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <small> ({optional})</small>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Cross />
          {error}
        </p>
      )}
    </div>
  )
}
