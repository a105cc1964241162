import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { Field } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import type { Choice, Choices } from '@/lib/desk/figures/choices'
import { type Chosen, type PeriodWord, periods } from '@/lib/desk/figures/query'
import { deskPath } from '@/lib/desk/paths'

/** By their words in the address. */
const fields = { avond: 'seminar', code: 'code', partner: 'partner', actie: 'campaign', artikel: 'article' } as const
const labels = { avond: 'evening', code: 'code', partner: 'partner', actie: 'campaign', artikel: 'article' } as const

/** Which figures: of what, and of when. A choice of nothing is not asked. */
export function FigureFilters({ choices, chosen }: { choices: Choices; chosen: Chosen }) {
  const t = useTranslations('beheer.figures')
  const names = Object.keys(fields) as (keyof typeof fields)[]
  return (
    <details className="mt-4 print:hidden" open={names.some((name) => chosen[name]) || Boolean(chosen.van ?? chosen.tot)}>
      <summary className="w-fit cursor-pointer py-1.5 underline">{t('filters')}</summary>
      <form
        className="mt-3 grid max-w-[56rem] items-end gap-4 desk:grid-cols-4"
        action={deskPath.figures}
        aria-label={t('filters')}
      >
        {names
          .filter((name) => choices[fields[name]].length > 0 || chosen[name])
          .map((name) => (
            <SelectField
              key={name}
              name={name}
              label={t(labels[name])}
              defaultValue={chosen[name] ?? ''}
              options={[['', t('all')] as Choice, ...choices[fields[name]]]}
            />
          ))}
        <SelectField
          name="periode"
          label={t('period')}
          defaultValue={chosen.periode}
          options={periods.map((word): [PeriodWord, string] => [word, t(`periods.${word}`)])}
        />
        <Field name="van" type="date" label={t('from')} hint={t('ownHint')} defaultValue={chosen.van} />
        <Field name="tot" type="date" label={t('to')} defaultValue={chosen.tot} />
        <input type="hidden" name="per" value={chosen.per} />
        <p>
          <Button>{t('show')}</Button>
        </p>
      </form>
    </details>
  )
}
