import { useTranslations } from 'next-intl'
import type { Choices } from '@/lib/desk/figures/choices'
import { type Chosen, figuresPath } from '@/lib/desk/figures/query'
import { type Group, type Grouping, groupings, SHOWN } from '@/lib/signups/figures/groups'
import { Empty } from '../Empty'
import { type Column, Table } from '../Table'
import { useCounted } from './chart/columns'

/** By its word in the address: one that can be chosen is led to. */
const words = { seminar: 'avond', code: 'code', partner: 'partner', campaign: 'actie', article: 'artikel' } as const
const heads = {
  seminar: 'evening',
  code: 'code',
  partner: 'partner',
  campaign: 'campaign',
  article: 'article',
  source: 'source',
} as const

interface Props {
  groups: readonly Group[]
  choices: Choices
  chosen: Chosen
  labelledBy: string
}

/** What it led to, by what it came from; above it by what else. */
export function GroupTable({ groups, choices, chosen, labelledBy }: Props) {
  const t = useTranslations('beheer.figures')
  const counted = useCounted<Group>()
  const grouping = chosen.per
  const nameOf = (key: string) =>
    key === ''
      ? t(`none.${grouping}`)
      : grouping === 'source'
        ? key
        : (choices[grouping].find(([value]) => value === key)?.[1] ?? key)
  const name: Column<Group> = {
    head: t(heads[grouping]),
    name: true,
    cell: ({ key }) =>
      key === '' || grouping === 'source' ? (
        <span className="wrap-anywhere">{nameOf(key)}</span>
      ) : (
        <a className="link wrap-anywhere" href={figuresPath(chosen, { [words[grouping]]: key })}>
          {nameOf(key)}
        </a>
      ),
  }
  return (
    <>
      <Ways chosen={chosen} />
      {groups.length === 0 ? (
        <Empty>{t('noneBy')}</Empty>
      ) : (
        <Table labelledBy={labelledBy} columns={[name, ...counted]} rows={groups.slice(0, SHOWN)} keyOf={({ key }) => key} />
      )}
      {groups.length > SHOWN && <p className="mt-3 text-soft">{t('shown', { shown: SHOWN, count: groups.length })}</p>}
    </>
  )
}

function Ways({ chosen }: { chosen: Chosen }) {
  const t = useTranslations('beheer.figures')
  return (
    <nav className="mt-3 mb-2 flex flex-wrap gap-x-5 gap-y-1.5 print:hidden" aria-label={t('by')}>
      {groupings.map((per: Grouping) =>
        per === chosen.per ? (
          <b key={per}>{t(`groupings.${per}`)}</b>
        ) : (
          <a key={per} className="link inline-block py-px" href={`${figuresPath(chosen, { per })}#verdeeld`}>
            {t(`groupings.${per}`)}
          </a>
        ),
      )}
    </nav>
  )
}
