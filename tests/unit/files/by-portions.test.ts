import { expect, test } from 'vitest'
import { byPortions } from '../../../lib/files/by-portions'

test.each([0, 1, 999, 1000, 1001, 2000])('of %i rows each comes once, in order', (count) => {
  const rows = Array.from({ length: count }, (_, i) => ({ id: i + 1 }))
  let most = 0
  const ask = (after: number, limit: number) => {
    const found = rows.filter(({ id }) => id > after).slice(0, limit)
    most = Math.max(most, found.length)
    return found
  }
  expect([...byPortions(ask, { first: 0, keyOf: ({ id }) => id })]).toEqual(rows)
  expect(most).toBe(Math.min(count, 1000))
})
