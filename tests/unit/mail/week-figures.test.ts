/** Monday's mail as somebody reads it. */
import { expect, test } from 'vitest'
import { weekMessage } from '../../../lib/mail/week-figures'
import type { WeekFigures } from '../../../lib/outbox/week-figures'
import { rowOf, sender } from './samples'

const figures: WeekFigures = {
  from: '2026-11-23',
  to: '2026-11-29',
  links: 1204,
  forms: 86,
  signedUp: 12,
  confirmed: 11,
  cancelled: 1,
  seats: [{ title: 'Toekomstgericht werken', taken: 61, capacity: 80, waiting: 3 }],
}
const mail = (more: Partial<WeekFigures> = {}) => {
  const row = { ...rowOf('confirmed', 'nl'), recipient: 'een@x.nl', data: JSON.stringify({ ...figures, ...more }) }
  return weekMessage(row, sender)
}

test('says which week, what came of it and how full it is, with the way to the rest', () => {
  const { to, subject, text } = mail()
  expect(to).toMatchObject({ address: 'een@x.nl' })
  expect(subject).toContain('12')
  for (const said of ['23 november', '29 november', '1.204', '86', 'Toekomstgericht werken', '61', '80', '/beheer/cijfers'])
    expect(text).toContain(said)
})

test('of a week in which nothing happened it says so, and what is ahead', () => {
  const quiet = String(mail({ links: 0, forms: 0, signedUp: 0, confirmed: 0, cancelled: 0 }).text)
  expect(quiet).not.toContain('1.204')
  expect(quiet).toContain('Toekomstgericht werken')
  expect(String(mail({ seats: [] }).text)).not.toContain('Toekomstgericht')
})
