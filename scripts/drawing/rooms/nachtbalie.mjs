/** A hotel's desk at night: keys on their hooks, one lamp, a bell, and two eggs, one for somebody upstairs. */
import { ball, box, cylinder, group } from '../shapes.mjs'

const columns = [-2, -1, 0, 1, 2, 3]
const rows = [0, 1, 2, 3]
const [wide, high] = [0.3, 0.27]

const key = (place) =>
  group(
    place,
    cylinder({ at: [0, 0, 0], size: [0.014, 0.05, 0.014], tilt: 90, shade: 0.5 }),
    box({ at: [0, -0.12, 0.035], size: [0.012, 0.12, 0.006], shade: 0.75, roll: 3 }),
    cylinder({ at: [0.004, -0.155, 0.03], size: [0.075, 0.012, 0.075], tilt: 90, shade: 0.8 }),
  )
/** Three guests are out; one hook has two keys. */
const out = new Set(['-1 2', '2 1', '0 0'])
const rack = group(
  { at: [-0.15, 1.3, -2.1] },
  box({ at: [0.15, -0.02, -0.08], size: [6.1 * wide, 4.2 * high, 0.02], shade: 0.42 }),
  [...columns, 4].map((c) => box({ at: [(c - 0.5) * wide, 0, 0], size: [0.018, 4 * high, 0.16], shade: 0.36 })),
  [...rows, 4].map((r) => box({ at: [0.15, r * high - 0.009, 0], size: [6 * wide, 0.018, 0.16], shade: 0.36 })),
  columns.flatMap((c) =>
    rows.flatMap((r) => [
      box({ at: [c * wide, r * high + 0.022, 0.076], size: [0.07, 0.032, 0.008], shade: 0.85 }),
      out.has(`${c} ${r}`) ? [] : key({ at: [c * wide + 0.012 * ((c + r) % 2), r * high + 0.225, -0.06] }),
      (c * 3 + r * 5) % 7 === 0
        ? box({ at: [c * wide - 0.04, r * high + 0.012, 0], size: [0.012, 0.17, 0.12], roll: -16, shade: 0.9 })
        : [],
    ]),
  ),
)

const lamp = (place) =>
  group(
    place,
    cylinder({ size: [0.2, 0.025, 0.2], shade: 0.14 }),
    cylinder({ at: [0, 0.02, 0], size: [0.02, 0.36, 0.02], shade: 0.14 }),
    cylinder({ at: [0, 0.37, 0], size: [0.3, 0.13, 0.3], shade: 0.09 }),
    ball({ at: [0, 0.33, 0], size: [0.07, 0.06, 0.07], shade: 0, glow: 6 }),
  )
const bell = (place) =>
  group(
    place,
    cylinder({ size: [0.13, 0.018, 0.13], shade: 0.1 }),
    ball({ at: [0, -0.025, 0], size: [0.115, 0.12, 0.115], shade: 0.8 }),
    cylinder({ at: [0, 0.09, 0], size: [0.016, 0.025, 0.016], shade: 0.3 }),
  )
const egg = (place) =>
  group(
    place,
    cylinder({ size: [0.15, 0.012, 0.15], shade: 0.8 }),
    cylinder({ at: [0, 0.012, 0], size: [0.03, 0.035, 0.03], shade: 0.75 }),
    cylinder({ at: [0, 0.04, 0], size: [0.056, 0.03, 0.056], shade: 0.75 }),
    ball({ at: [0, 0.045, 0], size: [0.052, 0.068, 0.052], shade: 0.92 }),
    box({ at: [0.065, 0.014, 0.02], size: [0.015, 0.006, 0.12], turn: 25, shade: 0.6 }),
  )

export default {
  beside: 'articles/2026/kamer-12-wil-een-ei/balie.webp',
  camera: { from: [-1.0, 1.55, 1.85], to: [0.12, 1.36, -1.2], fov: 38 },
  exposure: 2.1,
  ambient: 0.012,
  lamps: [
    { at: [0.42, 1.385, -0.2], aim: [0, -1, 0], width: 0.05, power: 0.85, cone: [60, 80] },
    { at: [0.42, 1.64, -0.3], aim: [-0.25, 0.3, -1], width: 0.14, power: 3.4, cone: [30, 80] },
    { at: [-3.6, 2.6, 3], aim: [0.6, -0.4, -0.6], width: 0.5, power: 1.4 },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [12, 0.1, 12], shade: 0.32 }),
    box({ at: [0, 0, -2.3], size: [12, 3.2, 0.2], shade: 0.5 }),
    box({ at: [3.1, 0, 0], size: [0.2, 3.2, 12], shade: 0.45 }),
    box({ at: [0, 3.1, 0], size: [12, 0.1, 12], shade: 0.35 }),
    rack,
    box({ at: [0.6, 0, -0.2], size: [4.4, 1.02, 0.6], shade: 0.3 }),
    [-0.95, 0.05, 1.05, 2.05].map((x) => box({ at: [x, 0.16, 0.105], size: [0.86, 0.7, 0.02], shade: 0.34 })),
    box({ at: [0.6, 1.02, -0.2], size: [4.56, 0.045, 0.76], shade: 0.42 }),
    lamp({ at: [0.42, 1.065, -0.2] }),
    bell({ at: [-0.42, 1.065, -0.02] }),
    egg({ at: [0.12, 1.065, -0.02] }),
    egg({ at: [0.25, 1.065, 0.07], turn: -20 }),
    box({ at: [0.85, 1.065, -0.1], size: [0.34, 0.02, 0.24], turn: 8, shade: 0.85 }),
    cylinder({ at: [0.82, 1.092, -0.1], size: [0.01, 0.15, 0.01], roll: 90, turn: 30, shade: 0.08 }),
    group(
      { at: [1.95, 0, -2.18] },
      box({ size: [0.9, 2.1, 0.04], shade: 0.3 }),
      box({ at: [0, 0.02, 0.02], size: [0.76, 2, 0.04], shade: 0.38 }),
      box({ at: [-0.3, 1, 0.06], size: [0.1, 0.025, 0.04], shade: 0.1 }),
    ),
  ],
}
