/** Short hair, a full beard, a pair of round spectacles. */
import { coated, egg, melt, ridged, rod, without } from '../sculpture.mjs'
import { head, shoulders, view } from './bust.mjs'

const ring = (at, radius) => (x, y, z) => Math.hypot(Math.hypot(x - at[0], y - at[1]) - radius, z - at[2]) - 0.014
const glasses = melt(
  0.01,
  ring([-0.16, 0.07, 0.43], 0.115),
  ring([0.16, 0.07, 0.43], 0.115),
  rod([-0.05, 0.09, 0.45], [0.05, 0.09, 0.45], 0.013),
  rod([-0.275, 0.08, 0.43], [-0.41, 0.07, -0.04], 0.013),
  rod([0.275, 0.08, 0.43], [0.41, 0.07, -0.04], 0.013),
)
const hair = without(egg([0, 0.22, -0.1], [0.41, 0.44, 0.47]), egg([0, -0.12, 0.36], [0.55, 0.5, 0.5]), 0.04)
const face = head({ jaw: 1.04, long: 1.03, nose: 1.5, neck: 1.1 })
const jaw = melt(0.1, coated(egg([0, -0.12, 0.07], [0.3, 0.39, 0.34], 0.12), 0.045), egg([0, -0.46, 0.2], [0.2, 0.17, 0.2]))
const beard = without(without(jaw, egg([0, 0.24, -0.1], [0.7, 0.3, 0.7]), 0.05), egg([0, 0.06, 0.5], [0.3, 0.3, 0.36]), 0.05)

export default {
  camera: view,
  exposure: 1.15,
  lamp: [-0.95, 0.55, 0.35],
  power: 1.35,
  wall: [0.2, 0.05],
  parts: [
    { form: face, shade: 0.7, gleam: 0.03 },
    { form: ridged(hair, 0.004, (x, y, z) => Math.sin(60 * x + 8 * z) * Math.sin(18 * y)), shade: 0.1 },
    { form: ridged(beard, 0.007, (x, y, z) => Math.sin(44 * x + 20 * z) * Math.sin(34 * y + 24 * z)), shade: 0.13 },
    {
      form: without(rod([0, -0.84, -0.15], [0, -0.62, -0.12], 0.37, 0.3), rod([0, -0.95, -0.1], [0, -0.3, 0.04], 0.262), 0.03),
      shade: 0.6,
    },
    { form: glasses, shade: 0.04, gleam: 0.5 },
    { form: shoulders(1.1), shade: 0.09 },
  ],
}
