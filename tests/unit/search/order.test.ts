/** How finds are put in order and counted, beside the plainest way of doing it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countedIn } from '../../../lib/search/counts'
import { inAtLeast } from '../../../lib/search/lists'
import { inOrder } from '../../../lib/search/order'
import { kinds } from '../../../lib/search/rows/documents'
import { type Row, Timeline } from '../../../lib/search/rows/timeline'

const DAY = 86_400_000
const ROWS = 60
const row = fc.record({
  kind: fc.constantFrom(...kinds),
  date: fc.integer({ min: 0, max: 2_000 }).map((days) => Date.UTC(2021, 0, 1) + days * DAY),
  expires: fc.constantFrom(null, Date.UTC(2023, 0, 1)),
  topics: fc.constantFrom('', 'werk', 'werk klanten'),
})
const rowsOf = fc
  .array(row, { minLength: ROWS, maxLength: ROWS })
  .map((all) => all.map((one, at): Row => ({ ...one, id: at + 1 })))
const newestFirst = (rows: Row[]) => [...rows].sort((a, b) => b.date - a.date || a.id - b.id)
const ids = fc.uniqueArray(fc.integer({ min: 1, max: ROWS }), { maxLength: ROWS })

it('rows that come with a later edition stand among the others by their date', () => {
  fc.assert(
    fc.property(rowsOf, fc.nat({ max: ROWS }), (rows, cut) => {
      const timeline = new Timeline()
      for (const part of [rows.slice(0, cut), rows.slice(cut)]) timeline.add(newestFirst(part))
      expect([...timeline.newest(() => true)]).toEqual(newestFirst(rows).map(({ id }) => id))
      for (const { id, kind } of rows) expect([timeline.kindOf(id), timeline.idAt(timeline.ageOf(id))]).toEqual([kind, id])
    }),
  )
})

it('what has more words in its title comes first, then the words themselves, then weight, then what is newer', () => {
  const scores = fc.dictionary(fc.integer({ min: 1, max: ROWS }).map(String), fc.constantFrom(-3, -2, -1))
  const inTitle = fc.array(fc.nat({ max: 20 }), { minLength: ROWS + 1, maxLength: ROWS + 1 })
  fc.assert(
    fc.property(rowsOf, ids, inTitle, ids, scores, (rows, all, title, exactly, scored) => {
      const timeline = new Timeline()
      timeline.add(newestFirst(rows))
      const exact = new Set(exactly)
      const weight = (id: number) => scored[id] ?? 0
      const by = (a: number, b: number) =>
        (title[b] as number) - (title[a] as number) ||
        Number(exact.has(b)) - Number(exact.has(a)) ||
        weight(a) - weight(b) ||
        timeline.ageOf(a) - timeline.ageOf(b)
      const worth = {
        inTitle: Uint8Array.from(title),
        exact,
        scores: new Map(Object.entries(scored).map(([id, score]) => [Number(id), score])),
      }
      expect([...inOrder(timeline, Uint32Array.from(all), worth)]).toEqual([...all].sort(by))
    }),
  )
})

it('what stands in one of the lists, or in all', () => {
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 4 }), (lists) => {
      const sorted = lists.map((list) => Uint32Array.from(list).sort())
      const [any, all] = [1, lists.length].map((least) => [...inAtLeast(least, sorted, ROWS + 1)])
      expect(any).toEqual([...new Set(lists.flat())].sort((a, b) => a - b))
      expect(all).toEqual(any?.filter((id) => lists.every((list) => list.includes(id))))
    }),
  )
})

it('finds are counted by topic, kind and year, each as if nothing of its own kind was chosen', () => {
  const filter = fc.record({
    topic: fc.constantFrom(undefined, 'werk', 'klanten', 'geen'),
    kind: fc.constantFrom(undefined, ...kinds),
    year: fc.constantFrom(undefined, '2021', '2024'),
  })
  fc.assert(
    fc.property(rowsOf, ids, filter, (rows, all, { topic, kind, year }) => {
      const timeline = new Timeline()
      timeline.add(newestFirst(rows))
      const is = (id: number) => {
        const { kind: itsKind, topics, date } = rows[id - 1] as Row
        const own = itsKind === 'article' || itsKind === 'seminar' ? String(new Date(date).getUTCFullYear()) : undefined
        return { kind: itsKind, topics: topics.split(' '), year: own }
      }
      const ofYear = (id: number) => !year || is(id).year === year
      const ofTopic = (id: number) => (!topic || is(id).topics.includes(topic)) && (!kind || is(id).kind === kind)
      const counted = countedIn(timeline, Uint32Array.from(all), { topic, kind, year })
      expect([...counted.filtered]).toEqual(all.filter((id) => ofYear(id) && ofTopic(id)))
      expect(counted.topics.get('werk') ?? 0).toBe(all.filter((id) => ofYear(id) && is(id).topics.includes('werk')).length)
      expect(counted.kinds.get('article') ?? 0).toBe(all.filter((id) => ofYear(id) && is(id).kind === 'article').length)
      expect(new Map(counted.years).get('2022') ?? 0).toBe(all.filter((id) => ofTopic(id) && is(id).year === '2022').length)
    }),
  )
})
