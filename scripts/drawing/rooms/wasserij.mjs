/** A laundry between two shifts: drums on both sides, one lamp at the far end, a clock at a quarter to three. */
import { ball, box, cylinder, group } from '../shapes.mjs'

const machine = (place) =>
  group(
    place,
    box({ size: [1.25, 2, 1.3], shade: 0.5 }),
    box({ at: [0, 1.72, 0.66], size: [1.1, 0.2, 0.03], shade: 0.3 }),
    box({ at: [-0.36, 1.76, 0.68], size: [0.26, 0.12, 0.02], shade: 0.08 }),
    [0.15, 0.32, 0.48].map((x) => cylinder({ at: [x, 1.82, 0.67], size: [0.07, 0.05, 0.07], tilt: 90, shade: 0.12 })),
    cylinder({ at: [0, 0.98, 0.64], size: [0.86, 0.1, 0.86], tilt: 90, shade: 0.72 }),
    cylinder({ at: [0, 0.98, 0.7], size: [0.64, 0.06, 0.64], tilt: 90, shade: 0.05 }),
    box({ at: [0.36, 0.88, 0.76], size: [0.05, 0.2, 0.05], shade: 0.1 }),
  )

const linen = [
  [-0.14, 0.7, -0.22, 0.46],
  [0.15, 0.72, -0.16, 0.44],
  [0, 0.8, 0.06, 0.56],
  [-0.14, 0.66, 0.28, 0.46],
  [0.15, 0.66, 0.29, 0.44],
]
const trolley = (place) =>
  group(
    place,
    box({ at: [0, 0.16, 0], size: [0.8, 0.04, 1.1], shade: 0.2 }),
    [-1, 1].map((x) => box({ at: [x * 0.4, 0.2, 0], size: [0.03, 0.6, 1.1], shade: 0.36 })),
    [-1, 1].map((z) => box({ at: [0, 0.2, z * 0.55], size: [0.8, 0.6, 0.03], shade: 0.36 })),
    [-1, 1].flatMap((x) => [-1, 1].map((z) => ball({ at: [x * 0.32, 0, z * 0.45], size: [0.06, 0.16, 0.16], shade: 0.06 }))),
    linen.map(([x, y, z, width]) => ball({ at: [x, y - 0.1, z], size: [width, 0.34, width * 0.9], shade: 0.85, turn: z * 90 })),
  )

const clock = group(
  { at: [0.15, 2.75, -9.88] },
  cylinder({ size: [0.8, 0.05, 0.8], tilt: 90, shade: 0.9 }),
  box({ at: [0, 0, 0.06], size: [0.035, 0.33, 0.012], roll: 90, shade: 0.02 }),
  box({ at: [0, 0, 0.06], size: [0.05, 0.22, 0.012], roll: -82, shade: 0.02 }),
)

const z = [2.6, 1.1, -0.4, -1.9, -3.4, -4.9, -6.4, -7.9]

export default {
  camera: { from: [0.85, 1.62, 4.9], to: [-0.35, 1.25, -4], fov: 42 },
  exposure: 2.4,
  ambient: 0.014,
  lamps: [
    { at: [0, 3.3, -6.6], aim: [0, -1, -0.12], width: 0.3, power: 9, cone: [45, 80] },
    { at: [0.4, 3.3, 0.4], aim: [-0.05, -1, 0], width: 0.12, power: 2.4, cone: [14, 36] },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [20, 0.1, 30], shade: 0.34 }),
    box({ at: [0, 0, -10], size: [20, 5, 0.2], shade: 0.55 }),
    [-1, 1].map((x) => box({ at: [x * 3.2, 0, 0], size: [0.2, 5, 30], shade: 0.4 })),
    box({ at: [0, 3.9, 0], size: [20, 0.1, 30], shade: 0.3 }),
    box({ at: [0, 3.36, -6.6], size: [0.5, 0.05, 1], shade: 0.1, glow: 0 }),
    z.map((at) => [machine({ at: [-2.3, 0, at], turn: 90 }), machine({ at: [2.3, 0, at], turn: -90 })]),
    trolley({ at: [-0.35, 0, 0.55], turn: 24 }),
    trolley({ at: [0.75, 0, -5.6], turn: -12 }),
    clock,
  ],
}
