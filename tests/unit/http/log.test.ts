import { describe, expect, test } from 'vitest'
import { errorForLog, linesForLog, pathForLog } from '../../../lib/http/log'
import { tokenOf } from '../../../lib/signups/tokens'

const token = tokenOf(`${'A'.repeat(11)}b_-4567890z`, ['a'.repeat(32)])
const encoded = Array.from(token, (one) => `%${one.charCodeAt(0).toString(16)}`).join('')

describe('the log cannot open a sign-up', () => {
  test.each([
    '/aanmelding/geheim',
    '/aanmelding/geheim/annuleren',
    '/en/registration/geheim/cancel',
    '/nl/aanmelding/geheim/seminar.ics',
    '/AANMELDING/geheim',
    '/nl/nl/aanmelding//geheim',
    '/%61anmelding/geheim',
    '/%2561anmelding%2Fgeheim',
    '/aanmelding/%67eheim',
    '/en/Registration/geheim?x=y',
  ])('%s', (path) => {
    expect(pathForLog(path)).not.toContain('geheim')
    expect(pathForLog(path)).not.toContain('%67eheim')
  })
  test.each([
    token,
    `/${token}`,
    `/s/${token}.`,
    `/api/x${token}`,
    `/zoeken?q=${token}&x`,
    `/aanmelding/${encoded}`,
    `/x/${encoded}`,
    `//aanmelding///${token}/x/y`,
  ])('a token is told nowhere: %s', (path) => {
    for (const told of [pathForLog(path), errorForLog(new Error(`no page ${path}`)), linesForLog(`GET ${path} failed`)]) {
      expect(told.toLowerCase()).not.toContain(token.slice(-20).toLowerCase())
      expect(told).not.toContain(encoded.slice(-20))
    }
  })
})
test('other paths are told as they are', () => expect(pathForLog('/seminars/x/aanmelden')).toBe('/seminars/x/aanmelden'))
test('a path is told at some length, not at any', () => expect(pathForLog(`/${'é/'.repeat(5000)}`).length).toBeLessThan(310))

describe('no line of the log can be forged', () => {
  const forged = 'x\n2026-11-27T00:00:00Z aanvraag abc: GET / → 500\r\u001b[2K\u001b[31mrood\u0007\u2028y\u202ez\u0085'
  test.each([
    ['a path', pathForLog(`/${forged}`)],
    ['a path in percents', pathForLog(`/${encodeURIComponent(forged)}`)],
    ['an error', errorForLog(new Error(forged, { cause: new Error(forged) }))],
    ['anything else that is thrown', errorForLog(forged)],
    ['a text', linesForLog(forged)],
  ])('by %s', (_, told) => {
    expect(told).not.toMatch(/\n\S/)
    expect(told).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202e]/u)
  })
  test('by a path, on two lines', () => expect(pathForLog(`/${encodeURIComponent(forged)}`)).not.toContain('\n'))
})

test('an error is told with its stack, code and causes, and without what a database adds to it', () => {
  const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(noor@voorbeeld.example)' })
  const told = errorForLog(new Error('not signed up', { cause: refused }))
  expect(told).toMatch(/not signed up[\s\S]*at .*log\.test\.ts[\s\S]*caused by Error: duplicate key[\s\S]*\(23505\)/)
  expect(told).not.toContain('noor@')
  expect(errorForLog('no error at all')).toBe('no error at all')
})
