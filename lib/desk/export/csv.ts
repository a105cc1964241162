/** Rows as text for a spreadsheet that speaks Dutch. Pure. */
import { stringify } from 'csv-stringify/sync'
import type { Moment } from '../../domain/units'
import { timeZone } from '../../language/format'
import type { Cell, Sheet } from './sheet'

/**
 * For a Dutch Excel (and any other spreadsheet): it takes a file without a byte order mark for Windows-1252 and splits at semicolons,
 * whatever a comma-separated file is called. Every cell in quotes; one that would be taken for a formula gets an apostrophe before it.
 */
export const spreadsheet = (rows: (string | number | null | undefined)[][]): string =>
  stringify(rows, {
    bom: true,
    delimiter: ';',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })

const moments = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
/** "2026-11-24 12:00", by the clock of Amsterdam. */
export const momentText = (moment: Moment | null): string => (moment === null ? '' : moments.format(moment))
/** "12,50". */
export const amountText = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')

function cellText(cell: Cell): string | number | null | undefined {
  if (typeof cell !== 'object' || cell === null) return cell
  return 'cents' in cell ? amountText(cell.cents) : momentText(cell.at)
}

/** `last`: none for a program that reads it on. */
export const csvOf = ({ heads, rows, last }: Pick<Sheet, 'heads' | 'rows'> & Partial<Sheet>): string =>
  spreadsheet([heads, ...[...rows, ...(last ? [last] : [])].map((row) => row.map(cellText))])
