import { expect, test } from 'vitest'
import { machine } from '../../../components/ui/words/dates'

test.each([
  ['2026-11-23T23:00:00Z', '2026-11-24T00:00:00+01:00'],
  ['2026-06-30T22:00:00Z', '2026-07-01T00:00:00+02:00'],
])('the day in <time datetime> is that of Amsterdam: %s', (moment, written) => {
  expect(machine(Date.parse(moment))).toBe(written)
})
