/**
 * messages/nl.json is the source of keys: English has the same ones with the same values in them, each is said somewhere, and each is
 * in its own language.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { elements } from '../../lib/language/icu'
import en from '../../messages/en.json'
import nl from '../../messages/nl.json'

const root = resolve(import.meta.dirname, '../..')
type Messages = { [key: string]: string | Messages }

function* flat(messages: Messages, path = ''): Generator<[key: string, text: string]> {
  for (const [name, said] of Object.entries(messages))
    if (typeof said === 'string') yield [path + name, said]
    else yield* flat(said, `${path}${name}.`)
}
const [dutch, english] = [new Map(flat(nl)), new Map(flat(en))]
const catalogues = [
  ['nl', dutch],
  ['en', english],
] as const

const all = (text: string) => [...elements(parse(text))]
/** The values and tags that a text asks for, each once: a language may say a number twice, or in a word. */
const asks = (text: string) =>
  [
    ...new Set(
      all(text)
        .filter(({ type }) => type !== TYPE.literal && type !== TYPE.pound)
        .map((part) => (part.type === TYPE.tag ? `<${part.value}>` : 'value' in part ? String(part.value) : '')),
    ),
  ].sort()
/** What is said, without values and tags. */
const words = (text: string) =>
  all(text)
    .map((part) => (part.type === TYPE.literal ? part.value : ' '))
    .join(' ')

