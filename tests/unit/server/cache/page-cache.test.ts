import { describe, expect, it } from 'vitest'
import { PageCache } from '../../../../server/cache/page-cache'
import { represent } from '../../../../server/cache/representation'

const page = (bytes: number) => ({
  trace: new Map(),
  representation: represent(200, { 'content-type': 'text/html' }, Buffer.alloc(bytes)),
})

describe('the page cache', () => {
  it('weighs no more than allowed: what was used longest ago goes first', () => {
    const pages = new PageCache(100_000)
    for (const path of ['/a', '/b', '/c']) pages.set(path, page(20_000))
    expect(pages.get('/a')).toBeDefined()
    for (const path of ['/d', '/e']) pages.set(path, page(20_000))
    expect(pages.get('/b')).toBeUndefined()
    expect(pages.get('/a')).toBeDefined()
    expect(pages.get('/e')).toBeDefined()
    expect(pages.size).toBe(4)
  })

  it('stays within it with thousands of small ones', () => {
    const pages = new PageCache(1_000_000)
    for (let i = 0; i < 5_000; i++) pages.set(`/${i}`, page(1_000))
    expect(pages.size).toBeLessThanOrEqual(700)
    expect(pages.get('/4999')).toBeDefined()
    expect(pages.get('/0')).toBeUndefined()
  })

  it('has room for more once a page is compressed', () => {
    const pages = new PageCache(100_000)
    for (const path of ['/a', '/b', '/c', '/d']) {
      const one = page(20_000)
      pages.set(path, one)
      one.representation.identity = undefined
      pages.weigh(path, one)
    }
    for (const path of ['/e', '/f', '/g']) pages.set(path, page(20_000))
    expect(pages.get('/a')).toBeDefined()
    expect(pages.size).toBe(7)
  })

  it('weighs no page that another took the place of', () => {
    const pages = new PageCache(100_000)
    const [before, after] = [page(10), page(20)]
    pages.set('/a', before)
    pages.set('/a', after)
    pages.weigh('/a', before)
    expect(pages.get('/a')).toBe(after)
  })
})
