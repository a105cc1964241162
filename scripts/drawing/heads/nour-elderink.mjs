/** A round head of curls, small ear-rings. */
import { egg, melt, ridged, without } from '../sculpture.mjs'
import { head, shoulders, view } from './bust.mjs'

const curls = (x, y, z) => Math.sin(31 * x + 5 * y) * Math.sin(29 * y - 6 * z) * Math.sin(30 * z + 7 * x)
const mass = melt(
  0.16,
  egg([0, 0.34, -0.16], [0.6, 0.5, 0.56]),
  egg([-0.42, 0, -0.2], [0.24, 0.38, 0.36]),
  egg([0.42, 0, -0.2], [0.24, 0.38, 0.36]),
)

export default {
  camera: { ...view, from: [1.9, 0.2, 4.2] },
  exposure: 1.15,
  lamp: [-0.55, 0.6, 0.8],
  power: 1.5,
  wall: [0.34, 0.1],
  parts: [
    { form: head({ jaw: 0.92, long: 0.98, nose: 0.6, neck: 0.85 }), shade: 0.5, gleam: 0.05 },
    { form: ridged(without(mass, egg([0, -0.16, 0.42], [0.36, 0.56, 0.46]), 0.05), 0.035, curls), shade: 0.07, gleam: 0.08 },
    { form: egg([-0.4, -0.2, -0.02], [0.035, 0.035, 0.035]), shade: 0.9, gleam: 0.5 },
    { form: egg([0.4, -0.2, -0.02], [0.035, 0.035, 0.035]), shade: 0.9, gleam: 0.5 },
    { form: shoulders(0.95), shade: 0.16 },
  ],
}
