/** Search in the file of editions finds what an index by itself finds, in the same order, whatever is published and taken back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { locales } from '../../../lib/addresses'
import type { ContentEntry } from '../../../lib/content/types'
import { keepEdition } from '../../../lib/editions/file/keep'
import { Reader } from '../../../lib/editions/file/reader'
import { Snapshot } from '../../../lib/editions/snapshot'
import type { Edition } from '../../../lib/editions/types'
import { indexIn, searchFollows } from '../../../lib/search/in-editions'
import { type Answer, search, searchIn } from '../../../lib/search/search'
import { day, now, replaced } from '../editions/content'
import { bodies, bodyOf, evening, Library, piece, plain, translated, writer } from './library'

const words = ['koffie', 'koffiehuis', 'werk', 'werkplaats', 'avondseminar', 'telefooncentrale', 'huizen', 'brieven', 'over']
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
const soon = fc.integer({ min: -99, max: 3 }).map((days) => now + days * day)
const written = fc
  .record({ slug: fc.integer({ max: 12, min: 0 }), title: text, body: text, date: soon, english: fc.boolean() })
  .map(({ slug, title, body, date, english }): ContentEntry[] => {
    const one = piece(`stuk-${slug}`, body, { title, date })
    return english ? [one, translated(one, `About ${title}`, body)] : [one]
  })
const others = fc.oneof(
  fc.tuple(text, text).map(([title, body]) => [evening('avond', body, { title })]),
  fc.tuple(text, text).map(([name, body]) => [writer('nour', body, { name })]),
  fc.tuple(text, text).map(([title, body]) => [plain('over-ons', body, { title })]),
)
const step = fc.record({ put: fc.array(fc.oneof(written, written, others), { maxLength: 6 }), gone: fc.nat({ max: 20 }) })
const questions = [
  ...words,
  'koffie werk',
  'huis',
  'brief',
  'kofie',
  'telefoncentral',
  'werk qqxxyy',
  '"koffie werk"',
  'about',
  'naam',
  'xyzzy',
]

const said = ({ found, terms: _, ...answer }: Answer) => ({
  ...answer,
  found: found.map(({ kind, entry }) => `${kind} ${entry.slug}`),
})

/** What a server would open. */
class InFile {
  readonly reader: Reader
  constructor(private readonly here: Library) {
    this.follow(here.edition as Edition)
    this.reader = new Reader(here.dataDir)
  }
  follow(edition: Edition) {
    const body = (hash: string) => JSON.stringify(bodies.get(hash) ?? bodyOf(''))
    keepEdition({ dataDir: this.here.dataDir, edition, bodyOf: body, companion: searchFollows })
  }
  ask = (s: Snapshot, question: Parameters<typeof search>[1]) => said(searchIn(indexIn(this.reader), s, question))
}

it('after every publication, and after going back', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const here = new Library()
      let entries: ContentEntry[] = [piece('begin', 'Over koffie.')]
      const first = here.publish(entries)
      here.index()
      const file = new InFile(here)
      const expectSame = (edition: Edition, reference = here) => {
        for (const at of [now, now + day])
          for (const locale of locales)
            for (const text of questions) {
              const [s, question] = [new Snapshot(edition, at), { locale, text }]
              expect(file.ask(s, question), `${locale} ${text}`).toEqual(said(search(s, question, reference.dataDir)))
            }
      }
      for (const [round, { put, gone }] of steps.entries()) {
        entries = replaced(entries, put.flat()).filter(({ slug }) => slug !== `stuk-${gone}`)
        const edition = here.publish(entries, now + round + 1)
        here.index()
        file.follow(edition)
        // The transaction of a tick still has the edition before.
        await new Promise(setImmediate)
        expectSame(edition)
      }
      file.follow(first)
      await new Promise(setImmediate)
      const s = new Snapshot(first, now)
      expect(file.ask(s, { locale: 'nl', text: 'koffie' }).found).toEqual(['article begin'])
      expect(file.ask(s, { locale: 'nl', text: 'telefooncentrale' }).total).toBe(0)
      file.reader.close()
    }),
    { numRuns: 10 },
  )
})

it('tables of another form are made anew with the next publication; until then search is away', async () => {
  const here = new Library()
  const edition = here.publish([piece('een', 'Over koffie.')])
  const file = new InFile(here)
  const { openForWriting } = await import('../../../lib/editions/file/open')
  const opened = openForWriting(here.dataDir)
  opened.file.exec('update searched set form = form + 1')
  opened.file.close()
  const s = new Snapshot(edition, now)
  expect(file.ask(s, { locale: 'nl', text: 'koffie' }).how).toBe('away')
  file.follow(edition)
  await new Promise(setImmediate)
  expect(file.ask(s, { locale: 'nl', text: 'koffie' }).found).toEqual(['article een'])
  file.reader.close()
})
