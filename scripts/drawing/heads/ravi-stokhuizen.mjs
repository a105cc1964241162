/** Hair brushed up, a moustache, a knitted tie. */
import { egg, melt, ridged, rod, without } from '../sculpture.mjs'
import { head, shoulders, view } from './bust.mjs'

const hair = without(
  melt(0.12, egg([0, 0.24, -0.12], [0.42, 0.44, 0.46]), egg([0.04, 0.56, 0.12], [0.3, 0.16, 0.26])),
  egg([0, -0.14, 0.36], [0.5, 0.56, 0.44]),
  0.03,
)
const moustache = melt(
  0.05,
  rod([-0.01, -0.15, 0.43], [-0.14, -0.19, 0.36], 0.042, 0.02),
  rod([0.01, -0.15, 0.43], [0.14, -0.19, 0.36], 0.042, 0.02),
)
const collar = without(rod([0, -0.84, -0.15], [0, -0.6, -0.12], 0.37, 0.3), rod([0, -0.95, -0.1], [0, -0.3, 0.05], 0.262), 0.03)
const tie = melt(0.04, egg([0, -0.83, 0.19], [0.055, 0.06, 0.05]), rod([0, -0.87, 0.22], [0, -1.3, 0.4], 0.04, 0.09))

export default {
  camera: { ...view, from: [1.9, 0.14, 4.2] },
  exposure: 1.15,
  lamp: [0.2, 0.62, 0.8],
  power: 1.45,
  wall: [0.09, 0.26],
  parts: [
    { form: head({ jaw: 1.02, long: 1.02, nose: 1.3, neck: 1.05 }), shade: 0.46, gleam: 0.05 },
    { form: ridged(hair, 0.008, (x, y, z) => Math.sin(40 * x + 8 * z) * Math.sin(12 * y + 16 * z)), shade: 0.06, gleam: 0.06 },
    { form: ridged(moustache, 0.003, (x, y) => Math.sin(120 * x + 40 * y)), shade: 0.07 },
    { form: collar, shade: 0.78 },
    { form: ridged(tie, 0.003, (x, y) => Math.sin(90 * y + 20 * x)), shade: 0.05 },
    { form: shoulders(1.04), shade: 0.24 },
  ],
}
