/** Straight hair to the jaw with a fringe, a scarf wound twice. */
import { egg, melt, ridged, rod, without } from '../sculpture.mjs'
import { head, shoulders, view } from './bust.mjs'

const bob = melt(
  0.14,
  egg([0, 0.2, -0.12], [0.47, 0.49, 0.5]),
  rod([-0.36, 0.12, -0.08], [-0.38, -0.34, -0.02], 0.13, 0.11),
  rod([0.36, 0.12, -0.08], [0.38, -0.34, -0.02], 0.13, 0.11),
  rod([0, 0.1, -0.42], [0, -0.36, -0.36], 0.2, 0.17),
)
const fringe = without(egg([0, 0.34, 0.1], [0.38, 0.26, 0.34]), egg([0, -0.12, 0.5], [0.6, 0.34, 0.5]), 0.02)
const hair = ridged(melt(0.05, without(bob, egg([0, -0.18, 0.4], [0.31, 0.6, 0.5]), 0.03), fringe), 0.006, (x, y, z) =>
  Math.sin(52 * Math.atan2(x, z + 0.12) + 3 * y),
)
const scarf = (x, y, z) => Math.hypot(Math.hypot(x, z + 0.12) - 0.27, (y + 0.68 + 0.12 * x) * 1.05) - 0.12

export default {
  camera: { ...view, from: [-1.7, 0.2, 4.3] },
  exposure: 1.15,
  lamp: [-0.9, 0.6, 0.5],
  power: 1.4,
  wall: [0.26, 0.07],
  parts: [
    { form: head({ jaw: 0.96, long: 0.98, nose: 1, neck: 0.9 }), shade: 0.7, gleam: 0.03 },
    { form: hair, shade: 0.4, gleam: 0.1 },
    { form: ridged(scarf, 0.006, (x, y, z) => Math.sin(60 * y + 14 * Math.atan2(x, z + 0.12))), shade: 0.3 },
    { form: shoulders(0.96), shade: 0.1 },
  ],
}
