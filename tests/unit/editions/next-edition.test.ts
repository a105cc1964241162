/** An edition that is made of the one before it is the one that is made of everything. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Content, ContentEntry, EntryName } from '../../../lib/content/types'
import { editionOf } from '../../../lib/editions/making/make'
import { nextEdition } from '../../../lib/editions/making/next-edition'
import { withRelatedTable } from '../../../lib/editions/related/open'
import type { Edition } from '../../../lib/editions/types'
import { temporaryFolder } from '../content/support'
import { article, author, code, contentOf, day, english, magazine, now, page, seminar, site, topics } from './content'

const nameOf = ({ type, locale, slug }: EntryName) => `${type} ${locale} ${slug}`
const named = (entries: ContentEntry[]) => new Map(entries.map((entry) => [nameOf(entry), entry]))

/** Content that remembers what was there before, as that of files does. */
class Story {
  private readonly loads: ContentEntry[][] = []

  load(entries: ContentEntry[]): Content {
    this.loads.push(entries)
    return {
      ...contentOf(entries),
      mark: String(this.loads.length - 1),
      since: (mark) => this.since(this.loads[Number(mark)], entries),
    }
  }

  private since(before: ContentEntry[] | undefined, entries: ContentEntry[]) {
    if (!before) return undefined
    const [then, there] = [named(before), named(entries)]
    const differs = entries.filter((entry) => JSON.stringify(then.get(nameOf(entry))) !== JSON.stringify(entry))
    return {
      added: differs.filter((entry) => !then.has(nameOf(entry))),
      changed: differs.filter((entry) => then.has(nameOf(entry))),
      removed: before.filter((entry) => !there.has(nameOf(entry))),
    }
  }
}

const someday = fc.integer({ min: -50, max: 5 }).map((days) => now + days * day)
const slug = fc.nat({ max: 44 }).map((i) => `stuk-${i}`)
const one: fc.Arbitrary<ContentEntry> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        slug,
        date: someday,
        topic: fc.constantFrom('werk', 'klanten'),
        terms: fc.constantFrom('wasserij', 'wasserij mangel', ''),
      })
      .chain(({ slug, date, topic, terms }) => {
        const original = article(slug, { date, topics: [topic], author: ['nour'] }, { terms })
        const moved = article(slug, { date, redirectFrom: ['/oud', `/artikelen/${slug}x`] }, { terms })
        const over = article(slug, { date, expires: date + 30 * day, draft: topic === 'werk' }, { terms })
        return fc.constantFrom(original, moved, over, english(original, {}, { terms }), english(original, { draft: true }))
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      author('nour', { role: 'Anders' }),
      author('ans'),
      seminar('avond', { title: 'Later' }),
      seminar('ochtend'),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      code('Ander'),
      page('over-ons', { title: 'Wij' }),
      page('oud'),
      site({ topics: topics('werk') }),
      ...[{ english: false }, { seminars: false, topics: false }, { discussion: false, english: true }, {}].map((parts) =>
        site({ parts }),
      ),
    ),
  },
)
const step = fc.record({
  put: fc.array(one, { maxLength: 4 }),
  gone: fc.array(slug, { maxLength: 2 }),
  days: fc.constantFrom(0, 0, 1, 3),
  /** Refused, or undone: the next one follows the one before. */
  isLive: fc.constantFrom(true, true, true, false),
})

/** As it is read back: what was made of it before is not known. */
const readBack = (edition: Edition): Edition => structuredClone(edition)

test('whatever changed, came and went, at whatever moment, and whatever did not go live', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const cacheDir = temporaryFolder('podium-related-')
      const story = new Story()
      const followed = (entries: ContentEntry[], at: number, before: Edition | undefined) =>
        withRelatedTable(cacheDir, 'this', (table) => nextEdition(story.load(entries), at, before, table))
      let there = named(magazine())
      let at = now
      let live = followed([...there.values()], at, undefined)
      expect(live).toEqual(editionOf({ entries: [...there.values()] }, at))
      for (const { put, gone, days, isLive } of steps) {
        at += days * day
        for (const slug of gone) for (const locale of ['nl', 'en']) there.delete(`Article ${locale} ${slug}`)
        // As files are listed: a new one stands among the others.
        there = new Map([...there, ...named(put)].sort(([a], [b]) => (a < b ? -1 : 1)))
        const before = readBack(live)
        const next = followed([...there.values()], at, before)
        expect(next).toEqual(editionOf({ entries: [...there.values()] }, at, before))
        expect(before).toEqual(live)
        if (isLive) live = next
      }
    }),
    { numRuns: 60 },
  )
})
