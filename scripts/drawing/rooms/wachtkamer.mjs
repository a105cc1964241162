/** A waiting room: number 43 is called, and one window of four is open. */

import { wallWith } from '../furniture.mjs'
import { box, cylinder, group } from '../shapes.mjs'

/** Which of the seven strokes of a digit burn: top, upper left and right, middle, lower left and right, bottom. */
const strokes = { 3: '1011011', 4: '0111010' }
const places = [
  [0, 0.4, 'lying'],
  [-0.1, 0.2, 'standing'],
  [0.1, 0.2, 'standing'],
  [0, 0.2, 'lying'],
  [-0.1, 0, 'standing'],
  [0.1, 0, 'standing'],
  [0, 0, 'lying'],
]
const digit = (number, x) =>
  places.flatMap(([dx, y, way], i) =>
    strokes[number][i] === '1'
      ? way === 'lying'
        ? box({ at: [x + dx, y + 0.005, 0.02], size: [0.15, 0.035, 0.01], shade: 0, glow: 2.4 })
        : box({ at: [x + dx, y + 0.035, 0.02], size: [0.035, 0.165, 0.01], shade: 0, glow: 2.4 })
      : [],
  )
const display = (place) =>
  group(place, box({ at: [0, -0.1, -0.02], size: [0.86, 0.65, 0.06], shade: 0.03 }), digit(4, -0.19), digit(3, 0.19))

const seat = (place) =>
  group(
    place,
    box({ at: [0, 0.42, 0], size: [0.5, 0.04, 0.46], shade: 0.34 }),
    box({ at: [0, 0.46, -0.23], size: [0.5, 0.42, 0.035], tilt: -10, shade: 0.34 }),
  )
/** Four seats on one bar. */
const bench = (place) =>
  group(
    place,
    [-0.81, -0.27, 0.27, 0.81].map((x) => seat({ at: [x, 0, 0] })),
    box({ at: [0, 0.36, -0.02], size: [2.1, 0.05, 0.06], shade: 0.1 }),
    [-0.8, 0.8].flatMap((x) => [
      box({ at: [x, 0, -0.02], size: [0.05, 0.38, 0.05], shade: 0.1 }),
      box({ at: [x, 0, -0.02], size: [0.05, 0.03, 0.5], shade: 0.1 }),
    ]),
  )
const shutter = (x) =>
  group(
    { at: [x, 1.05, -3] },
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => box({ at: [0, i * 0.11, 0.02], size: [1.3, 0.1, 0.05], shade: 0.3, tilt: 9 })),
  )

const dispenser = (place) =>
  group(
    place,
    cylinder({ size: [0.34, 0.03, 0.34], shade: 0.12 }),
    cylinder({ size: [0.06, 1.1, 0.06], shade: 0.16 }),
    box({ at: [0, 1.06, 0], size: [0.26, 0.34, 0.16], shade: 0.5 }),
    box({ at: [0, 1.09, 0.085], size: [0.09, 0.1, 0.003], shade: 0.95, tilt: -12 }),
  )

export default {
  beside: 'articles/2026/nummer-43/wachtkamer.webp',
  camera: { from: [-2.5, 1.62, 4.7], to: [0.15, 1.3, -1.6], fov: 42 },
  exposure: 2.2,
  ambient: 0.012,
  lamps: [
    { at: [0.85, 2.1, -3.9], aim: [-0.06, -0.34, 1], width: 0.16, power: 15, cone: [40, 78] },
    { at: [-0.85, 2.2, -2.75], aim: [0, -0.15, 1], width: 0.3, power: 1.1, cone: [60, 88] },
    { at: [-4, 3, 5], aim: [0.6, -0.5, -0.6], width: 0.6, power: 2.6 },
  ],
  shapes: [
    box({
      at: [0, -0.1, 0],
      size: [20, 0.1, 20],
      shade: ([x, , z]) => (Math.abs((x * 1.25) % 1) < 0.02 || Math.abs((z * 1.25) % 1) < 0.02 ? 0.22 : 0.34),
    }),
    wallWith(
      { at: [0, 0, -3.1] },
      { size: [12, 3.2, 0.16], hole: { left: 0.2, low: 1.05, width: 1.3, height: 0.95 }, shade: 0.52 },
    ),
    box({ at: [0, 0, -5], size: [12, 3.2, 0.2], shade: 0.4 }),
    box({ at: [0, 3.1, 0], size: [20, 0.1, 20], shade: 0.35 }),
    box({ at: [4.4, 0, 0], size: [0.2, 3.2, 20], shade: 0.42 }),
    [-2.55, 2.55, -4.25].map(shutter),
    box({ at: [0, 1, -2.9], size: [9, 0.05, 0.45], shade: 0.4 }),
    display({ at: [-0.85, 2.15, -2.98] }),
    [-0.2, 1.3, 2.8].flatMap((z, row) => [
      bench({ at: [1.5 + row * 0.04, 0, z], turn: 180 }),
      bench({ at: [-1.15 - row * 0.05, 0, z + 0.05], turn: 181 }),
    ]),
    dispenser({ at: [-2.85, 0, -1.3], turn: 40 }),
  ],
}
