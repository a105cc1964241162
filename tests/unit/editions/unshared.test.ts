/** What two editions do not share: by the objects that they hold, in whatever order. */
import { describe, expect, it } from 'vitest'
import type { Edition } from '@/lib/editions/types'
import { unshared } from '@/lib/editions/unshared'

const edition = (articles: object[], pages: object[] = []) =>
  ({ id: 'x', articles, authors: [], seminars: [], promoCodes: [], pages }) as unknown as Edition
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((slug) => ({ slug })) as [object, object, object, object]
const other = { slug: 'b' }

describe('what two editions do not share', () => {
  it.each([
    ['nothing, when they hold the same', [a, b, c], [a, b, c], [], []],
    ['one that says the same and is another object', [a, b, c], [a, other, c], [b], [other]],
    ['one that came first', [b, c], [a, b, c], [], [a]],
    ['one that came last', [a, b], [a, b, c], [], [c]],
    ['one that is gone', [a, b, c], [a, c], [b], []],
    ['all, from nothing', [], [a, b], [], [a, b]],
    ['all, to nothing', [a, b], [], [a, b], []],
    ['nothing, when they only changed places', [a, b, c, d], [d, b, c, a], [], []],
    ['one of those that changed places', [a, b, c, d], [d, other, c, a], [b], [other]],
  ])('is %s', (_, before, after, was, is) => {
    const [left, right] = unshared(edition(before), edition(after))
    expect([left.articles, right.articles]).toEqual([was, is])
  })

  it('leaves both as they were', () => {
    const [before, after] = [edition([a, b], [c]), edition([a], [d])]
    const [was, is] = unshared(before, after)
    expect([was.pages, is.pages, was.id]).toEqual([[c], [d], 'x'])
    expect([before.articles, after.pages]).toEqual([[a, b], [d]])
  })
})
