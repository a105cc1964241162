// A workbook of one sheet, for the thread and for who needs no thread: plain JavaScript, as a thread has no loader for TypeScript.
import writeXlsxFile from 'write-excel-file/node'

/** By the clock of Amsterdam: a workbook knows no zones. */
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A text is a text, whatever it begins with: only what we say is a number is one. @param {import('./sheet').Cell} cell */
function cellOf(cell) {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: cell, type: String }
  if ('cents' in cell) return { value: cell.cents / 100, type: Number, format: '#,##0.00' }
  if (cell.at === null) return null
  return { value: new Date(`${local.format(cell.at).replace(' ', 'T')}Z`), type: Date, format: 'yyyy-mm-dd hh:mm' }
}

/** @param {import('./sheet').Sheet} sheet @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function workbookOf({ name, heads, widths, rows, last }) {
  const data = [
    heads.map((head) => ({ value: head, type: String, fontWeight: /** @type {const} */ ('bold') })),
    ...rows.map((row) => row.map(cellOf)),
    last.map(cellOf),
  ]
  const columns = widths.map((width) => ({ width }))
  return new Uint8Array(await writeXlsxFile(data, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer())
}
