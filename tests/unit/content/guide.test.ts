/** The editors' guide says what the schemas and the check say, and its examples are in order. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { kinds } from '../../../lib/content/documents'
import {
  alone,
  attributeWords,
  componentExamples,
  componentWords,
  examples,
  pictureInText,
  pictureOf,
} from '../../../lib/content/guide/examples'
import { rowsOf } from '../../../lib/content/guide/guide'
import { shownExample } from '../../../lib/content/guide/shown'
import { components } from '../../../lib/content/mdx/components'
import { layOutGuide } from '../../../scripts/content/lib/guide-site'
import { GUIDE, writtenGuide } from '../../../scripts/content/lib/written-guide'
import { check, temporaryFolder } from './support'

const text = readFileSync(GUIDE, 'utf8')

test('docs/redactie.md is as `npm run content:guide` writes it now', () => expect(text).toBe(writtenGuide()))

const types = Object.keys(examples) as (keyof typeof examples)[]
const namesIn = (value: unknown, before = ''): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => namesIn(one, before))
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, below]) => [before + name, ...namesIn(below, `${before}${name}.`)])
      : []

test.each(types)('%s: every field has a row, and stands in the example', (type) => {
  const { text: example } = examples[type]
  const [, frontMatter] = /^---\n([\s\S]*?)\n---\n/.exec(example) ?? [undefined, example]
  const shown = [...namesIn(parse(frontMatter as string)), ...Object.keys(alone).map((name) => name.replace(`${type}.`, ''))]
  for (const { name } of rowsOf(kinds[type].fields)) {
    expect(text).toContain(`| \`${name}\``)
    expect(shown).toContain(name)
  }
})

test('every type has its example, but the words of one’s own', () =>
  expect(Object.keys(kinds).filter((type) => !types.includes(type as (typeof types)[number]))).toEqual(['Words']))

test.each(Object.entries(components))('<%s> has words and an example with all that it may be told', (name, { attributes }) => {
  expect(text).toContain(`### \`<${name}>\``)
  expect(componentWords[name]).toBeTruthy()
  for (const attribute of Object.keys(attributes)) {
    expect(componentExamples[name]).toContain(`${attribute}="`)
    expect(text).toContain(attributeWords[`${name}.${attribute}`] as string)
  }
})

test('all examples together are a publication in which nothing is wrong', async () => {
  const folder = temporaryFolder('podium-guide-')
  await layOutGuide(folder)
  expect((await check(folder)).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
})

test.each([...types.map(pictureOf), ...Object.keys(components).map(pictureInText)])(
  '%s stands in it, and is there',
  (picture) => {
    expect(text).toContain(`](${picture})`)
    expect(existsSync(`docs/${picture}`)).toBe(true)
  },
)

test.each(Object.keys(components))('<%s> can be shown live, of what the publication has', (name) => {
  const tree = shownExample(name, { code: 'Lezer', seminar: 'avond', picture: '/beelden/zaal.webp' })
  expect(JSON.stringify(tree)).toContain(`"${name}"`)
  expect(JSON.stringify(tree)).not.toMatch(/TrouweLezer|samen-aan-tafel|zaal\.jpg/)
})
test('where there is no code or seminar, the picture of them stands', () =>
  expect(['PromoCode', 'SeminarCard'].map((name) => shownExample(name, { picture: '/x' }))).toEqual([undefined, undefined]))
