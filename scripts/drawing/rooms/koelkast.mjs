/** A canteen's refrigerator with a list on it, in light that comes along the wall. */
import { chair, cup, table } from '../furniture.mjs'
import { box, cylinder, group } from '../shapes.mjs'

/** Handwriting from afar: lines of unequal length, in blocks, each by another hand. */
const hands = [
  [0.2, [0.72, 0.6, 0.5]],
  [0.12, [0.8, 0.75, 0.3]],
  [0.3, [0.5, 0.66]],
  [0.16, [0.62, 0.7, 0.74, 0.2]],
]
const writing = hands.flatMap(([shade, lines], hand) =>
  lines.map((length, line) =>
    box({
      at: [-0.155 + (length * 0.33) / 2, 0.44 - hand * 0.112 - line * 0.026, 0.003],
      size: [length * 0.33, 0.008, 0.001],
      shade,
      roll: hand === 2 ? 2 : hand - 1,
    }),
  ),
)
const list = group(
  { at: [-0.08, 1.12, 0.372], roll: -2.5 },
  box({ size: [0.4, 0.52, 0.002], shade: 0.92 }),
  writing,
  [-0.17, 0.17].map((x) => cylinder({ at: [x, 0.49, 0], size: [0.035, 0.014, 0.035], tilt: 90, shade: 0.04 })),
)

const refrigerator = (place) =>
  group(
    place,
    box({ at: [0, 0.06, 0], size: [0.78, 1.82, 0.68], shade: 0.62 }),
    box({ at: [0, 0.62, 0.35], size: [0.78, 1.26, 0.04], shade: 0.7 }),
    box({ at: [0, 0.07, 0.35], size: [0.78, 0.53, 0.04], shade: 0.7 }),
    box({ at: [0.3, 0.75, 0.39], size: [0.03, 0.5, 0.035], shade: 0.2 }),
    box({ at: [0.3, 0.38, 0.39], size: [0.03, 0.18, 0.035], shade: 0.2 }),
    list,
    cylinder({ at: [0.24, 1.72, 0.37], size: [0.03, 0.012, 0.03], tilt: 90, shade: 0.05 }),
    box({ at: [-0.14, 1.88, 0.02], size: [0.36, 0.2, 0.3], shade: 0.3, turn: 8 }),
  )

const counter = (place) =>
  group(
    place,
    box({ at: [0, 0.08, 0], size: [2.4, 0.8, 0.6], shade: 0.42 }),
    box({ at: [0, 0.88, 0.02], size: [2.44, 0.04, 0.66], shade: 0.3 }),
    [-0.8, 0, 0.8].map((x) => box({ at: [x, 0.1, 0.305], size: [0.76, 0.74, 0.02], shade: 0.5 })),
    cylinder({ at: [-0.7, 0.92, 0], size: [0.2, 0.26, 0.2], shade: 0.2 }),
    [0, 0.12, 0.24].map((x) => cup({ at: [x + 0.2, 0.92, -0.05 + x / 2] })),
  )

export default {
  camera: { from: [-1.0, 1.46, 3.1], to: [0.12, 1.16, -0.6], fov: 34 },
  exposure: 1.7,
  ambient: 0.012,
  lamps: [
    { at: [-3.6, 2.1, 1.15], aim: [1, -0.22, -0.32], width: 0.1, power: 15, cone: [9, 20] },
    { at: [-1.5, 2.2, 2.4], aim: [0.2, -1, -0.1], width: 0.2, power: 0.25 },
  ],
  shapes: [
    box({
      at: [0, -0.1, 0],
      size: [20, 0.1, 20],
      shade: ([x, , z]) => ((Math.floor(x * 2.5) + Math.floor(z * 2.5)) % 2 ? 0.36 : 0.26),
    }),
    box({ at: [0, 0, -1], size: [20, 4, 0.2], shade: 0.5 }),
    box({ at: [3.6, 0, 0], size: [0.2, 4, 20], shade: 0.4 }),
    refrigerator({ at: [0.35, 0, -0.45] }),
    counter({ at: [-1.4, 0, -0.58] }),
    table({ at: [1.75, 0, 0.9], turn: -18 }, { size: [1.5, 0.75, 0.8], shade: 0.4 }),
    chair({ at: [1.15, 0, 1], turn: 96 }, 0.25),
    cup({ at: [1.5, 0.75, 0.85] }),
  ],
}
