import { expect, test } from 'vitest'
import { LONGEST_URL, measured, outOfBounds } from '../../../../server/request/bounds'

const parameters = (count: number) => `?${Array.from({ length: count }, (_, i) => `k${i}=x`).join('&')}`

test('of a query sixty parameters are read, and what comes after is not', () => {
  for (const query of ['', '?', '?q=werk', '?q=a&&b', parameters(60)]) expect(measured(query)).toBe(query)
  expect(measured(parameters(500))).toBe(parameters(60))
  expect(new URLSearchParams(measured(`?${'1a&'.repeat(600)}`)).size).toBe(60)
})
test('an address may have 2,048 bytes, and a request a hundred headers of 16 KB together', () => {
  const url = (length: number) => `/${'x'.repeat(length - 1)}`
  const headers = (count: number, value = 'y') => ({ rawHeaders: Array.from({ length: count }, () => ['x', value]).flat() })
  expect(outOfBounds(headers(100), url(LONGEST_URL))).toBeUndefined()
  expect(outOfBounds(headers(0), url(LONGEST_URL + 1))).toBe('uri_too_long')
  expect(outOfBounds(headers(101), '/')).toBe('headers_too_large')
  expect(outOfBounds(headers(4, 'y'.repeat(5000)), '/')).toBe('headers_too_large')
})
