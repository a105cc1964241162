import { expect, test } from 'vitest'
import { FirstToday } from '../../../lib/signups/links/first-today'

test('a browser is the first once a day, of each link', () => {
  const firsts = new FirstToday()
  expect([
    firsts.take('een', '192.0.2.1 Firefox', '2026-11-28'),
    firsts.take('een', '192.0.2.1 Firefox', '2026-11-28'),
    firsts.take('een', '192.0.2.2 Firefox', '2026-11-28'),
    firsts.take('twee', '192.0.2.1 Firefox', '2026-11-28'),
    firsts.take('een', '192.0.2.1 Firefox', '2026-11-29'),
  ]).toEqual([true, false, true, true, true])
})

test('what is known of yesterday goes, salt and all, whether anybody comes or not', () => {
  const firsts = new FirstToday()
  firsts.take('een', 'iemand', '2026-11-28')
  firsts.forgetBefore('2026-11-28')
  expect(firsts.size).toBe(1)
  firsts.forgetBefore('2026-11-29')
  expect(firsts.size).toBe(0)
  // A clock that is put back finds another salt.
  expect(firsts.take('een', 'iemand', '2026-11-28')).toBe(true)
})
