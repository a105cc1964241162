/** A planning department after hours: one desk is still lit. */
import { chair, cup, desk, keyboard, pendant, screen, telephone } from '../furniture.mjs'
import { box, group } from '../shapes.mjs'

const place = (at, turn, lit) =>
  group(
    { at, turn },
    desk({}, 0.5),
    screen({ at: [-0.15, 0.745, -0.12], turn: 6 }),
    keyboard({ at: [-0.12, 0.745, 0.2], turn: 3 }),
    chair({ at: [lit ? 0.35 : -0.1, 0, 0.78], turn: lit ? 140 : 178 }, 0.28),
    lit ? [telephone({ at: [0.5, 0.745, 0.05], turn: -20 }), cup({ at: [0.26, 0.745, -0.2] })] : [],
  )

const rows = [-5.4, -2.7, 0, 2.7].flatMap((z, row) =>
  [-4.2, -1.4, 1.4, 4.2].map((x, column) =>
    place([x + (row % 2) * 0.35, 0, z], 168 + ((row * 7 + column * 5) % 9), row === 2 && column === 1),
  ),
)

export default {
  camera: { from: [4.4, 3.1, 5.6], to: [-0.9, 0.35, -0.5], fov: 40 },
  exposure: 2.2,
  ambient: 0.012,
  lamps: [
    { at: [-1.2, 2.35, 0.2], aim: [0, -1, 0], width: 0.14, power: 6.5, cone: [34, 66] },
    { at: [6.5, 3.6, -6], aim: [-0.8, -0.5, 0.5], width: 0.8, power: 1.1 },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [40, 0.1, 40], shade: 0.34 }),
    box({ at: [0, 0, -9], size: [40, 4, 0.2], shade: 0.5 }),
    box({ at: [-9, 0, 0], size: [0.2, 4, 40], shade: 0.5 }),
    pendant([-1.2, 2.42, 0.2], 0.55, 4),
    rows,
  ],
}
