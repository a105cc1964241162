import type { ComponentProps } from 'react'
import { INPUT, Labelled, type Labels, tied } from './Field'

type Props = Labels & ComponentProps<'textarea'>

/** A labelled field for more than a few words, as a field is. */
export function TextAreaField({ name, label, optional, hint, error, id = name, className, ...area }: Props) {
  return (
    <Labelled {...{ name, label, optional, hint, error, id, className }}>
      <textarea rows={2} {...area} className={INPUT} name={name} {...tied({ id, hint, error })} />
    </Labelled>
  )
}
