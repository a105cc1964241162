import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/form/ErrorSummary'
import { Field, type Labels } from '@/components/ui/form/Field'
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
