import { useTranslations } from 'next-intl'
import { Button } from '@/components/desk/Button'
import { Field } from '@/components/ui/form/Field'
import { SelectField } from '@/components/ui/form/SelectField'
import { deskPath } from '@/lib/desk/paths'

interface Props {
  seminars: readonly { slug: string; title: string }[]
  chosen: { avond?: string; code?: string; wie?: string }
}

/** Which part of the log: of an evening, of a code, of the desk alone. */
export function LogFilters({ seminars, chosen }: Props) {
  const t = useTranslations('beheer.log')
  return (
    <form className="mt-5 flex flex-wrap items-end gap-4 print:hidden" action={deskPath.log}>
      <SelectField
        name="avond"
        label={t('seminar')}
        defaultValue={chosen.avond ?? ''}
        options={[['', t('allSeminars')], ...seminars.map(({ slug, title }): [string, string] => [slug, title])]}
      />
      <Field name="code" label={t('code')} defaultValue={chosen.code} />
      <SelectField
        name="wie"
        label={t('by')}
        defaultValue={chosen.wie ?? ''}
        options={[
          ['', t('byAll')],
          ['beheer', t('byDesk')],
        ]}
      />
      <Button>{t('filter')}</Button>
    </form>
  )
}
