/** A table to take along: its columns, and what is in a cell, whichever file it becomes. Pure. */
import type { Cents, Moment } from '../../domain/units'

export type Cell = string | number | null | undefined | { cents: Cents } | { at: Moment | null }

export interface Column<Row> {
  head: string
  /** Of the row. */
  of: (row: Row) => Cell
  /** In characters, in a workbook. */
  width?: number
}

export interface Sheet {
  /** What it is called in a workbook: at most 31 characters. */
  name: string
  heads: string[]
  widths: number[]
  rows: Cell[][]
  /** States the count: who sees it has all of it. */
  last: Cell[]
}

/** `last`: in the columns after the first, which says how many there are. */
export function sheetOf<Row>(name: string, columns: Column<Row>[], rows: Row[], last: Cell[] = []): Sheet {
  return {
    name: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    heads: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width ?? 16),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    last: [`Aantal: ${rows.length}`, ...last],
  }
}
