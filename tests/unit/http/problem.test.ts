import { describe, expect, test } from 'vitest'
import { locales } from '../../../lib/domain/locale'
import { refusalCodes } from '../../../lib/domain/sign-up/refusal'
import { problem, statusOfCode } from '../../../lib/http/answers/problem'
import { explain, fieldMessage, type ProblemCode } from '../../../lib/http/answers/words'
import { acceptedLocale, localeOf } from '../../../lib/http/requests/locale'
import en from '../../../messages/en.json'
import nl from '../../../messages/nl.json'

const codes = Object.keys(statusOfCode) as ProblemCode[]
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
    : (String(value).match(/\{(\w+)/g) ?? [])
        .filter((name) => !/^\{(a|een)$/.test(name))
        .sort()
        .join()

describe('the words of problems', () => {
  test('every refusal of the domain has a status', () => expect(codes).toEqual(expect.arrayContaining([...refusalCodes])))

  test.each(codes)('%s has a title and a sentence in Dutch and English, with and without what may be known', (code) => {
    const known = [{}, { moment: Date.UTC(2026, 11, 9, 23) }, { reason: 'De zaal is dicht.' }, { retryAfter: 90 }]
    for (const more of known) {
      const [dutch, english] = locales.map((locale) => explain({ code, typed: 'Zomer', ...more }, locale))
      expect(dutch?.title).not.toBe(english?.title)
      expect(dutch?.detail).not.toBe(english?.detail)
      for (const said of [dutch, english]) {
        expect(said?.title).toMatch(/^\p{Lu}[^{}]+[^.]$/u)
        expect(said?.detail).toMatch(/^\p{Lu}[^{}]+\.$/u)
        expect(`${said?.title} ${said?.detail}`).not.toContain('problems.')
      }
    }
  })

  test('both languages have the same keys and values', () => expect(shapeOf(en.problems)).toEqual(shapeOf(nl.problems)))

  test('a day that is included is named, a time of day is said', () => {
    const expired = (moment: number) => explain({ code: 'code_expired', typed: 'Zomer', moment, atLink: true }, 'nl').detail
    expect(expired(Date.UTC(2026, 11, 9, 23))).toBe('De code Zomer gold tot en met 9 december 2026.')
    expect(expired(Date.UTC(2026, 11, 9, 11))).toBe('De code Zomer gold tot 9 december 2026 om 12.00 uur.')
    const opens = explain({ code: 'signup_not_open', moment: Date.UTC(2026, 11, 9, 11) }, 'en').detail
    expect(opens).toBe('You can sign up from 9 December 2026 at 12:00.')
  })

  test('a field says what would be right', () => {
    expect(fieldMessage({ field: 'email', rule: 'email' }, 'nl')).toContain('Bijvoorbeeld')
    expect(fieldMessage({ field: 'organisation', rule: 'too_long', max: 200 }, 'nl')).toContain('200')
    expect(fieldMessage({ field: 'billing.street', rule: 'required' }, 'en')).toBe('Fill in street and number.')
  })
})

describe('a problem over HTTP', () => {
  test('is what RFC 9457 asks for, with our code and fields', async () => {
    const fields = [{ field: 'name', rule: 'required' as const }]
    const answer = problem({ code: 'validation_failed', fields }, 'en')
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({
      type: 'urn:podium:problem:validation_failed',
      title: 'Something is not right yet',
      status: 422,
      detail: 'Check the fields that we name, and send it again.',
      code: 'validation_failed',
      errors: [{ field: 'name', message: 'Fill in your name.' }],
    })
  })
  test('says when to come back', () => {
    expect(problem({ code: 'rate_limited', retryAfter: 42 }, 'nl').headers.get('retry-after')).toBe('42')
  })
})

describe('the language of an answer', () => {
  test.each([
    [null, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['en;q=0.5, nl;q=0.5', 'en'],
    ['de, fr;q=0.9', 'nl'],
    ['de, en;q=0.1', 'en'],
    ['en;q=0', 'nl'],
    ['*', 'nl'],
  ])('Accept-Language %s is %s', (header, locale) => expect(acceptedLocale(header)).toBe(locale))

  test('the address goes before the body, the body before the header', () => {
    const request = (query = '') => new Request(`http://x/${query}`, { headers: { 'accept-language': 'en' } })
    expect(localeOf(request())).toBe('en')
    expect(localeOf(request(), { locale: 'nl' })).toBe('nl')
    expect(localeOf(request('?locale=en'), { locale: 'nl' })).toBe('en')
    expect(localeOf(request(), { locale: 'de' })).toBe('en')
  })
})
