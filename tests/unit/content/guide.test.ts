/** The editors' guide says what the schemas and the check say, and its examples are in order. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { kinds } from '../../../lib/content/documents'
import { alone, attributeWords, componentExamples, componentWords, examples } from '../../../lib/content/guide/examples'
import { rowsOf } from '../../../lib/content/guide/guide'
import { components } from '../../../lib/content/mdx/components'
import { GUIDE, writtenGuide } from '../../../scripts/lib/written-guide'
import { check, folderOf } from './support'

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
  const files = Object.fromEntries(Object.values(examples).map(({ file, text: of }) => [file, of]))
  const body = Object.values(componentExamples).join('\n\n')
  const folder = folderOf({
    ...files,
    'pages/privacy.mdx': '---\ntitle: Privacy\n---\n\nWat we bewaren.\n',
    'articles/2026/onderdelen/index.mdx': `---\ntitle: Onderdelen\ndate: 2026-11-03\nauthor: ravi-stokhuizen\nseries: Stoelen\n---\n\nEen alinea.\n\n${body}\n`,
    'merkje.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z"/></svg>',
  })
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  for (const file of [
    'articles/2026/de-stoel-bij-het-raam/kamer.jpg',
    'articles/2026/onderdelen/zaal.jpg',
    'authors/ravi.jpg',
    'seminars/kantine.jpg',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), picture)
  }
  expect((await check(folder)).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
})
