/** The questions of a seminar's own, and their words in the other language. */
import { MOST_QUESTIONS, questionKinds } from '../../domain/seminar/questions'
import { choice, type Fields, flag, group, list, number, prose, required, text, type Values } from './fields'
import type { Given } from './kind'
import { questionKey, short, whole } from './rules'

const MOST_OPTIONS = 30

const question = {
  key: required(
    text('Een kort woord voor het antwoord, zoals dieet. Het staat in de API, en verandert niet meer.', { rule: questionKey }),
  ),
  question: required(prose('De vraag, zoals ze op het formulier staat.', { rule: short(200) })),
  kind: choice(
    'Hoe je antwoordt: in woorden (text), met een keuze (choice) of met ja of nee (yes/no). Zonder: text.',
    questionKinds,
  ),
  options: list(prose('Een antwoord.', { rule: short(100) }), 'Waaruit je kiest, bij kind: choice.'),
  required: flag('Of je moet antwoorden.', false),
  sensitive: flag(
    'Of de vraag gevoelig is: over gezondheid of geloof, zoals een allergie of een dieet. Het antwoord blijft dan 7 dagen.',
    false,
  ),
  retentionDays: number(
    'Hoeveel dagen na afloop het antwoord bewaard blijft, nooit langer dan retentionDays van het seminar.',
    { rule: whole(1, 7) },
  ),
} satisfies Fields

export const questions = list(
  group('Question', question, 'Een vraag.'),
  'Wat je wilt weten van wie zich aanmeldt: ten hoogste 15 vragen.',
)

export function questionRules({ list: of, say }: Given): void {
  const questions = of('questions') as Partial<Typed>[]
  const count = questions.length
  if (count > MOST_QUESTIONS) say('questions', 'questionsTooMany', { count, most: MOST_QUESTIONS })
  for (const [i, { key = '', kind = 'text', options = [], question = '', sensitive }] of questions.entries()) {
    const at = `questions.${i}`
    if (key && questions.findIndex((other) => other.key === key) < i) say(at, 'questionTwice', { key })
    if (!sensitive && SENSITIVE.test(`${key} ${question} ${options.join(' ')}`)) say(at, 'questionSensitive', { key })
    if (kind === 'choice' && options.length < 2) say(at, 'questionNoOptions', { key })
    if (kind !== 'choice' && options.length > 0) say(at, 'questionOptionsUnused', { key, kind })
    if (options.length > MOST_OPTIONS) say(at, 'questionOptionsTooMany', { key, count: options.length, most: MOST_OPTIONS })
    const twice = options.find((option, j) => options.some((other, k) => k < j && isSame(other, option)))
    if (twice) say(at, 'questionOptionTwice', { key, option: twice })
  }
}

type Typed = Values<typeof question>
/** What is about health or belief (art. 9 GDPR), by the words that people ask it in. */
const SENSITIVE = /allergi|dieet|diëten|vegetari|vegan|halal|koosjer|gluten|lactose|rolstoel|medisch|gezondheid|beperking/i

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Its words in the other language, by its key; of a choice each option in the same order. */
const translatedQuestion = {
  key: required(text('De key van de vraag in het Nederlandse bestand.', { rule: questionKey })),
  question: required(prose('De vraag.', { rule: short(200) })),
  options: list(prose('Een antwoord.', { rule: short(100) }), 'De antwoorden, in dezelfde volgorde.'),
} satisfies Fields

export const translatedQuestions = list(group('QuestionTranslation', translatedQuestion, 'Een vraag.'), 'De vragen, vertaald.')
