/** Rows as text. Pure. */

/** For the eye: each column as wide as its widest cell, two spaces between. */
export function columns(rows: string[][]): string {
  const length = (text: string) => Array.from(text).length
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, length(cell))), [])
  const line = (row: string[]) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - length(cell))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}
