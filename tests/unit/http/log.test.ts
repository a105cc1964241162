import { expect, test } from 'vitest'
import { errorForLog, pathForLog } from '../../../lib/http/log'

test.each([
  '/aanmelding/geheim',
  '/aanmelding/geheim/annuleren',
  '/en/registration/geheim/cancel',
  '/nl/aanmelding/geheim/seminar.ics',
])('the log cannot open a sign-up: %s', (path) => expect(pathForLog(path)).not.toContain('geheim'))
test('other paths are told as they are', () => expect(pathForLog('/seminars/x/aanmelden')).toBe('/seminars/x/aanmelden'))

test('an error is told with its stack, code and causes, and without what a database adds to it', () => {
  const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(noor@voorbeeld.example)' })
  const told = errorForLog(new Error('not signed up', { cause: refused }))
  expect(told).toMatch(/not signed up[\s\S]*at .*log\.test\.ts[\s\S]*caused by Error: duplicate key[\s\S]*\(23505\)/)
  expect(told).not.toContain('noor@')
  expect(errorForLog('no error at all')).toBe('no error at all')
})
