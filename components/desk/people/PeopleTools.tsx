import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/desk/Button'
import { INPUT } from '@/components/ui/form/Field'
import { deskPath } from '@/lib/desk/paths'

/** At the end of the heading's line: find somebody, and take the list along. */
export function PeopleTools({ slug }: { slug: string }) {
  const t = useTranslations('beheer.people')
  return (
    <>
      <search>
        <form className="flex items-end gap-2.5" action={deskPath.people(slug)}>
          <input
            className={`${INPUT} mt-0! w-60!`}
            type="search"
            name="zoek"
            aria-label={t('searchLabel')}
            placeholder={t('searchLabel')}
            maxLength={100}
          />
          <Button>{t('search')}</Button>
        </form>
      </search>
      <Downloads slug={slug} />
    </>
  )
}

/** As a workbook, and as text for any other spreadsheet. */
export function Downloads({ slug }: { slug: string }) {
  const t = useTranslations('beheer.people')
  return (
    <>
      <ButtonLink href={deskPath.people(slug, '.xlsx')} download>
        {t('xlsx')}
      </ButtonLink>
      <ButtonLink href={deskPath.people(slug, '.csv')} download>
        {t('csv')}
      </ButtonLink>
    </>
  )
}
