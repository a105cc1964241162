import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/form/ErrorSummary'
import { Field, INPUT, Labelled, type Labels, tied } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import type { After } from '@/lib/desk/visit'

interface Props {
  action: string
  /** The visit: what was typed and is wrong, when this is the form that was sent. */
  after?: After
  className?: string
  children: ReactNode
}

/** A form of the desk, that sends to one of its posts (lib/desk/press.ts); above it what was wrong with it. */
export function DeskForm({ action, after, className = 'mt-4 grid max-w-[34rem] gap-4', children }: Props) {
  const t = useTranslations('beheer.frame')
  const errors = after?.errors ?? []
  return (
    <form className={className} method="post" action={action}>
      {errors.length > 0 && <ErrorSummary title={t('wrong')} errors={errors} />}
      {children}
    </form>
  )
}

/** What a field shows: what was typed, else what holds now; and what is wrong with it. */
const shown = (name: string, after: After | undefined, now: string | undefined) => ({
  name,
  defaultValue: after?.fields?.[name] ?? now,
  error: after?.errors?.find(({ field }) => field === name)?.message,
})

interface OfDesk {
  after?: After
  /** What holds now. */
  now?: string
}

export const DeskField = ({ after, now, ...field }: OfDesk & Labels & ComponentProps<'input'>) => (
  <Field {...field} {...shown(field.name, after, now)} />
)

export const DeskSelect = ({ after, now, ...field }: OfDesk & ComponentProps<typeof SelectField>) => (
  <SelectField {...field} {...shown(field.name, after, now)} />
)

/** Text of more than a line. */
export function DeskText({ after, now, label, hint, ...rest }: OfDesk & Labels & ComponentProps<'textarea'>) {
  const { error, ...field } = shown(rest.name, after, now)
  return (
    <Labelled id={rest.name} name={rest.name} label={label} hint={hint} error={error}>
      <textarea {...rest} {...field} className={INPUT} {...tied({ id: rest.name, hint, error })} />
    </Labelled>
  )
}

/** One of a few, each in a sentence; none is chosen beforehand. */
export function DeskChoice({ after, now, name, label, options }: OfDesk & ComponentProps<typeof SelectField>) {
  const { error, defaultValue } = shown(name, after, now)
  return (
    <fieldset className={`field [&.wrong]:border-l-5 [&.wrong]:border-error [&.wrong]:pl-3.5 ${error ? 'wrong' : ''}`}>
      <legend className="font-label text-note leading-[1.35]" id={name} tabIndex={-1}>
        {label}
      </legend>
      {options.map(([value, words]) => (
        <label key={value} className="flex items-baseline gap-2.5 py-1 leading-snug">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={defaultValue === value}
            className="size-4.5 shrink-0 translate-y-0.5 accent-ink"
            required
          />
          {words}
        </label>
      ))}
      {error && <p className="font-label text-error text-s-1">{error}</p>}
    </fieldset>
  )
}
