import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, difference } from '@/lib/look/colour'
import { type ChosenColours, type Palette, paletteOf, standard } from '@/lib/look/palette'
import { wrongColours } from '@/lib/look/wrong'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
const chosen = fc.record({ light: colour, paper: colour, ink: colour }, { requiredKeys: [] })

/** What is wrong is put right with the colour that the error names, as an editor would. */
function mended(choice: ChosenColours): ChosenColours {
  let now = choice
  for (let turn = 0; turn < 4; turn++) {
    const [wrong] = wrongColours(now)
    if (!wrong) return now
    if (wrong.nearest) now = { ...now, [wrong.field]: wrong.nearest }
    else now = { ...now, light: undefined, [wrong.field]: undefined }
  }
  throw new Error(`not put right in four turns: ${JSON.stringify(choice)}`)
}

function expectReadable({ day, night }: Palette) {
  for (const shades of [day, night]) {
    const said = JSON.stringify(shades)
    expect(contrast(shades.ink, shades.paper), said).toBeGreaterThanOrEqual(7)
    for (const ground of [shades.paper, shades.tint])
      for (const text of [shades.ink, shades.soft, shades.error])
        expect(contrast(text, ground), said).toBeGreaterThanOrEqual(4.5)
    expect(contrast(shades.onLight, shades.light), said).toBeGreaterThanOrEqual(4.5)
    expect(contrast(shades.edge, shades.paper), said).toBeGreaterThanOrEqual(3)
    expect(difference(shades.light, shades.paper), said).toBeGreaterThanOrEqual(0.08)
  }
  expect(contrast(night.light, night.paper)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(night.lightFloor, night.paper)).toBeGreaterThanOrEqual(3)
}

describe('the colours of a house', () => {
  it('are those of the design when nothing is chosen', () => {
    expect(paletteOf({})).toBe(standard)
    expectReadable(standard)
  })

  it('can all be read, by day and by night, whatever lamp is chosen', () => {
    fc.assert(
      fc.property(colour, (light) => {
        expectReadable(paletteOf(mended({ light })))
      }),
      { numRuns: 400 },
    )
  })

  it('can all be read on a paper and with an ink of one’s own', () => {
    fc.assert(
      fc.property(chosen, (choice) => {
        expectReadable(paletteOf(mended(choice)))
      }),
      { numRuns: 400 },
    )
  })

  it('are left as they were chosen when they can be read', () => {
    for (const light of ['#8fd694', '#9cc4ff', '#ffb3c7', '#ff8a3d', '#1d3a6e', '#006b3c']) {
      expect(wrongColours({ light }), light).toEqual([])
      expect(paletteOf({ light }).day.light).toBe(light)
    }
  })

  it('have light letters on a dark lamp by day, and a lamp at night that shines', () => {
    const { day, night } = paletteOf({ light: '#1d3a6e' })
    expect(day.onLight).toBe(day.paper)
    expect(contrast(night.light, night.paper)).toBeGreaterThanOrEqual(7)
  })

  it('that cannot be read are named, with the nearest that can', () => {
    expect(wrongColours({ light: '#7f7f7f' })).toMatchObject([{ field: 'light', what: 'lamp', nearest: expect.any(String) }])
    const [{ nearest = '', contrast: before } = { contrast: 0 }] = wrongColours({ light: '#7f7f7f' })
    expect(before).toBeLessThan(4.5)
    expect(difference(nearest, '#7f7f7f')).toBeLessThan(0.06)
    expect(wrongColours({ light: '#ffffff' })).toMatchObject([{ field: 'light', what: 'pale' }])
    expect(wrongColours({ ink: '#888888' })).toMatchObject([{ field: 'ink', what: 'text' }])
    expect(wrongColours({ paper: '#777777' })).toMatchObject([{ field: 'paper', what: 'text' }])
    expect(wrongColours({ paper: '#111111', ink: '#eeeeee' })).toMatchObject([{ what: 'dark' }])
  })
})
