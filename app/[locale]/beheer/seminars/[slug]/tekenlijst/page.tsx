import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { OfSeminar } from '@/components/desk/seminar/OfSeminar'
import { Table } from '@/components/desk/Table'
import { deskPath } from '@/lib/desk/paths'
import { evening } from '@/lib/desk/seminars'
import { listSignUps } from '@/lib/signups/list'
import { deskHead, deskPage } from '../../../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.people.door'))('title'))

/** For at the door, on paper: who has a seat, by name, with room to sign. */
export default deskPage<{ slug: string }>(async ({ db, now, params }) => {
  const seminar = await evening(db, decodeURIComponent(params.slug), now)
  const list = seminar && (await listSignUps(db, seminar.facts.slug))
  if (!list) return undefined
  const [t, p] = [await getTranslations('beheer.people.door'), await getTranslations('beheer.people')]
  const coming = list.signUps
    .filter(({ status, erased_at }) => status === 'confirmed' && erased_at === null)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <DeskPage tab="evenings">
      <OfSeminar facts={list.facts} to={deskPath.people(list.facts.slug)} days />
      <DeskTitle>{t('title')}</DeskTitle>
      <p className="mt-1.5 mb-4">{t('lead', { count: coming.length })}</p>
      {coming.length === 0 ? (
        <Empty>{t('print')}</Empty>
      ) : (
        <Table
          label={t('title')}
          rows={coming}
          keyOf={({ id }) => id}
          columns={[
            { head: p('name'), name: true, cell: ({ name }) => name },
            { head: p('organisation'), cell: ({ organisation }) => organisation ?? '' },
            { head: t('sign'), cell: () => <span className="sign block h-9 min-w-48 border-b border-edge" /> },
          ]}
        />
      )}
    </DeskPage>
  )
})
