import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hallOf } from '../../../lib/domain/seminar/hall'

const ids = Array.from({ length: 400 }, (_, at) => `01J${at.toString(36).padStart(8, '0')}-${at * 7919}`)

describe('the hall that somebody sees', () => {
  it('has one seat of their own in it, the same every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.string(), (capacity, id) => {
        const hall = hallOf({ capacity, showSeats: true }, id)
        expect(hall?.seats).toBe(capacity)
        expect(hall?.yours).toBeGreaterThanOrEqual(0)
        expect(hall?.yours).toBeLessThan(capacity)
        expect(hallOf({ capacity, showSeats: true }, id)).toEqual(hall)
      }),
    )
  })
  it('puts people all over it: where one sits tells nothing', () => {
    expect(new Set(ids.map((id) => hallOf({ capacity: 40, showSeats: true }, id)?.yours)).size).toBe(40)
  })
  it('is not drawn above 80 seats, nor where seats are not shown', () => {
    expect(hallOf({ capacity: 81, showSeats: true }, 'a')).toBeUndefined()
    expect(hallOf({ capacity: 10, showSeats: false }, 'a')).toBeUndefined()
  })
})
