/** A desk at home in the evening: the screen is the only light. */
import { chair, cup, keyboard, screen, table } from '../furniture.mjs'
import { box, group } from '../shapes.mjs'

export default {
  camera: { from: [1.55, 1.55, 1.9], to: [-0.12, 0.82, -0.3], fov: 38 },
  exposure: 1.7,
  ambient: 0.01,
  lamps: [
    { at: [-0.03, 1.05, -0.2], aim: [0.08, -0.1, 1], width: 0.16, power: 2.2, cone: [62, 90] },
    { at: [-0.05, 0.98, -0.4], aim: [0, 0.15, -1], width: 0.2, power: 0.12 },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [12, 0.1, 12], shade: 0.34 }),
    box({ at: [0, 0, -0.95], size: [12, 3, 0.2], shade: 0.5 }),
    box({ at: [-1.9, 0, 0], size: [0.2, 3, 12], shade: 0.5 }),
    table({}, { size: [1.7, 0.75, 0.85], shade: 0.55 }),
    screen({ at: [-0.05, 0.75, -0.28], turn: 5 }, 1.1),
    keyboard({ at: [-0.03, 0.75, 0.02], turn: 4 }),
    cup({ at: [0.42, 0.75, 0] }),
    group(
      { at: [-0.62, 0.75, 0.02], turn: 14 },
      [0, 1, 2].map((i) =>
        box({ at: [0.01 * i, 0.03 * i, 0], size: [0.2, 0.03, 0.27], turn: i * 5, shade: 0.3 + 0.2 * (i % 2) }),
      ),
    ),
    chair({ at: [0.12, 0, 0.82], turn: 170 }, 0.34),
    box({ at: [-0.9, 1.35, -0.84], size: [1.1, 0.03, 0.24], shade: 0.35 }),
    [0, 1, 2, 3, 4, 5, 6].map((i) =>
      box({
        at: [-1.3 + i * 0.075, 1.38, -0.84],
        size: [0.05, 0.2 + ((i * 7) % 5) * 0.016, 0.17],
        shade: 0.2 + ((i * 3) % 4) * 0.13,
      }),
    ),
  ],
}
