import { expect, it } from 'vitest'
import { pageNumber } from '../../../components/site/head/page-number'

it('a page of a list has one address: its number as we write it, and none for the first', () => {
  expect(pageNumber('2')).toBe(2)
  expect(pageNumber('100')).toBe(100)
  for (const other of ['1', '0', '02', '-2', '2.0', '2e1', ' 2', 'twee', '', '1'.repeat(9)])
    expect(pageNumber(other)).toBeUndefined()
})
