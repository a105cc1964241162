/** De Weefzaal before the doors open: chairs in the dark, a stage in the light. */
import { chair, cup, lectern, table } from '../furniture.mjs'
import { box } from '../shapes.mjs'

const rows = [0, 1.05, 2.1, 3.15, 4.2, 5.25].flatMap((z, row) =>
  [-1, 1].flatMap((side) =>
    [0.95, 1.6, 2.25, 2.9, 3.55].map((x, seat) =>
      chair(
        { at: [side * x + (row % 2) * 0.12, 0, z], turn: 180 + ((row * 5 + seat * 3 + side) % 7) - 3 - side * seat * 1.5 },
        0.24,
      ),
    ),
  ),
)

export default {
  camera: { from: [2.1, 2.1, 7.2], to: [-0.25, 0.95, -1.6], fov: 38 },
  exposure: 2.2,
  ambient: 0.012,
  lamps: [
    { at: [-2.6, 4.4, 2.6], aim: [0.32, -0.55, -0.82], width: 0.1, power: 34, cone: [14, 23] },
    { at: [-5, 4.4, 6.4], aim: [0.7, -0.5, -0.5], width: 0.5, power: 2.2 },
    { at: [0.2, 4.6, 0], aim: [0.02, -1, -0.28], width: 0.15, power: 11, cone: [20, 56] },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [30, 0.1, 30], shade: 0.34 }),
    box({ at: [0, 0, -4.1], size: [30, 6, 0.2], shade: 0.58 }),
    [-1, 1].map((x) => box({ at: [x * 6, 0, 0], size: [0.2, 6, 30], shade: 0.4 })),
    box({ at: [0, 0, -2.6], size: [6.4, 0.42, 2.8], shade: 0.6 }),
    box({ at: [2.2, 0, -1.05], size: [0.9, 0.2, 0.32], shade: 0.55 }),
    lectern({ at: [-0.85, 0.42, -2.2], turn: 8 }, 0.62),
    table({ at: [1.35, 0.42, -2.5] }, { size: [0.6, 0.55, 0.6], shade: 0.5, thick: 0.03 }),
    cup({ at: [1.25, 0.97, -2.45] }),
    chair({ at: [0.75, 0.42, -2.6], turn: 24 }, 0.3),
    chair({ at: [2.05, 0.42, -2.6], turn: -28 }, 0.3),
    rows,
  ],
}
