import { useTranslations } from 'next-intl'
import { type DeskCode, overSince } from '@/lib/desk/codes/list'
import { discountInWords, untilInWords } from '@/lib/desk/codes/terms'
import { deskPath } from '@/lib/desk/paths'
import { number } from '@/lib/language/format'
import { moment } from '@/lib/next/content'
import { type Column, Table } from '../Table'
import { Used } from './Used'

interface Props {
  codes: readonly DeskCode[]
  labelledBy: string
  /** Where it comes from is said where all are listed. */
  withOrigin?: boolean
}

/** "3,0%": how many of those who followed its link signed up by it. */
export const conversion = (uses: number, clicks: number): string | undefined =>
  clicks === 0 ? undefined : `${((100 * uses) / clicks).toFixed(1).replace('.', ',')}%`

/** Codes, a row each: what they give, how much of it is left, what their links brought. */
export function CodeTable({ codes, labelledBy, withOrigin }: Props) {
  const t = useTranslations('beheer.codes')
  const now = moment()
  const origin = ({ origin, changed }: DeskCode) => t(`origins.${changed && origin === 'file' ? 'changed' : origin}`)
  const columns: Column<DeskCode>[] = [
    {
      head: t('code'),
      name: true,
      cell: (code) => (
        <a className="link" href={deskPath.code(code.facts.normalised)}>
          {code.facts.code}
        </a>
      ),
    },
    { head: t('discount'), cell: ({ facts }) => discountInWords(facts.discount) },
    { head: t('used'), cell: ({ facts, uses }) => <Used uses={uses} max={facts.maxSeats} /> },
    { head: t('clicks'), number: true, cell: ({ clicks }) => number(clicks, 'nl') },
    { head: t('conversion'), number: true, cell: ({ uses, clicks }) => conversion(uses, clicks) ?? t('none') },
    {
      head: t('until'),
      number: true,
      cell: (code) => {
        const [until, over] = [code.terms.validUntil, overSince(code, now)]
        if (code.pausedAt !== null && over === undefined) return <b>{t('paused')}</b>
        if (until === undefined) return t('none')
        return over === undefined ? untilInWords(until) : `${untilInWords(until)}, ${t('over')}`
      },
    },
  ]
  const all = withOrigin ? [...columns, { head: t('origin'), number: true as const, cell: origin }] : columns
  return <Table labelledBy={labelledBy} columns={all} rows={codes} keyOf={({ facts }) => facts.normalised} />
}
