/** A front room in the afternoon: a chair at the window, a telephone on a side table. Somebody is waiting. */
import { chair, cup, table, telephone, wallWith } from '../furniture.mjs'
import { box, group } from '../shapes.mjs'

const window = group(
  { at: [2.4, 0, -0.2], turn: 90 },
  wallWith({}, { size: [7, 3, 0.2], hole: { left: -0.95, low: 0.75, width: 1.9, height: 1.65 }, shade: 0.5 }),
  box({ at: [0, 0.75, 0], size: [0.07, 1.65, 0.07], shade: 0.3 }),
  box({ at: [0, 1.75, 0], size: [1.9, 0.06, 0.07], shade: 0.3 }),
  box({ at: [0, 0.7, -0.15], size: [2.1, 0.05, 0.34], shade: 0.6 }),
)

export default {
  camera: { from: [-0.9, 1.35, 4.4], to: [0.15, 0.95, -0.6], fov: 38 },
  exposure: 1.7,
  ambient: 0.02,
  lamps: [
    { from: [1, 0.52, 0.42], width: 0.022, power: 5 },
    { at: [2.2, 1.6, -0.2], aim: [-1, -0.35, 0], width: 0.7, power: 0.55 },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [9, 0.1, 12], shade: ([x]) => 0.34 + (Math.abs((x * 5.5) % 1) < 0.035 ? -0.16 : 0) }),
    box({ at: [-1, 0, -2.3], size: [7, 3, 0.2], shade: 0.55 }),
    box({ at: [30, -20, -50], size: [0.1, 34, 160], shade: 0, glow: 1.6 }), // The sky; low enough to let the sun over it.
    box({ at: [-2.6, 0, 0], size: [0.2, 3, 12], shade: 0.5 }),
    box({ at: [0, 2.75, 0], size: [9, 0.1, 12], shade: 0.5 }),
    box({ at: [0, 0, -2.185], size: [9, 0.11, 0.03], shade: 0.6 }),
    window,
    group(
      { at: [-1.25, 0, -2.19] },
      box({ size: [0.95, 2.1, 0.05], shade: 0.42 }),
      box({ at: [0, 0.02, 0.02], size: [0.8, 2, 0.04], shade: 0.5 }),
      box({ at: [0.33, 1, 0.06], size: [0.1, 0.025, 0.05], shade: 0.15 }),
    ),
    chair({ at: [0.25, 0, -0.35], turn: 62 }, 0.3),
    table({ at: [1.15, 0, -1.45], turn: 4 }, { size: [0.6, 0.62, 0.5], shade: 0.38, thick: 0.04 }),
    telephone({ at: [1.1, 0.62, -1.42], turn: -25 }),
    cup({ at: [1.33, 0.62, -1.3] }),
  ],
}
