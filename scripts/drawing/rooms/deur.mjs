/** A corridor before office hours: one door stands open, and its light lies on the floor. */
import { chair, cup, desk, pendant, wallWith } from '../furniture.mjs'
import { box, cylinder, group } from '../shapes.mjs'

const leaf = group(
  { at: [0.5, 0, -0.04], turn: 68 },
  box({ at: [0.46, 0.01, 0], size: [0.92, 2.13, 0.045], shade: 0.45 }),
  cylinder({ at: [0.84, 1.02, 0.05], size: [0.035, 0.05, 0.035], tilt: 90, shade: 0.1 }),
  box({ at: [0.79, 1.02, 0.085], size: [0.14, 0.025, 0.025], shade: 0.1 }),
)
const shut = (x) =>
  group(
    { at: [x, 0, 0.09] },
    box({ size: [1.04, 2.2, 0.05], shade: 0.3 }),
    box({ at: [0, 0, 0.015], size: [0.92, 2.13, 0.05], shade: 0.4 }),
    box({ at: [0.36, 1.02, 0.07], size: [0.14, 0.025, 0.03], shade: 0.1 }),
  )

export default {
  camera: { from: [-1.9, 1.4, 3.9], to: [0.3, 0.98, -0.2], fov: 40 },
  exposure: 2.6,
  ambient: 0.012,
  lamps: [
    { at: [0.1, 2.3, -2], aim: [0, -0.62, 1], width: 0.12, power: 9, cone: [60, 88] },
    { at: [-3.4, 2.6, 5], aim: [0.5, -0.5, -0.6], width: 0.5, power: 0.35 },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [20, 0.1, 20], shade: 0.36 }),
    wallWith({}, { size: [14, 3, 0.16], hole: { left: -0.5, low: 0, width: 1, height: 2.15 }, shade: 0.5 }),
    box({ at: [0, 0, -4.4], size: [14, 3, 0.2], shade: 0.6 }),
    [-2.6, 2.6].map((x) => box({ at: [x, 0, -2.3], size: [0.1, 3, 4.4], shade: 0.55 })),
    box({ at: [0, 0, 6.5], size: [20, 3, 0.2], shade: 0.4 }),
    box({ at: [0, 2.9, 0], size: [20, 0.1, 20], shade: 0.35 }),
    [-0.55, 0.55].map((x) => box({ at: [x, 0, 0], size: [0.08, 2.2, 0.22], shade: 0.6 })),
    box({ at: [0, 2.14, 0], size: [1.18, 0.08, 0.22], shade: 0.6 }),
    leaf,
    shut(-3.4),
    shut(3.2),
    desk({ at: [0.05, 0, -2.5] }, 0.5),
    chair({ at: [0, 0, -3.35] }, 0.25),
    cup({ at: [-0.3, 0.745, -2.4] }),
    pendant([0.1, 2.4, -2.4], 0.5, 3),
    chair({ at: [1.35, 0, 0.5], turn: 14 }, 0.4),
  ],
}
