/** Who counts as a visitor: recorded traces of what machines and people send (tests/fixtures/traces). */
import { expect, test } from 'vitest'
import { isPerson } from '../../../lib/http/requests/visitor'
import machines from '../../fixtures/traces/machines.json'
import people from '../../fixtures/traces/people.json'

type Trace = { who: string; method: string; headers: Record<string, string> }

test.each(machines as unknown as Trace[])('$who is no reader', ({ method, headers }) => {
  expect(isPerson(method, headers)).toBe(false)
})

test.each(people as unknown as Trace[])('$who is one', ({ method, headers }) => {
  expect(isPerson(method, headers)).toBe(true)
})

test('each person is none by HEAD, while looking ahead, or without a name; one without a language is one', () => {
  for (const { headers } of people as unknown as Trace[]) {
    expect(isPerson('HEAD', headers)).toBe(false)
    expect(isPerson('GET', { ...headers, 'sec-purpose': 'prefetch' })).toBe(false)
    expect(isPerson('GET', { ...headers, 'user-agent': undefined })).toBe(false)
    expect(isPerson('GET', { ...headers, 'accept-language': undefined })).toBe(true)
  }
})
