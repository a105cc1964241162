import '@/app/desk.css'
import { getTranslations } from 'next-intl/server'
import { createElement } from 'react'
import elements from '@/.podium/elements.json'
import { Button, ButtonLink } from '@/components/desk/Button'
import { BatchTable } from '@/components/desk/codes/BatchTable'
import { CodeTable } from '@/components/desk/codes/CodeTable'
import { DeskPage } from '@/components/desk/DeskPage'
import { DeskTitle } from '@/components/desk/DeskTitle'
import { Empty } from '@/components/desk/Empty'
import { Section } from '@/components/desk/Section'
import { ElementScript } from '@/components/site/ElementScript'
import { INPUT } from '@/components/ui/form/Field'
import { type DeskCode, deskBatches, deskCodes } from '@/lib/desk/codes/list'
import { codesPath } from '@/lib/desk/codes/paths'
import { deskPath } from '@/lib/desk/paths'
import { deskHead, deskPage } from '../desk-page'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => deskHead((await getTranslations('beheer.codes'))('title'))

/** Every code: what it gives, how much of it is left, what its links brought. */
export default deskPage(async ({ visit, db, query }) => {
  const t = await getTranslations('beheer.codes')
  const [codes, batches, text] = [await deskCodes(db), await deskBatches(db), query.zoek?.trim() ?? '']
  const found = codes.filter((code) => matches(code, text))
  return (
    <DeskPage tab="codes" said={visit.said}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <DeskTitle>{t('title')}</DeskTitle>
        <p className="flex flex-wrap gap-2.5">
          <ButtonLink href={codesPath.new}>{t('make')}</ButtonLink>
          <ButtonLink href={codesPath.newBatch}>{t('makeMany')}</ButtonLink>
          <ButtonLink href={deskPath.partners}>{t('partners')}</ButtonLink>
        </p>
      </div>
      {codes.length === 0 ? (
        <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
      ) : (
        <Section id="codes" title={t('title')} tools={<Filter text={text} label={t('filter')} search={t('search')} />}>
          {found.length === 0 ? (
            <Empty>{t('noneFound', { text })}</Empty>
          ) : (
            <CodeTable codes={found} labelledBy="codes" withOrigin />
          )}
        </Section>
      )}
      {batches.length > 0 && (
        <Section id="bundels" title={t('batch.title')}>
          <BatchTable batches={batches} labelledBy="bundels" />
        </Section>
      )}
      <ElementScript src={elements.desk} />
    </DeskPage>
  )
})

const matches = ({ facts }: DeskCode, text: string): boolean =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => [facts.code, facts.normalised, facts.partner, ...facts.seminars].join(' ').toLowerCase().includes(word))

const Filter = ({ text, label, search }: { text: string; label: string; search: string }) =>
  createElement(
    'filter-rows',
    { 'data-table': 'codes' },
    <form method="get" action={deskPath.codes} className="flex items-end gap-2.5">
      <input
        type="search"
        name="zoek"
        className={`${INPUT} mt-0! min-w-0`}
        aria-label={label}
        placeholder={label}
        defaultValue={text}
      />
      <Button>{search}</Button>
    </form>,
  )
