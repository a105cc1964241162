/** What came to mind last night, written on the backs of proofs; the telephone lies on its face. */
import { cup } from '../furniture.mjs'
import { box, cylinder, group } from '../shapes.mjs'

const sheet = (place, shade = 0.86) => box({ size: [0.297, 0.0025, 0.42], shade, ...place })
const stack = (place, count) =>
  group(
    place,
    Array.from({ length: count }, (_, i) =>
      sheet(
        { at: [(((i * 7) % 9) - 4) * 0.002, i * 0.0028, (((i * 5) % 7) - 3) * 0.003], turn: ((i * 13) % 11) - 5 },
        0.8 + (i % 3) * 0.04,
      ),
    ),
  )
/** Lines of handwriting from the top of a sheet down: how far from its edge, and how long. A line that is crossed out says so. */
const lines = [
  [-0.17, 0.2],
  [-0.145, 0.13],
  [-0.1, 0.22, 'out'],
  [-0.075, 0.16, 'out'],
  [-0.03, 0.18],
  [-0.005, 0.21],
  [0.02, 0.07],
  [0.065, 0.19, 'out'],
]
const written = (place, on) =>
  group(
    place,
    sheet({}, 0.92),
    on.flatMap(([z, long, out]) => [
      ...[0, 1, 2, 3].map((word) =>
        box({
          at: [-0.12 + long / 8 + (word * long) / 4, 0.0026, z],
          size: [long / 4 - 0.012, 0.0006, 0.007 + ((word * 5) % 3) * 0.002],
          turn: ((word * 7 + long * 100) % 5) - 2,
          shade: 0.22,
        }),
      ),
      out ? box({ at: [-0.12 + long / 2, 0.003, z], size: [long + 0.02, 0.0006, 0.003], turn: 2, shade: 0.05 }) : [],
    ]),
  )

export default {
  beside: 'articles/2026/feierabend/proefdrukken.webp',
  size: { width: 1440, height: 1080 },
  camera: { from: [-0.34, 0.62, 0.66], to: [0.05, 0.03, -0.03], fov: 36 },
  exposure: 1.7,
  ambient: 0.012,
  lamps: [
    { at: [-0.75, 0.55, -0.5], aim: [0.78, -0.55, 0.5], width: 0.05, power: 1.1, cone: [16, 38] },
    { at: [0.6, 1.2, 1.2], aim: [-0.3, -0.8, -0.5], width: 0.3, power: 0.25 },
  ],
  shapes: [
    box({ at: [0, -0.04, 0], size: [3, 0.04, 1.2], shade: ([, , z]) => 0.24 + 0.03 * Math.sin(z * 90 + Math.sin(z * 31) * 3) }),
    box({ at: [0, -0.04, -0.66], size: [3, 1, 0.06], shade: 0.36 }),
    stack({ at: [0.25, 0, -0.12], turn: 8 }, 14),
    written({ at: [0.25, 0.0405, -0.12], turn: 5 }, lines.slice(2, 7)),
    written({ at: [-0.1, 0, 0.06], turn: -14 }, lines),
    group(
      { at: [0.02, 0.004, 0.14], turn: 62 },
      cylinder({ at: [0, 0.004, 0], size: [0.008, 0.17, 0.008], tilt: 90, shade: 0.12 }),
      cylinder({ at: [0, 0.004, 0.17], size: [0.005, 0.014, 0.005], tilt: 90, shade: 0.7 }),
    ),
    box({ at: [0.29, 0, 0.19], size: [0.075, 0.009, 0.155], turn: -38, shade: 0.05 }),
    cup({ at: [-0.32, 0, -0.2] }),
  ],
}
