import { describe, expect, it } from 'vitest'
import { HeldPages } from '../../../lib/front/held'
import { represent } from '../../../lib/front/representation'

const page = (bytes: number) => ({
  trace: new Map(),
  representation: represent(200, { 'content-type': 'text/html' }, Buffer.alloc(bytes)),
})

describe('the pages held in memory', () => {
  it('weigh no more than allowed: what was used longest ago goes first', () => {
    const held = new HeldPages(100_000)
    for (const path of ['/a', '/b', '/c']) held.set(path, page(20_000))
    const first = held.get('/a')
    expect(first).toBeDefined()
    if (first) held.touch('/a', first)
    for (const path of ['/d', '/e']) held.set(path, page(20_000))
    expect(held.get('/b')).toBeUndefined()
    expect(held.get('/a')).toBeDefined()
    expect(held.get('/e')).toBeDefined()
    expect(held.size).toBe(4)
  })

  it('stay within it with thousands of small ones', () => {
    const held = new HeldPages(1_000_000)
    for (let i = 0; i < 5_000; i++) held.set(`/${i}`, page(1_000))
    expect(held.size).toBeLessThanOrEqual(700)
    expect(held.get('/4999')).toBeDefined()
    expect(held.get('/0')).toBeUndefined()
  })
})
