/** The yard where a town brings what it no longer wants, after closing time: an armchair has been given a place under the lamp. */
import { ball, box, cylinder, group } from '../shapes.mjs'

const rib = (x, z, turn) => box({ at: [x, 0.12, z], size: [0.08, 1.5, 0.1], turn, shade: 0.3 })
/** A skip with ribs on its sides and a board with its number. */
const skip = (place, load = []) =>
  group(
    place,
    box({ at: [0, 0.06, 0], size: [2.3, 0.08, 5.4], shade: 0.2 }),
    [-1.12, 1.12].map((x) => box({ at: [x, 0.1, 0], size: [0.06, 1.6, 5.4], shade: 0.34 })),
    [-2.7, 2.7].map((z) => box({ at: [0, 0.1, z], size: [2.3, 1.6, 0.06], shade: 0.34 })),
    box({ at: [0, 1.66, 2.72], size: [2.4, 0.09, 0.12], shade: 0.3 }),
    [-0.8, 0, 0.8].map((x) => rib(x, 2.76, 0)),
    [-2.1, -1.2, -0.3, 0.6, 1.5, 2.4].flatMap((z) => [rib(-1.18, z, 90), rib(1.18, z, 90)]),
    load,
  )
const board = (place, number) =>
  group(
    place,
    [-0.42, 0.42].map((x) => box({ at: [x, 0, 0], size: [0.05, 2.5, 0.05], shade: 0.2 })),
    box({ at: [0, 2.05, 0.03], size: [1.05, 0.62, 0.03], shade: 0.75 }),
    Array.from({ length: number }, (_, i) =>
      box({ at: [(i - (number - 1) / 2) * 0.17, 2.16, 0.048], size: [0.07, 0.4, 0.005], shade: 0.06 }),
    ),
  )

const armchair = (place) =>
  group(
    place,
    box({ at: [0, 0.12, 0], size: [0.82, 0.26, 0.8], shade: 0.5 }),
    box({ at: [0, 0.36, 0.04], size: [0.56, 0.14, 0.66], shade: 0.62 }),
    box({ at: [0, 0.34, -0.32], size: [0.62, 0.66, 0.18], tilt: -10, shade: 0.56 }),
    [-0.36, 0.36].map((x) => box({ at: [x, 0.12, 0.02], size: [0.16, 0.5, 0.76], shade: 0.54 })),
    [-0.36, 0.36].map((x) => cylinder({ at: [x, 0.62, -0.36], size: [0.18, 0.76, 0.18], tilt: 90, shade: 0.54 })),
    [-0.33, 0.33].flatMap((x) => [-0.32, 0.32].map((z) => cylinder({ at: [x, 0, z], size: [0.05, 0.13, 0.05], shade: 0.1 }))),
  )
const floorLamp = (place) =>
  group(
    place,
    cylinder({ size: [0.32, 0.03, 0.32], shade: 0.14 }),
    cylinder({ size: [0.028, 1.5, 0.028], shade: 0.14 }),
    cylinder({ at: [0, 1.42, 0], size: [0.44, 0.3, 0.44], shade: 0.55 }),
  )
const rubble = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) =>
  box({
    at: [-0.85 + ((i * 7) % 12) * 0.15, 1.28 + ((i * 5) % 4) * 0.06, -2 + ((i * 11) % 12) * 0.4],
    size: [0.12, 0.1, 1.4 - (i % 3) * 0.3],
    turn: i * 37,
    tilt: ((i * 13) % 30) - 15,
    shade: 0.3 + (i % 4) * 0.12,
  }),
)
const mast = (place) =>
  group(
    place,
    cylinder({ size: [0.14, 6.2, 0.14], shade: 0.2 }),
    box({ at: [0.7, 6.1, 0], size: [1.6, 0.07, 0.07], shade: 0.2 }),
    box({ at: [1.45, 6.02, 0], size: [0.6, 0.09, 0.24], shade: 0.1 }),
    box({ at: [1.45, 6.0, 0], size: [0.5, 0.02, 0.18], shade: 0, glow: 5 }),
  )

export default {
  beside: 'articles/2026/zaterdag-op-de-milieustraat/terrein.webp',
  camera: { from: [-3.6, 2.0, 8.4], to: [0.35, 1.25, -0.4], fov: 38 },
  exposure: 1.8,
  ambient: 0.012,
  lamps: [
    { at: [1.85, 5.95, 1.9], aim: [-0.22, -1, 0.06], width: 0.16, power: 40, cone: [20, 46] },
    { at: [9, 7, -9], aim: [-0.7, -0.5, 0.6], width: 1, power: 16 },
  ],
  shapes: [
    box({
      at: [0, -0.1, 0],
      size: [80, 0.1, 80],
      shade: ([x, , z]) => 0.3 + 0.05 * Math.sin(x * 1.7 + Math.sin(z * 2.3)) * Math.sin(z * 1.3),
    }),
    [-4.1, -0.9, 2.3, 5.5].map((x, i) => skip({ at: [x, 0, -2.2], turn: i % 2 }, i === 1 ? rubble : [])),
    [-4.1, -0.9, 2.3, 5.5].map((x, i) => board({ at: [x + 0.1, 0, 0.85], turn: (i * 3) % 5 }, i + 1)),
    box({ at: [0, 0, -9], size: [60, 2.4, 0.2], shade: 0.4 }),
    mast({ at: [3.3, 0, 1.7], turn: 172 }),
    armchair({ at: [0.25, 0, 2.6], turn: -24 }),
    floorLamp({ at: [-0.62, 0, 2.1] }),
    group(
      { at: [0.95, 0, 3.05], turn: 20 },
      box({ size: [0.4, 0.28, 0.3], shade: 0.4 }),
      [0, 1, 2].map((i) =>
        box({ at: [0.01 * i, 0.28 + i * 0.035, 0], size: [0.2, 0.035, 0.26], turn: i * 9, shade: 0.4 + 0.2 * (i % 2) }),
      ),
    ),
    ball({ at: [-1.0, 0, 3.5], size: [0.24, 0.24, 0.24], shade: 0.6 }),
  ],
}
