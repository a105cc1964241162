import type { ComponentProps } from 'react'
import { Cross } from './Cross'
import './form.css'

interface Props extends ComponentProps<'input'> {
  name: string
  label: string
  /** Between brackets after the label: "niet verplicht". */
  optional?: string
  /** Under the label, above the input. */
  hint?: string
  /** What is wrong and what to do about it. */
  error?: string
}

/** A labelled input with its hint and its error, tied together for screen readers. Its id is its name, for the error summary. */
export function Field({ name, label, optional, hint, error, id = name, className, ...input }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
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
      <input
        {...input}
        className="input"
        id={id}
        name={name}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Cross />
          {error}
        </p>
      )}
    </div>
  )
}
