/** What every bust has: skull, jaw, the ridge of a nose, ears, neck and shoulders. The face looks along +z, a little to the left. */
import { egg, melt, rod } from '../sculpture.mjs'

export const head = ({ jaw = 1, long = 1, nose = 1, neck = 1 }) =>
  melt(
    0.12,
    egg([0, 0.16, -0.06], [0.37, 0.42 * long, 0.45]),
    egg([0, -0.12, 0.07], [0.29 * jaw, 0.38 * long, 0.33], 0.12),
    egg([0, -0.4 * long, 0.2], [0.13 * jaw, 0.09, 0.12]),
    melt(0.1, rod([0, 0.17, 0.37], [0, -0.05, 0.47 + 0.03 * nose], 0.025, 0.05), egg([0, 0.2, 0.33], [0.22, 0.05, 0.07])),
    egg([0.37, 0, -0.06], [0.05, 0.12, 0.08], -0.2),
    egg([-0.37, 0, -0.06], [0.05, 0.12, 0.08], -0.2),
    rod([0, -0.28, -0.08], [0, -0.76, -0.16], 0.215 * neck, 0.25 * neck),
  )

export const shoulders = (wide = 1) =>
  melt(
    0.25,
    rod([-0.62 * wide, -1.08, -0.18], [0.62 * wide, -1.08, -0.18], 0.25),
    egg([0, -1.3, -0.08], [0.72 * wide, 0.5, 0.38]),
    rod([0, -0.66, -0.15], [0, -0.95, -0.16], 0.235, 0.36),
  )

export const view = { from: [-1.9, 0.16, 4.2], to: [0, -0.12, -0.05], fov: 27 }
