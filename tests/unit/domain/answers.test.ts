import { describe, expect, test } from 'vitest'
import type { Question } from '../../../lib/domain/seminar/questions'
import { readAnswers, withQuestions, withStanding } from '../../../lib/domain/sign-up/answers'

const question = (key: string, more: Partial<Question> = {}): Question => ({
  key,
  question: { nl: `Vraag ${key}?`, en: `Question ${key}?` },
  kind: 'text',
  required: false,
  sensitive: false,
  retentionDays: 60,
  ...more,
})
const soup = question('eten', {
  kind: 'choice',
  options: [
    { nl: 'Soep', en: 'Soup' },
    { nl: 'Brood', en: 'Bread' },
  ],
})
const train = question('trein', { kind: 'yes/no' })
const answersTo = (questions: Question[], answers: unknown) => {
  const read = readAnswers({ answers }, questions)
  return read.ok
    ? read.value.map(({ key, answer }) => `${key}: ${answer}`)
    : read.fields.map(({ field, rule, max }) => [field, rule, max].filter(Boolean).join(' '))
}

describe('answers', () => {
  test.each([
    ['soep', 'eten: Soep'],
    [' BROOD ', 'eten: Brood'],
    ['Soup', 'eten: Soep'],
  ])('a choice, in either language and however it is typed: %j', (given, kept) =>
    expect(answersTo([soup], { eten: given })).toEqual([kept]),
  )
  test.each([
    [true, 'trein: ja'],
    [false, 'trein: nee'],
    ['ja', 'trein: ja'],
    ['No', 'trein: nee'],
  ])('a yes or no: %j', (given, kept) => expect(answersTo([train], { trein: given })).toEqual([kept]))
  test.each([
    ['Taart', 'answers.eten invalid'],
    [7, 'answers.eten invalid'],
    [['Soep'], 'answers.eten invalid'],
    [true, 'answers.eten invalid'],
  ])('no choice: %j', (given, wrong) => expect(answersTo([soup], { eten: given })).toEqual([wrong]))
  test('words have a bound, and no control characters', () => {
    const words = question('woorden')
    expect(answersTo([words], { woorden: 'é'.repeat(500) })).toEqual([`woorden: ${'é'.repeat(500)}`])
    expect(answersTo([words], { woorden: 'é'.repeat(501) })).toEqual(['answers.woorden too_long 500'])
    expect(answersTo([words], { woorden: 'een\n\n twee' })).toEqual(['woorden: een twee'])
    expect(answersTo([words], { woorden: 'een\u0007twee' })).toEqual(['answers.woorden invalid'])
  })
  test.each([
    undefined,
    null,
    'eten',
    [],
    { eten: '  ' },
    { eten: null },
    { ETEN: 'Soep' },
    JSON.parse('{"__proto__":{"eten":"Soep"}}'),
  ])('what must be answered is missed, and what need not is not: %j', (answers) => {
    expect(answersTo([{ ...soup, required: true }, train], answers)).toEqual(['answers.eten required'])
    expect(answersTo([soup, train], answers)).toEqual([])
  })
  test('all that is wrong is said, in the order of the questions; what was not asked is left out', () => {
    const must = { ...train, required: true }
    expect(answersTo([must, soup], { eten: 'x', weg: 'y' })).toEqual(['answers.trein required', 'answers.eten invalid'])
    expect(answersTo([soup], { eten: 'Soep', weg: 'y' })).toEqual(['eten: Soep'])
    expect(readAnswers({ answers: { x: 'y' } }).ok).toBe(true)
  })
  test('an error knows its question again', () => {
    const [named, other] = withQuestions(
      [
        { field: 'answers.eten', rule: 'required' },
        { field: 'name', rule: 'required' },
      ],
      [soup],
    )
    expect([named?.question?.nl, other?.question]).toEqual(['Vraag eten?', undefined])
  })
  test('what was answered before can be kept when the file has other options', () => {
    const now = withStanding([soup], [{ key: 'eten', answer: 'Taart' }])
    expect(answersTo(now, { eten: 'taart' })).toEqual(['eten: Taart'])
    expect(withStanding([soup], [{ key: 'eten', answer: 'Soep' }])).toEqual([soup])
  })
})
