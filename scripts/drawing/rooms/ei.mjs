/** The hotel's desk again, nearer: two eggs under the lamp. */
import nachtbalie from './nachtbalie.mjs'

export default {
  ...nachtbalie,
  beside: 'articles/2026/kamer-12-wil-een-ei/ei.webp',
  size: { width: 1440, height: 1080 },
  camera: { from: [-0.35, 1.3, 0.72], to: [0.14, 1.13, -0.1], fov: 34 },
  exposure: 1.4,
}
