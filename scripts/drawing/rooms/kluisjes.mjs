/** Lockers in a changing room. One stands open; there is light in it, and a name on it already. */

import { cup } from '../furniture.mjs'
import { box, cylinder, group } from '../shapes.mjs'

const WIDE = 0.4
const door = (place, name) =>
  group(
    place,
    box({ at: [WIDE / 2, 0.02, 0], size: [WIDE - 0.015, 0.86, 0.02], shade: 0.46 }),
    [0.66, 0.7, 0.74].map((y) => box({ at: [WIDE / 2, y, 0.011], size: [0.18, 0.012, 0.004], shade: 0.05 })),
    box({ at: [WIDE - 0.06, 0.4, 0.02], size: [0.02, 0.1, 0.03], shade: 0.7 }),
    box({ at: [WIDE / 2, 0.56, 0.012], size: [0.13, 0.04, 0.004], shade: name }),
  )
/** Walls, floor and roof of one locker, open to the front. */
const cell = (place) =>
  group(
    place,
    box({ at: [0, 0, -0.44], size: [WIDE, 0.9, 0.02], shade: 0.55 }),
    [-WIDE / 2, WIDE / 2].map((x) => box({ at: [x, 0, -0.22], size: [0.015, 0.9, 0.46], shade: 0.5 })),
    [0, 0.885].map((y) => box({ at: [0, y, -0.22], size: [WIDE, 0.015, 0.46], shade: 0.5 })),
  )
const at = (c) => (c - 5) * WIDE
const columns = Array.from({ length: 12 }, (_, i) => i)
const lockers = columns.flatMap((c) =>
  [0, 1].flatMap((r) => {
    const open = c === 6 && r === 1
    const place = { at: [at(c), 0.12 + r * 0.9, 0] }
    return [
      cell(place),
      door(
        { at: [at(c) - WIDE / 2, 0.12 + r * 0.9, 0.01], turn: open ? -104 : 0 },
        open ? 0.95 : (c * 5 + r * 3) % 4 ? 0.72 : 0.3,
      ),
    ]
  }),
)
/** What somebody put in it beforehand: a folded shirt, a cup, a card. */
const welcome = group(
  { at: [at(6), 1.04, -0.2] },
  [0, 1, 2].map((i) => box({ at: [0.05, i * 0.03, 0], size: [0.22, 0.028, 0.26], shade: 0.75 - (i % 2) * 0.15, turn: i * 2 })),
  cup({ at: [-0.11, 0, 0.06] }),
  box({ at: [0.05, 0.1, 0.04], size: [0.13, 0.09, 0.003], tilt: -18, shade: 0.95 }),
)
const bench = (place) =>
  group(
    place,
    [-0.1, 0.1].map((z) => box({ at: [0, 0.42, z], size: [2.6, 0.035, 0.17], shade: 0.4 })),
    [-1.1, 1.1].map((x) => box({ at: [x, 0, 0], size: [0.05, 0.42, 0.34], shade: 0.15 })),
  )

export default {
  beside: 'articles/2025/de-eerste-week/kluisjes.jpg',
  camera: { from: [2.1, 1.55, 2.9], to: [0.3, 1.2, -0.1], fov: 38 },
  exposure: 2.1,
  ambient: 0.012,
  lamps: [
    { at: [at(6), 1.86, -0.1], aim: [0, -1, 0.25], width: 0.05, power: 0.16, cone: [70, 89] },
    { at: [0.75, 2.75, 1.1], aim: [-0.12, -1, -0.5], width: 0.1, power: 2.7, cone: [16, 34] },
    { at: [-4, 2.7, 3.4], aim: [0.7, -0.4, -0.6], width: 0.6, power: 0.9 },
  ],
  shapes: [
    box({
      at: [0, -0.1, 0],
      size: [16, 0.1, 16],
      shade: ([x, , z]) => (Math.abs((x * 3.3) % 1) < 0.03 || Math.abs((z * 3.3) % 1) < 0.03 ? 0.2 : 0.34),
    }),
    box({ at: [0, 0, -0.6], size: [16, 3.4, 0.2], shade: 0.48 }),
    box({ at: [3.4, 0, 0], size: [0.2, 3.4, 16], shade: 0.42 }),
    box({ at: [0.4, 0, -0.22], size: [4.8, 0.12, 0.44], shade: 0.12 }),
    lockers,
    welcome,
    bench({ at: [0.35, 0, 1.15], turn: 3 }),
    cylinder({ at: [-0.5, 0.455, 1.12], size: [0.2, 0.012, 0.2], shade: 0.2 }),
  ],
}
