import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { Field } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import type { Choices } from '@/lib/desk/people/choices'
import { NONE, type PeopleQuery, type StatusWord, statuses } from '@/lib/desk/people/query'

const orders = ['-aangemeld', 'aangemeld', 'naam', 'organisatie', 'code', '-betaald', 'stand'] as const

interface Props {
  action: string
  query: PeopleQuery
  choices: Choices
}

/** What the list shows: sent as a plain form, so that its address can be kept. */
export function PeopleFilter({ action, query, choices }: Props) {
  const t = useTranslations('beheer.people.filter')
  const p = useTranslations('beheer.people')
  const words = Object.keys(statuses) as StatusWord[]
  const order = `${query.down ? '-' : ''}${query.sort}`
  return (
    <search>
      <form
        className="mt-4 grid items-end gap-x-4 gap-y-3 min-[30rem]:grid-cols-2 desk:grid-cols-[2fr_1fr_1fr_1fr_1.3fr_auto]"
        action={action}
      >
        <Field name="zoek" label={p('searchLabel')} type="search" defaultValue={query.text} maxLength={100} />
        <SelectField
          name="stand"
          label={t('status')}
          defaultValue={query.status}
          options={words.map((word): [string, string] => [word, t(word)])}
        />
        <SelectField
          name="code"
          label={t('code')}
          defaultValue={query.code ?? ''}
          options={[
            ['', t('any')],
            [NONE, t('noCode')],
            ...choices.codes.map(({ key, code }): [string, string] => [key, code]),
          ]}
        />
        <SelectField
          name="bron"
          label={t('source')}
          defaultValue={query.source ?? ''}
          options={[
            ['', t('any')],
            [NONE, t('noSource')],
            ...choices.sources.map((source): [string, string] => [source, source]),
          ]}
        />
        <SelectField
          name="volgorde"
          label={t('sort')}
          defaultValue={order}
          options={orders.map((one): [string, string] => [one, t(`sorts.${one}`)])}
        />
        <Button className="justify-self-start">{p('search')}</Button>
      </form>
    </search>
  )
}
