/** The privacy page says what the code does: its table is that of lib/domain/people/retention.ts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { erasedAt, invoicesErasedAt } from '../../lib/domain/people/retention'
import { keptTable } from '../../lib/kept-table'

const page = (name: string) => readFileSync(join(import.meta.dirname, '../../content/pages', name), 'utf8')

test.each([
  ['privacy.mdx', 'nl'],
  ['privacy.en.mdx', 'en'],
] as const)('%s has the table as it is now', (name, locale) => {
  expect(page(name)).toContain(`\n${keptTable(locale)}\n`)
})

test('people go so many days after the end, and the books at the turn of the eighth year, by the clock of Amsterdam', () => {
  const end = Date.parse('2026-12-10T22:00:00+01:00')
  expect(new Date(erasedAt({ end, retentionDays: 60 })).toISOString()).toBe('2027-02-08T21:00:00.000Z')
  expect(new Date(invoicesErasedAt(end)).toISOString()).toBe('2033-12-31T23:00:00.000Z')
  expect(new Date(invoicesErasedAt(Date.parse('2026-12-31T23:30:00Z'))).toISOString()).toBe('2034-12-31T23:00:00.000Z')
})