const files = ['app', 'components', 'lib', 'server']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const code = readFileSync(join(root, file), 'utf8')
    return { file, code, quoted: new Set(Array.from(code.matchAll(/(['"`])([\w.]+)\1/g), ([, , key = '']) => key)) }
  })
/** Whose messages a file says: those of the namespaces it names, or of its folder, which is handed a translator. */
const folders: Record<string, string> = {
  mail: 'lib/mail/messages/',
  card: 'components/share/',
  error: 'server/answers/errors/error-page.ts',
}
const says = (namespace: string) =>
  files.filter(({ file, quoted }) => quoted.has(namespace) || file.startsWith(folders[namespace] ?? '/'))

/** Keys that are put together while the site runs, and by whom. */
const together: [pattern: RegExp, where: string][] = [
  [/^problems\.titles\.\w+$/, 'lib/http/answers/words.ts'],
  [/^problems\.details\.\w+$/, 'lib/http/answers/words.ts'],
  [/^problems\.next\.\w+$/, 'lib/http/answers/words.ts'],
  [/^problems\.rules\.\w+$/, 'lib/http/answers/words.ts'],
  [/^problems\.fields\.\w+_\w+$/, 'lib/http/answers/words.ts'],
  [/^privacy\.(?:heads\.\w+|kept\.\w+\.(?:what|why)|until\.\w+)$/, 'lib/kept-table.ts'],
  [/^mail\.standing\.(?:confirmed|waitlisted|offered|unconfirmed)$/, 'lib/mail/messages/seat/standing.ts'],
  [/^mail\.(?:moved|resumed)\.(?:subject|lead|intro)$/, 'lib/mail/messages/seminar/moved.ts'],
  [/^mail\.organiser\.status\.\w+$/, 'lib/mail/messages/staff/organiser-digest.ts'],
  [/^mail\.organiser\.(?:signUp|waiting|cancel|cancelWaiting)(?:Subject|Lead|Intro)$/, 'lib/mail/messages/staff/organiser.ts'],
  [/^article\.(?:prev|next)Part$/, 'components/article/ReadOn.tsx'],
  [/^form\.closed\.(?:not_open|closed|begun|past|full|cancelled)$/, 'components/signup/form/SignUpPage.tsx'],
  [/^form\.closed\.gone$/, 'components/signup/Gone.tsx'],
  [/^ownSignUp\.(?:confirmed|offered|unconfirmed|waitlisted|cancelled)(?:Lead)?$/, 'components/signup/own/OwnSignUp.tsx'],
  [/^certificate\.(?:proof|gone|not)(?:Title|Lead)$/, 'components/signup/paper/ProofPage.tsx'],
  [/^door\.why\.\w+$/, 'components/door/ForDoorkeeper.tsx'],
  [/^authorsWord\.said\.\w+$/, 'components/review/AuthorsWord.tsx'],
  [/^desk\.turn\.\w+$/, 'app/[locale]/redactie/agenda.ics/route.ts'],
  [/^search\.in\.(?:articles|seminars|authors)$/, 'components/search/what.ts'],
  [/^search\.kind\.(?:author|page)$/, 'components/search/HitRow.tsx'],
  [/^search\.kinds\.(?:seminar|author|page)$/, 'components/search/Filters.tsx'],
]
const isSaid = (key: string) => {
  const [namespace = '', ...rest] = key.split('.')
  const inside = rest.join('.')
  // The page of an error reads its words as an object.
  const property = new RegExp(`\\bw\\.${inside}\\b`)
  return (
    says(namespace).some(({ code, quoted }) => quoted.has(inside) || (namespace === 'error' && property.test(code))) ||
    together.some(([pattern]) => pattern.test(key))
  )
}

describe('messages', () => {
  test('are there in both languages', () => expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort()))
  test('say something', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  test.each([...dutch])('%s asks for the same values in English', (key, text) => {
    expect(asks(english.get(key) ?? '')).toEqual(asks(text))
  })
  test('are all used', () => expect([...dutch.keys()].filter((key) => !isSaid(key))).toEqual([]))
  test.each(together)('%s are put together in %s', (pattern, where) => {
    expect([...dutch.keys()].filter((key) => pattern.test(key))).not.toEqual([])
    expect(readFileSync(join(root, where), 'utf8')).toContain('${')
  })
  test.each(catalogues)('have every plural form that %s has', (locale, catalogue) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
    const plurals = [...catalogue].flatMap(([key, text]) => all(text).map((part) => ({ key, part })))
    const counted = plurals.filter(({ part }) => part.type === TYPE.plural)
    expect(counted.length).toBeGreaterThan(8)
    for (const { key, part } of counted)
      if (part.type === TYPE.plural)
        expect({ key, forms: Object.keys(part.options) }).toEqual({ key, forms: expect.arrayContaining(pluralCategories) })
    for (const { key, part } of plurals)
      if (part.type === TYPE.select)
        expect({ key, cases: Object.keys(part.options) }).toEqual({ key, cases: expect.arrayContaining(['other']) })
  })
})

/** Words that are in almost every sentence of one language, and no words of the other. */
const ONLY_DUTCH =
  /^(?:de|het|een|van|voor|niet|zijn|wordt|naar|deze|dit|bij|ook|maar|aan|uit|met|dat|ik|je|jouw|geen|nog|er|tot)$/
const ONLY_ENGLISH = /^(?:the|and|for|not|are|with|this|your|you|from|that|have|our|it|at)$/
/** The same in both languages. */
const shared = new Set(['Was', 'Seminar', 'online', 'Seminars', 'Online', 'Code', 'Menu', 'seminars'])

describe('a message is in its own language', () => {
  const wordsIn = (text: string) =>
    words(text)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
  test('no Dutch word in English', () => {
    expect([...english].filter(([, text]) => wordsIn(text).some((word) => ONLY_DUTCH.test(word)))).toEqual([])
  })
  test('no English word in Dutch', () => {
    expect([...dutch].filter(([, text]) => wordsIn(text).some((word) => ONLY_ENGLISH.test(word)))).toEqual([])
  })
  test('nothing was left untranslated', () => {
    const same = [...dutch].filter(([key, text]) => english.get(key) === text && words(text).trim())
    expect([...new Set(same.map(([, text]) => words(text).trim()).filter((text) => text !== ','))].sort()).toEqual(
      [...shared].sort(),
    )
  })
  test('a reader is “je”, never “u”', () => {
    expect([...dutch].filter(([, text]) => /(?<![\p{L}-])(?:u|uw|uzelf)(?![\p{L}-])/iu.test(words(text)))).toEqual([])
  })
})

/** One word for one thing, and none that readers stumbled over. */
const NOT_SAID = {
  nl: /afzeg|afgezegd|\bzeg\b.*\baf\b|bladzij|\brekening|\bfilm|mag leeg|bij publicatie/i,
  en: /\be-mail|\bmails?\b|\bfilm|may be empty|has been$|do not come|inclusive/i,
}
describe('a message says', () => {
  test.each(catalogues)('in %s one word for one thing', (locale, catalogue) => {
    expect([...catalogue].filter(([, text]) => NOT_SAID[locale].test(words(text)))).toEqual([])
  })
  test('“up to and including” wherever the Dutch says “tot en met”', () => {
    const both = [...dutch].filter(([, text]) => /tot en met/i.test(text))
    expect(both.length).toBeGreaterThan(2)
    for (const [key] of both) expect(english.get(key), key).toContain('up to and including')
  })
  test('the name of the site as it was given: it may be another', () => {
    expect([...dutch, ...english].filter(([, text]) => /Podium/.test(text))).toEqual([])
  })
})
