/** A planning board full of cards. Through a door ajar the light falls on column Q, the seventeenth. */

import { chair, cup, desk, keyboard, screen, telephone } from '../furniture.mjs'
import { box, group } from '../shapes.mjs'

const columns = Array.from({ length: 22 }, (_, i) => i)
const rows = Array.from({ length: 11 }, (_, i) => i)
const Q = 16
const [wide, high] = [0.2, 0.145]
/** A card, unless that hour is free: told by two primes, so that it looks like nobody's pattern. */
const busy = (c, r) => c === Q || (c * 7 + r * 11 + ((c * r) % 5)) % 6 > 0
const card = (c, r) =>
  box({
    at: [(c - 10.5) * wide, (10 - r) * high + 0.02, 0.03],
    size: [0.172, 0.108, 0.004],
    shade: c === Q ? 0.9 : 0.42 + ((c * 5 + r * 3) % 4) * 0.12,
    roll: ((c * 13 + r * 7) % 7) - 3,
  })
const scribble = (c, r) =>
  [0, 1].map((line) =>
    box({
      at: [(c - 10.5) * wide - 0.012, (10 - r) * high + 0.085 - line * 0.035, 0.035],
      size: [0.09 + ((c + r * 3 + line) % 3) * 0.02, 0.01, 0.001],
      shade: 0.1,
      roll: ((c * 13 + r * 7) % 7) - 3,
    }),
  )
const board = group(
  { at: [0, 0.98, -0.9] },
  box({ at: [0, -0.06, -0.02], size: [22 * wide + 0.2, 11 * high + 0.32, 0.04], shade: 0.36 }),
  box({ at: [0, -0.1, 0.02], size: [22 * wide + 0.24, 0.035, 0.1], shade: 0.2 }),
  columns.map((c) =>
    box({ at: [(c - 10.5) * wide, 11 * high + 0.05, 0.002], size: [0.12, 0.06, 0.012], shade: c === Q ? 0.95 : 0.55 }),
  ),
  [...columns, 22].map((c) => box({ at: [(c - 11) * wide, 0, 0.001], size: [0.008, 11 * high, 0.012], shade: 0.2 })),
  columns.flatMap((c) => rows.flatMap((r) => (busy(c, r) ? [card(c, r), scribble(c, r)] : []))),
)
export default {
  beside: 'articles/2026/de-formule-in-kolom-q/planbord.webp',
  camera: { from: [-1.5, 1.66, 3.1], to: [0.45, 1.5, -0.9], fov: 42 },
  exposure: 2,
  ambient: 0.012,
  lamps: [
    { at: [1.9, 2.3, 7], aim: [-0.1, -0.08, -1], width: 0.03, power: 42, cone: [60, 80] },
    { at: [-4.5, 2.8, 3], aim: [0.8, -0.4, -0.5], width: 0.6, power: 3.4 },
  ],
  shapes: [
    box({ at: [0, -0.1, 0], size: [16, 0.1, 16], shade: 0.32 }),
    box({ at: [0, 0, -1.05], size: [16, 3.4, 0.2], shade: 0.5 }),
    box({ at: [3.6, 0, 0], size: [0.2, 3.4, 16], shade: 0.4 }),
    board,
    // The door: it stands behind who looks.
    box({ at: [-4.45, 0, 4], size: [12, 3.4, 0.05], shade: 0.3 }),
    box({ at: [7.65, 0, 4], size: [12, 3.4, 0.05], shade: 0.3 }),
    desk({ at: [-1.15, 0, 0.6], turn: 174 }, 0.4),
    screen({ at: [-1.0, 0.745, 0.7], turn: 186 }),
    keyboard({ at: [-1.05, 0.745, 0.4], turn: 4 }),
    telephone({ at: [-1.6, 0.745, 0.5], turn: 170 }, 0.12),
    cup({ at: [-0.55, 0.745, 0.5] }),
    chair({ at: [0.2, 0, 0.5], turn: -120 }, 0.3),
  ],
}
