import type { ReactNode } from 'react'

export interface Column<Row> {
  /** Its head; on a phone it stands before the value. */
  head: string
  cell: (row: Row) => ReactNode
  /** What the row is called: in bold, and first. */
  name?: true
  /** Figures, amounts, dates: at the end of their column. */
  number?: true
}

interface Props<Row> {
  /** The id of its heading, or what it is called when it has none. */
  labelledBy?: string
  label?: string
  columns: Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** The row that one looks at: lit. */
  isCurrent?: (row: Row) => boolean
}

/** A column is as wide as its words: what may break in them says so itself. */
const CELL = 'pt-1.75 pr-4 pb-1.25 align-top wrap-break-word last:pr-0'
const IN_ROW = `${CELL} border-line border-b phone:border-b-0 phone:p-0 phone:py-px`
const NUMBER = 'text-end desk:not-print:whitespace-nowrap'
const HEAD = `${CELL} border-b font-label desk:not-print:whitespace-nowrap`
const ROW =
  'break-inside-avoid current:bg-light current:text-on-light phone:flex phone:flex-col phone:border-line phone:border-b phone:pt-2 phone:pb-1.75'
/** What the row is called comes first, wherever its column is. */
const NAME = `${IN_ROW} text-start font-label phone:order-first`
/** Each value has its label beside it. */
const VALUE = `${IN_ROW} phone:flex phone:flex-wrap phone:justify-between phone:gap-x-4 phone:text-end phone:before:flex-none phone:before:text-soft phone:before:content-[attr(data-label)] phone:empty:hidden`

/** A table; on a phone each row is a stack of labels and values. The roles say what it is there too: a browser forgets that of what is no table to the eye. */
export function Table<Row>({ labelledBy, label, columns, rows, keyOf, isCurrent }: Props<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: it is one
    <table className="w-full phone:block" role="table" aria-labelledby={labelledBy} aria-label={label}>
      <thead role="rowgroup" className="phone:hidden">
        <tr role="row">
          {columns.map(({ head, number }) => (
            <th key={head} role="columnheader" scope="col" className={`${HEAD} ${number ? 'text-end' : 'text-start'}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="phone:block">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row" className={ROW} aria-current={isCurrent?.(row) || undefined}>
            {columns.map(({ head, cell, name, number }) =>
              name ? (
                <th key={head} role="rowheader" scope="row" className={NAME}>
                  {cell(row)}
                </th>
              ) : (
                <td key={head} role="cell" data-label={head} className={number ? `${VALUE} ${NUMBER}` : VALUE}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/useSemanticElements: it is one
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}
