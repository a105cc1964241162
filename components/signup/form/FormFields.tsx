import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import type { FormView } from './form-view'

type Of<T extends typeof Field | typeof SelectField> = Omit<ComponentProps<T>, 'error' | 'defaultValue'> & { view: FormView }

const errorIn = (view: FormView, name: string) => view.errors.find(({ field }) => field === name)?.message

/** A field with what was typed into it and what is wrong with it. */
export const FormField = ({ view, ...field }: Of<typeof Field>) => (
  <Field {...field} defaultValue={view.fields[field.name]} error={errorIn(view, field.name)} />
)

/** A choice with what was chosen. */
export const FormSelect = ({ view, ...field }: Of<typeof SelectField>) => (
  <SelectField {...field} defaultValue={view.fields[field.name]} error={errorIn(view, field.name)} />
)
