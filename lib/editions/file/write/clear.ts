/** Clears away old editions, and the rows and bodies that no edition holds any more. */
import { inOne } from '../open'
import { goingBack } from '../pointer'
import { ledgers, OPEN } from '../schema'
import type { Statements } from '../statements'

/** Editions that stay, so that a rollback can be repeated. */
export const KEPT = 10

/** No edition that is left is one of those in which the row holds. */
export const heldByNone = `until < ${OPEN} and not exists
  (select 1 from edition where edition.id >= since and edition.id < until)`

/** Returns how many editions went. One transaction. */
export function clearEditions(file: Statements): number {
  const numbers = file.all<{ id: number }>('select id from edition order by id').map(({ id }) => id)
  const staying = new Set([...numbers.slice(-KEPT), ...goingBack(file, KEPT)])
  const going = numbers.filter((number) => !staying.has(number))
  if (going.length > 0)
    inOne(file.file, () => {
      for (const number of going) file.run('delete from edition where id = ?', number)
      clearRows(file)
    })
  return going.length
}

function clearRows(file: Statements): void {
  const gone = file.all<{ id: number; document: string | null }>(`delete from entry where ${heldByNone} returning id, document`)
  for (const { id } of gone) file.run('delete from pictured where entry = ?', id)
  for (const table of ledgers) file.run(`delete from ${table} where ${heldByNone}`)
  for (const hash of new Set(gone.flatMap(({ document }) => document ?? [])))
    if (!file.one('select 1 from entry where document = ?', hash)) file.run('delete from document where hash = ?', hash)
}
