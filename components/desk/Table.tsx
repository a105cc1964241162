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

/** A table; on a phone each row is a stack of labels and values. The roles say what it is there too: a browser forgets that of what is no table to the eye. */
export function Table<Row>({ labelledBy, label, columns, rows, keyOf, isCurrent }: Props<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: it is one
    <table className="desk-table" role="table" aria-labelledby={labelledBy} aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, number }) => (
            <th key={head} role="columnheader" scope="col" className={number && 'number'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row" aria-current={isCurrent?.(row) || undefined}>
            {columns.map(({ head, cell, name, number }) =>
              name ? (
                <th key={head} role="rowheader" scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={head} role="cell" data-label={head} className={number && 'number'}>
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
