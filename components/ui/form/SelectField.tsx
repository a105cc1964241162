import type { ComponentProps } from 'react'
import { INPUT, Labelled, type Labels, tied } from './Field'

interface Props extends Labels, Omit<ComponentProps<'select'>, 'name'> {
  /** Value and words. */
  options: [value: string, words: string][]
}

/** A labelled choice, as a field is. What was typed and is not among the choices is shown as it is. */
export function SelectField({ name, label, optional, hint, error, id = name, className, options, ...select }: Props) {
  const typed = String(select.defaultValue ?? '')
  const isOther = typed !== '' && !options.some(([value]) => value === typed)
  return (
    <Labelled {...{ name, label, optional, hint, error, id, className }}>
      <select {...select} className={INPUT} name={name} {...tied({ id, hint, error })}>
        {isOther && <option value={typed}>{typed}</option>}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
