/** Hair in a knot, a collar that stands. */
import { egg, melt, ridged, rod, without } from '../sculpture.mjs'
import { head, shoulders, view } from './bust.mjs'

const cap = without(egg([0, 0.2, -0.1], [0.43, 0.46, 0.49]), egg([0, -0.16, 0.42], [0.4, 0.56, 0.42]), 0.03)
const hair = ridged(melt(0.08, cap, egg([0, 0.68, -0.34], [0.21, 0.19, 0.2])), 0.006, (x, y, z) =>
  Math.sin(46 * Math.atan2(x, y + 0.3) + 6 * z),
)

export default {
  camera: view,
  exposure: 1.15,
  lamp: [-1, 0.5, 0.2],
  power: 1.35,
  wall: [0.3, 0.075],
  parts: [
    { form: head({ jaw: 0.94, long: 1, nose: 0.8, neck: 0.88 }), shade: 0.72, gleam: 0.03 },
    { form: hair, shade: 0.06, gleam: 0.07 },
    { form: without(shoulders(0.95), rod([0, -0.8, 0.02], [0, -0.5, 0.1], 0.27), 0.05), shade: 0.13 },
    {
      form: without(rod([0, -0.8, -0.15], [0, -0.6, -0.12], 0.33, 0.29), rod([0, -0.95, -0.1], [0, -0.3, 0.08], 0.25), 0.03),
      shade: 0.42,
    },
  ],
}
