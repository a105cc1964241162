import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../lib/editions/questions/answers'
import { listOf } from '../../../lib/editions/questions/lists'
import type { Snapshot } from '../../../lib/editions/snapshot'
import { holds, recorded, type Trace, witnessOf } from '../../../lib/editions/trace'
import { article, code, day, edition, magazine, now, opened, seminar, site, snapshotOf } from './content'

const all = listOf.all('nl')

describe('What a page is told', () => {
  const ask = answersOf(
    snapshotOf(magazine(article('stuk-0', { series: 'Reeks' }), article('stuk-1', { series: 'reeks', date: now - 2 * day }))),
  )

  it('of an article in a list has nothing of its text', () => {
    const [card] = ask.newest(all, 1)
    expect(card).toMatchObject({ slug: 'stuk-0', title: 'Over stuk-0' })
    for (const name of ['document', 'words', 'codes', 'cards', 'pictures', 'related', 'file'])
      expect(card).not.toHaveProperty(name)
  })

  it('of one beside it is its title alone', () => {
    expect(ask.neighbours('nl', 'stuk-0')).toEqual({
      previous: { locale: 'nl', slug: 'stuk-1', title: 'Over stuk-1', series: 'reeks' },
      next: undefined,
    })
  })

  it('is nothing of what stands around an article that is not there', () => {
    expect([
      ask.neighbours('nl', 'nee'),
      ask.series('nl', 'nee'),
      ask.related('nl', 'nee'),
      ask.othersBy('nour', 'nl', 'nee'),
    ]).toEqual([{}, [], [], []])
  })

  it('of a list is bounded', () => {
    expect(ask.newest(all, 3)).toHaveLength(3)
    expect(ask.count(all)).toBe(45)
    expect(ask.listPage(all, 3)?.articles).toHaveLength(5)
    expect(ask.listPage(all, 4)).toBeUndefined()
  })

  it('of a code says which seminars it opens at that moment', () => {
    const made = edition(
      magazine(seminar('later', { start: now + 20 * day, end: now + 20 * day + 1 }), code('Alle', { seminars: ['all'] })),
    )
    const at = (moment: number) => answersOf(opened(made, moment)).code('nl', 'alle')
    expect(at(now)).toMatchObject({ state: { kind: 'valid' }, open: ['avond', 'later'] })
    expect(at(now + 10 * day)?.open).toEqual(['later'])
    expect(at(now + 20 * day)).toMatchObject({ state: { kind: 'nothing_on' }, open: [] })
  })

  it('of the seminar that comes next follows the moment', () => {
    const made = edition(magazine(seminar('later', { start: now + 20 * day, end: now + 20 * day + 1 })))
    const at = (moment: number) => answersOf(opened(made, moment)).nextSeminar('nl')?.slug
    expect([at(now), at(now + 10 * day), at(now + 20 * day)]).toEqual(['avond', 'later', undefined])
  })
})

describe('A trace', () => {
  /** What a page that shows this list would have asked. */
  const traceOf = (s: Snapshot, page: (ask: ReturnType<typeof answersOf>) => unknown): Trace => {
    const trace: Trace = new Map()
    page(recorded(answersOf(s), trace))
    return trace
  }
  const before = edition(magazine())
  const list = traceOf(opened(before, now), (ask) => [ask.newest(all, 10), ask.count(all)])

  it('of a question of which a part was left out is the same as when it is asked again', () => {
    const trace = traceOf(opened(before, now), (ask) => ask.code('nl', 'kom', undefined))
    expect([...trace.keys()]).toEqual(['["code","nl","kom"]'])
  })

  it('holds in an edition in which nothing of it changed, and not in one in which something did', () => {
    const holdsIn = (...more: Parameters<typeof magazine>) => holds(list, opened(edition(magazine(...more)), now))
    expect(holdsIn()).toBe(true)
    expect(
      holdsIn(article('stuk-3', { date: now - 4 * day, topics: ['klanten'], author: ['sietse'] }, { document: 'other' })),
    ).toBe(true)
    expect(holdsIn(article('stuk-3', { date: now - 4 * day, topics: ['klanten'], author: ['sietse'], title: 'Anders' }))).toBe(
      false,
    )
    expect(holdsIn(article('nieuw'))).toBe(false)
    expect(holdsIn(site({ name: 'Anders' }))).toBe(true)
  })

  it('does not hold after a moment at which an answer changes', () => {
    const made = edition(magazine(article('straks', { date: now + day })))
    const trace = traceOf(opened(made, now), (ask) => ask.exists('/nl/artikelen/straks'))
    expect(holds(trace, opened(made, now + day - 1))).toBe(true)
    expect(holds(trace, opened(made, now + day))).toBe(false)
  })

  it('of a question that an older server asked, and nobody knows any more, does not hold', () => {
    expect(holds(new Map([['["everything"]', 'x']]), opened(before, now))).toBe(false)
    expect(holds(new Map([['["constructor"]', 'x']]), opened(before, now))).toBe(false)
  })

  it('tells answers apart that are nothing, empty, or the same in another order', () => {
    const answers = [undefined, null, [], {}, '', 0, false, [[]], ['a', 'b'], ['b', 'a'], ['a\nb'], { a: 1 }, { a: 2 }]
    expect(new Set(answers.map(witnessOf)).size).toBe(answers.length)
  })
})

describe('An epoch', () => {
  const made = edition(magazine(article('straks', { date: now + day, expires: now + 2 * day })))

  it('lasts from one moment of the edition to the next', () => {
    const of = (moment: number) => opened(made, moment).epoch
    expect(of(now)).toBe(of(now + day - 1))
    expect(of(now + day)).not.toBe(of(now))
    expect(of(now + day).id).not.toBe(of(now + 2 * day).id)
    expect(of(now + day)).toMatchObject({ from: now + day, until: now + 2 * day })
  })

  it('is called the same when it is asked for at another moment in it', () => {
    const again = edition(magazine(article('straks', { date: now + day, expires: now + 2 * day })))
    expect(opened(made, now + 5).epoch.id).toBe(opened(again, now + 10).epoch.id)
  })
})
