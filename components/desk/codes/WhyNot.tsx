import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { Field } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import type { Why } from '@/lib/desk/codes/why'
import { type Column, Table } from '../Table'

interface Props {
  action: string
  seminars: readonly { slug: string; title: string }[]
  /** What was asked: a slug, and a moment as it was typed. */
  seminar?: string
  at: string
  why?: Why
}

/** A code, an evening and a moment: each rule and whether it holds, and what a visitor reads. */
export function WhyNot({ action, seminars, seminar, at, why }: Props) {
  const t = useTranslations('beheer.codes.why')
  const columns: Column<Why['rules'][number]>[] = [
    { head: t('rule'), name: true, cell: ({ rule }) => rule },
    { head: t('outcome'), cell: ({ holds }) => (holds ? t('holds') : <b className="text-error">{t('fails')}</b>) },
    { head: t('because'), cell: ({ because }) => because },
  ]
  return (
    <>
      <form className="mt-3 flex max-w-[44rem] flex-wrap items-end gap-3" method="get" action={action}>
        <SelectField
          className="min-w-48 flex-1"
          name="seminar"
          label={t('seminar')}
          defaultValue={seminar}
          options={seminars.map(({ slug, title }) => [slug, title])}
        />
        <Field className="w-52" name="moment" label={t('at')} defaultValue={at} />
        <Button>{t('ask')}</Button>
      </form>
      {why && (
        <div className="mt-5">
          <Table label={t('title')} columns={columns} rows={why.rules} keyOf={({ rule }) => rule} />
          <p className="mt-3 bg-tint px-4 pt-3 pb-2">
            {why.visitor === undefined ? (
              t('fine')
            ) : (
              <>
                <b>{t('visitor')}</b> {why.visitor}
              </>
            )}
          </p>
        </div>
      )}
    </>
  )
}
