import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/Field'
import type { FormView } from './form-view'

interface Props extends Omit<ComponentProps<typeof Field>, 'error' | 'defaultValue'> {
  view: FormView
}

/** A field with what was typed into it and what is wrong with it. */
export function FormField({ view, ...field }: Props) {
  const error = view.errors.find((error) => error.field === field.name)?.message
  return <Field {...field} defaultValue={view.fields[field.name]} error={error} />
}
