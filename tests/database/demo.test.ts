/** `npm run demo`: a month that could have been, in a database that nobody uses. */
import { expect, test } from 'vitest'
import { migrate } from '../../lib/database/migrate'
import { openDatabase } from '../../lib/database/open'
import { countWaiting } from '../../lib/outbox/held'
import { copyFacts } from '../../lib/signups/facts/copy-facts'
import { signUp } from '../../lib/signups/sign-up'
import { fill } from '../../scripts/demo/month'
import { day, edition, now, promoCode, seminar } from '../support/seminars'
import { temporaryDir } from '../support/server'

const secrets = ['a secret of at least thirty-two characters']
const codes = [promoCode('Gratis', { maxSeats: 4 }), promoCode('Kwart', { discount: '25%' })]

async function empty() {
  const db = openDatabase({ dataDir: await temporaryDir(), databaseUrl: undefined })
  await migrate(db)
  const seminars = [
    seminar('vol', { capacity: 12 }),
    seminar('loopt', { capacity: 20, price: 6500, start: now + 40 * day, end: now + 41 * day }),
    seminar('geweest', {
      capacity: 20,
      venue: { name: 'De Zaal', city: 'Utrecht' },
      start: now - 40 * day,
      end: now - 39 * day,
    }),
  ]
  await copyFacts(db, edition(seminars, codes), now - 90 * day)
  return db
}

test('it has a full evening with people who wait, one that goes well, codes that are used up, and sends nothing', async () => {
  const db = await empty()
  expect(await fill(db, codes, secrets, now)).toEqual({ ok: true, count: 39 })
  const rows = await db.selectFrom('signups').selectAll().execute()
  const seats = (slug: string, status: string) => rows.filter((row) => row.seminar === slug && row.status === status).length
  expect(seats('vol', 'confirmed') + seats('vol', 'offered')).toBe(12)
  expect(seats('vol', 'waitlisted')).toBeGreaterThan(0)
  expect(seats('loopt', 'confirmed')).toBeGreaterThan(8)
  expect(rows.filter(({ code, status }) => code === 'gratis' && status !== 'cancelled').length).toBeLessThanOrEqual(4)
  expect(rows.filter(({ email, created_at }) => !email.endsWith('@example.org') || created_at > now)).toEqual([])
  expect(new Set(rows.map(({ created_at }) => new Date(created_at).toDateString())).size).toBeGreaterThan(8)
  expect(await countWaiting(db)).toBe(0)
  const there = rows.filter((row) => row.seminar === 'geweest' && row.attended_at !== null)
  expect(there.length).toBeGreaterThan(5)
  expect(there.filter(({ attended_at }) => (attended_at ?? 0) > now - 40 * day)).toEqual([])
  expect(await db.selectFrom('door_links').select('seminar').execute()).toEqual([{ seminar: 'vol' }])
  expect((await db.selectFrom('visits').selectAll().execute()).length).toBeGreaterThan(5)
  expect(await fill(db, codes, secrets, now)).toEqual({ ok: false, why: 'there', since: '2026-11-24' })
  await db.destroy()
})

test('where somebody has signed up it changes nothing', async () => {
  const db = await empty()
  await signUp(db, { seminar: 'vol', body: { name: 'Jan', email: 'jan@voorbeeld.example' } }, now)
  expect(await fill(db, codes, secrets, now)).toEqual({ ok: false, why: 'in use' })
  expect(await db.selectFrom('signups').select('email').execute()).toEqual([{ email: 'jan@voorbeeld.example' }])
  await db.destroy()
})
