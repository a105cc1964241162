/** What the sample content promises: enough of everything that somebody who looks at it sees every part of the design. */
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Problem } from '../../../lib/content/types'
import { closeEditions, type Snapshot, snapshot } from '../../../lib/editions/snapshot'
import type { Edition } from '../../../lib/editions/types'
import { publish } from '../../../lib/publishing/publish'
import { sampleContent, temporaryDir } from '../../support/server'

const now = Date.UTC(2026, 10, 25)
let dataDir: string
let sample: Snapshot
let edition: Edition
let warnings: Problem[]
beforeAll(async () => {
  dataDir = await temporaryDir()
  const made = await publish({ contentDir: sampleContent, dataDir, now: () => now, copyFacts: async () => [] })
  if (!made.ok) throw new Error(JSON.stringify(made))
  vi.stubEnv('DATA_DIR', dataDir)
  sample = snapshot(now)
  edition = made.edition
  warnings = made.problems
}, 300_000)
afterAll(() => {
  closeEditions()
  return rm(dataDir, { recursive: true, force: true })
})

const texts = () => sample.newest('nl', 99).map(({ file }) => readFileSync(join(sampleContent, file), 'utf8'))

/** Every text of the sample, in Dutch or in English. */
const textsIn = (locale: 'nl' | 'en') =>
  readdirSync(sampleContent, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx|yaml)$/.test(file) && /\.en\./.test(file) === (locale === 'en'))
    .map((file) => ({ file, text: readFileSync(join(sampleContent, file), 'utf8') }))

describe('the words of the sample', () => {
  it.each([
    [
      'nl',
      /afzeggen|afgezegd|\bzeg [^.]*\baf\b|bladzij|\brekening\b|statistieken van anderen|volgers in je browser|\bfilms\b/i,
    ],
    ['nl', /Iemand zijn moeder|legt hij neer|voelt zich lastig|dicht bleven|waar er een nodig/],
    ['en', /\be-mail|\bLeading\b|\bfilms?\b|\b(?:a|the) mails?\b|saw nothing in it|Waiting by|for once|wish it to/],
  ] as const)('are plain and the same everywhere, in %s: not %s', (locale, pattern) => {
    expect(textsIn(locale).length).toBeGreaterThan(5)
    expect(
      textsIn(locale).flatMap(({ file, text }) => (pattern.exec(text) ? [`${file}: ${pattern.exec(text)?.[0]}`] : [])),
    ).toEqual([])
  })
})

describe('the sample content', () => {
  it('has ten articles, three of them in English too', () => {
    expect(sample.count('nl')).toBe(10)
    expect(sample.count('en')).toBe(3)
  })

  it('has one that waits for its day', () => {
    const waiting = edition.articles.filter(({ date }) => date > now)
    expect(waiting.map(({ slug }) => slug)).toEqual(['wie-de-sleutel-heeft'])
    expect(sample.article('nl', 'wie-de-sleutel-heeft')).toBeUndefined()
    expect(snapshot(Date.UTC(2031, 0, 15)).count('nl')).toBe(11)
  })

  it('has nothing of its story over before 2030, and no evening to come that nobody can reach by a code', () => {
    const late = snapshot(Date.UTC(2029, 11, 31))
    expect(late.seminars('nl').filter(({ start }) => start > late.now)).toHaveLength(3)
    for (const code of ['customerfirst', 'samen25', 'vroegevogel'])
      expect(late.promoCode(code)?.validUntil).toBeGreaterThan(late.now)
    expect(late.count('nl')).toBe(10)
  })

  it('has a series of three', () => {
    const part = sample.article('nl', 'kamer-12-wil-een-ei')
    expect(part && sample.series(part).map(({ slug }) => slug)).toEqual([
      'zaterdag-op-de-milieustraat',
      'kamer-12-wil-een-ei',
      'nummer-43',
    ])
  })

  it.each([
    ['a figure with a caption and a credit', /<Figure [^>]*caption=[^>]*credit=/],
    ['a picture beside the text, in Markdown', /!\[[^\]]+\]\(\.\/[^)]+\)/],
    ['a table with a caption', /^Tabel: .*\n\n\|/m],
    ['a table without one', /^\| --- \|/m],
    ['footnotes', /^\[\^1\]: /m],
    ['a video', /<Video /],
    ['coloured code', /^```js$/m],
    ['a pull quote', /<Quote /],
    ['words in another language', /<Taal code="de">/],
    ['a list in a list', /^- .*\n {2}- /m],
    ['a code', /<PromoCode /],
    ['an old address', /^redirectFrom: /m],
  ])('shows %s', (_, pattern) => {
    expect(texts().some((text) => pattern.test(text))).toBe(true)
  })

  it('warns of the one piece that speaks of what is over, and of nothing else', () => {
    expect([...new Set(warnings.map(({ file }) => file))]).toEqual(['articles/2025/de-eerste-week/index.mdx'])
    expect(warnings.map(({ message }) => message)).toEqual([
      'het seminar "de-eerste-week" is geweest',
      'de code "EersteWeek" is verlopen',
    ])
  })

  it('says of every author and every coming evening in English who and what it is', () => {
    expect(sample.authors('en').filter(({ translated }) => !translated)).toEqual([])
    expect(sample.seminars('en').filter(({ start, translated }) => start > now && !translated)).toEqual([])
  })
})
