/** One table, eight chairs, a lamp low above it. */
import { chair, cup, pendant, table } from '../furniture.mjs'
import { box, cylinder, group } from '../shapes.mjs'

const sides = [-1.35, -0.45, 0.45, 1.35].flatMap((x, i) => [
  chair({ at: [x + 0.03 * (i % 2), 0, 0.92 + 0.07 * (i % 3)], turn: 180 + ((i * 7) % 11) - 5 }, 0.3),
  chair({ at: [x, 0, -0.9 - 0.06 * ((i + 1) % 3)], turn: ((i * 5) % 9) - 4 }, 0.3),
])
const papers = [-1.35, -0.45, 0.45, 1.35].flatMap((x, i) => [
  box({ at: [x + 0.02 * i, 0.74, 0.26], size: [0.21, 0.003, 0.297], turn: ((i * 11) % 17) - 8, shade: 0.9 }),
  box({ at: [x - 0.02 * i, 0.74, -0.26], size: [0.21, 0.003, 0.297], turn: ((i * 13) % 15) - 7, shade: 0.9 }),
])
const pencils = [-1.15, -0.25, 0.68, 1.56].map((x, i) =>
  group(
    { at: [x, 0.745, 0.24 - 0.5 * (i % 2)], turn: 20 + i * 40 },
    cylinder({ size: [0.008, 0.17, 0.008], tilt: 90, shade: 0.1 }),
  ),
)

export default {
  camera: { from: [2.9, 2.55, 3.7], to: [-0.05, 0.55, -0.1], fov: 40 },
  exposure: 1.6,
  ambient: 0.012,
  lamps: [
    { at: [-0.75, 1.62, 0], aim: [0, -1, 0], width: 0.13, power: 2.3, cone: [48, 74] },
    { at: [0.75, 1.62, 0], aim: [0, -1, 0], width: 0.13, power: 2.3, cone: [48, 74] },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [30, 0.1, 30], shade: ([, , z]) => 0.34 + (Math.abs((z * 6) % 1) < 0.04 ? -0.14 : 0) }),
    box({ at: [0, 0, -4], size: [30, 4, 0.2], shade: 0.5 }),
    box({ at: [-5, 0, 0], size: [0.2, 4, 30], shade: 0.45 }),
    group({ at: [-1.6, 0, -3.75] }, box({ size: [2.2, 2.3, 0.34], shade: 0.3 })),
    table({}, { size: [3.7, 0.74, 1.15], shade: 0.5, thick: 0.08 }),
    sides,
    papers,
    pencils,
    cup({ at: [0.1, 0.74, 0.1] }),
    cup({ at: [-0.95, 0.74, -0.05] }),
    pendant([-0.75, 1.68, 0], 0.45, 4),
    pendant([0.75, 1.68, 0], 0.45, 4),
  ],
}
