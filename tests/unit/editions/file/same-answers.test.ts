import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ContentEntry } from '../../../../lib/content/types'
import { ageOfSpan, spanOf } from '../../../../lib/editions/file/rows'
import type { Edition } from '../../../../lib/editions/types'
import { dataFolder } from '../../../publish/folder'
import { article, author, code, day, edition, english, madeOf, now, page, replaced, seminar, site, topics } from '../content'
import { expectSameAnswers, keep, reading } from './support'

/** Within days for what comes and goes, and over the years for the spans that lists are counted by. */
const soon = fc.integer({ min: -9, max: 9 }).map((hours) => now + hours * 3_600_000)
const years = fc.integer({ min: -900, max: 90 }).map((days) => now + days * day)
const moment = fc.oneof(soon, years)
const slug = fc.integer({ min: 0, max: 30 }).map((i) => `stuk-${i}`)

const fields = fc.record(
  {
    title: fc.constantFrom('De brug', 'De mangel', 'Een avond'),
    date: moment,
    expires: moment,
    updated: moment,
    topics: fc.subarray(['werk', 'klanten', 'nieuw']),
    author: fc.subarray(['nour', 'sietse', 'yara'], { minLength: 1 }),
    seminar: fc.constant('avond'),
    series: fc.constantFrom('De reeks', 'de  reeks', 'Anders'),
    redirectFrom: fc.subarray(['/oud', '/ouder/stuk', '/en/older'], { minLength: 1, maxLength: 1 }),
  },
  { requiredKeys: ['date'] },
)
const rest = fc.record({
  document: fc.constantFrom('body-a', 'body-b', 'body-c'),
  terms: fc.subarray(['wasserij', 'mangel', 'remise', 'spoor']).map((words) => words.join(' ')),
})
const written = fc.tuple(slug, fields, rest, fc.boolean()).map(([name, said, more, translated]): ContentEntry[] => {
  const one = article(name, said, more)
  return translated ? [one, english(one)] : [one]
})
const window = fc.record({ opens: soon, closes: soon }, { requiredKeys: [] })
const others = fc.oneof(
  fc.constantFrom('Nour', 'Zij', 'Aad').map((name) => [author('nour', { name })]),
  fc.constantFrom('Nour', 'Zij').map((name) => [author('nour'), english(author('nour'), { name })]),
  fc.tuple(soon, window).map(([start, signup]) => [seminar('avond', { start, end: start + 3_600_000, signup })]),
  fc.tuple(soon, soon).map(([validFrom, validUntil]) => [code('CustomerFirst', { validFrom, validUntil })]),
  fc.constantFrom('Een', 'Twee').map((title) => [page('over-ons', { title }), english(page('over-ons'))]),
  fc.subarray(['werk', 'klanten', 'nieuw']).map((all) => [site({ topics: topics(...all) })]),
)

type Step =
  | { publish: ContentEntry[][]; gone: string[] }
  /** So many publications back, which may have been cleared away. */
  | { back: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      publish: fc.array(fc.oneof({ weight: 3, arbitrary: written }, { weight: 1, arbitrary: others }), { maxLength: 12 }),
      gone: fc.array(slug, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ back: fc.integer({ min: 1, max: 12 }) }) },
)

const start = [site(), ...['nour', 'sietse', 'yara'].map((one) => author(one)), seminar('avond'), code('CustomerFirst')]
/** At the very edges of the spans of days that lists are counted by. */
const edges = [0, 1, 9].flatMap((back) => {
  const youngest = -ageOfSpan(spanOf(now) - back)
  return [article(`rand-${back}`, { date: youngest }), article(`over-${back}`, { date: youngest + 1 })]
})
const many = Array.from({ length: 25 }, (_, i) => article(`vast-${i}`, { date: now - i * 17 * day, author: ['nour'] }))

it('gives to every question the answer of a file made anew, whatever is published, taken back and when', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 10 }),
      fc.array(moment, { minLength: 2, maxLength: 2 }),
      (steps, moments) => {
        const dataDir = dataFolder()
        let entries: ContentEntry[] = [...start, ...edges, ...many]
        const made: Edition[] = []
        let live = edition(entries, now)
        const turnTo = (next: Edition) => {
          const before = live
          keep(dataDir, next, undefined, before)
          live = next
          const source = reading(dataDir)
          for (const at of moments) expectSameAnswers(source.at(at), live, [before])
          source.reader.close()
        }
        turnTo(live)
        for (const one of steps) {
          if ('back' in one) {
            turnTo(made.at(-one.back) ?? live)
            continue
          }
          entries = replaced(entries, one.publish.flat()).filter(
            ({ type, slug }) => type !== 'Article' || !one.gone.includes(slug),
          )
          made.push(madeOf(live, edition(entries, now, live)))
          turnTo(made.at(-1) as Edition)
        }
      },
    ),
    { numRuns: 12 },
  )
})

it('the comparison sees what differs: an edition that the file does not have', () => {
  const dataDir = dataFolder()
  const before = edition([...start, article('stuk', { title: 'Oud' })])
  keep(dataDir, before)
  const after = edition([...start, article('stuk', { title: 'Nieuw' })], now, before)
  const source = reading(dataDir)
  expectSameAnswers(source.at(now), before)
  expect(() => expectSameAnswers(source.at(now), after)).toThrow()
})
