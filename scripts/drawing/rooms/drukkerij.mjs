/** A printing works at five: the press is off, the paper waits, and the coats have gone from their hooks but for one. */
import { ball, box, cylinder, group } from '../shapes.mjs'

const pallet = (place, height, shade = 0.85) =>
  group(
    place,
    [-0.45, 0, 0.45].map((x) => box({ at: [x, 0, 0], size: [0.1, 0.1, 0.9], shade: 0.3 })),
    box({ at: [0, 0.1, 0], size: [1.1, 0.03, 0.9], shade: 0.34 }),
    Array.from({ length: Math.round(height / 0.055) }, (_, i) =>
      box({
        at: [(((i * 7) % 5) - 2) * 0.005, 0.13 + i * 0.055, (((i * 11) % 5) - 2) * 0.005],
        size: [1, 0.05, 0.8],
        shade: shade - (i % 3) * 0.03,
      }),
    ),
  )

/** One unit of the press: a block with its cylinders behind a guard. */
const unit = (place) =>
  group(
    place,
    box({ at: [0, 0, 0], size: [1.35, 1.1, 2], shade: 0.3 }),
    box({ at: [0, 1.1, -0.95], size: [1.2, 0.85, 0.1], shade: 0.36 }),
    [
      [-0.25, 1.25, 0.42],
      [0.25, 1.3, 0.42],
      [0, 1.62, 0.34],
      [0.42, 1.66, 0.16],
    ].map(([x, y, size]) => cylinder({ at: [x, y, -0.9], size: [size, 1.8, size], tilt: 90, shade: 0.55 })),
    box({ at: [0, 0.28, 1.02], size: [1.1, 0.62, 0.03], shade: 0.38 }),
    [-0.3, -0.18, -0.06].map((x) => cylinder({ at: [x, 1.0, 1.04], size: [0.06, 0.03, 0.06], tilt: 90, shade: 0.7 })),
    box({ at: [0, -0.02, 1.35], size: [1.35, 0.2, 0.6], shade: 0.2 }),
  )
/** A dust coat on a hook, with a pencil in its breast pocket. */
const coat = (place) =>
  group(
    place,
    ball({ at: [0, -0.05, 0.03], size: [0.15, 0.11, 0.1], shade: 0.2 }),
    ball({ at: [0, -0.36, 0.07], size: [0.4, 0.36, 0.15], shade: 0.2 }),
    cylinder({ at: [0, -0.98, 0.07], size: [0.39, 0.8, 0.14], shade: 0.2 }),
    cylinder({ at: [0.01, -1.02, 0.075], size: [0.43, 0.42, 0.16], shade: 0.2 }),
    [-1, 1].map((x) => cylinder({ at: [x * 0.215, -0.88, 0.07], size: [0.1, 0.7, 0.1], roll: x * 3, shade: 0.17 })),
    box({ at: [0.015, -1, 0.15], size: [0.01, 0.8, 0.008], shade: 0.06 }),
    box({ at: [-0.09, -0.42, 0.137], size: [0.1, 0.012, 0.012], shade: 0.08 }),
    cylinder({ at: [-0.11, -0.41, 0.14], size: [0.012, 0.06, 0.012], shade: 0.6 }),
    [-0.1, 0.12].map((x) => box({ at: [x, -0.78, 0.145], size: [0.12, 0.012, 0.02], shade: 0.08 })),
  )
const hooks = group(
  { at: [0, 1.86, -3.86] },
  box({ size: [3, 0.12, 0.03], shade: 0.25 }),
  [-1.3, -0.87, -0.43, 0, 0.43, 0.87, 1.3].map((x) =>
    cylinder({ at: [x, 0.05, 0.02], size: [0.03, 0.11, 0.03], tilt: 70, shade: 0.7 }),
  ),
  coat({ at: [0.43, 0.06, 0.03] }),
)
const clock = group(
  { at: [-0.05, 2.62, -3.88] },
  cylinder({ size: [0.56, 0.05, 0.56], tilt: 90, shade: 0.9 }),
  box({ at: [0, 0, 0.06], size: [0.028, 0.23, 0.012], shade: 0.02 }),
  box({ at: [0, 0, 0.06], size: [0.04, 0.16, 0.012], roll: -150, shade: 0.02 }),
)

export default {
  beside: 'articles/2026/feierabend/drukkerij.webp',
  camera: { from: [2.3, 1.75, 4.9], to: [-0.35, 1.2, -1.6], fov: 42 },
  exposure: 2.1,
  ambient: 0.012,
  lamps: [
    { at: [0.1, 3.5, -2.5], aim: [0, -1, -0.25], width: 0.2, power: 6, cone: [36, 68] },
    { at: [3.5, 3.2, 6], aim: [-0.5, -0.5, -0.8], width: 0.5, power: 2.8 },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [24, 0.1, 24], shade: ([x]) => (Math.abs(x - 0.85) < 0.045 ? 0.7 : 0.32) }),
    box({ at: [0, 0, -4], size: [24, 4.4, 0.2], shade: 0.4 }),
    box({ at: [0, 4.2, 0], size: [24, 0.1, 24], shade: 0.3 }),
    box({ at: [-5, 0, 0], size: [0.2, 4.4, 24], shade: 0.4 }),
    box({ at: [0.1, 3.62, -2.5], size: [1.3, 0.06, 0.2], shade: 0.08 }),
    [-1.6, -0.1, 1.4, 2.9].map((z) => unit({ at: [-2.6, 0, z - 1], turn: 90 })),
    pallet({ at: [1.75, 0, -1.9], turn: 4 }, 1.1),
    pallet({ at: [1.8, 0, -0.35], turn: -3 }, 0.7, 0.8),
    pallet({ at: [3.1, 0, -1.6], turn: 8 }, 1.4, 0.8),
    pallet({ at: [2.05, 0, 1.35], turn: -10 }, 0.44, 0.75),
    hooks,
    clock,
  ],
}
