/** Rows as text. Pure. */
import { stringify } from 'csv-stringify/sync'

/** For the eye: each column as wide as its widest cell, two spaces between. */
export function columns(rows: string[][]): string {
  const length = (text: string) => Array.from(text).length
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, length(cell))), [])
  const line = (row: string[]) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - length(cell))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

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
