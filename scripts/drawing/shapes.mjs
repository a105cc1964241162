/** Solid shapes, placed by a matrix: boxes, balls and cylinders of any size and turn. Metres; y is up. */

/** Local → world: [xx, xy, xz, yx, …, zz, tx, ty, tz], column by column. */
const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]

const apply = (m, [x, y, z]) => [
  m[0] * x + m[3] * y + m[6] * z + m[9],
  m[1] * x + m[4] * y + m[7] * z + m[10],
  m[2] * x + m[5] * y + m[8] * z + m[11],
]

const times = (a, b) => {
  const columns = [0, 3, 6].flatMap((i) => {
    const [x, y, z] = apply(a, [b[i], b[i + 1], b[i + 2]])
    return [x - a[9], y - a[10], z - a[11]]
  })
  return [...columns, ...apply(a, [b[9], b[10], b[11]])]
}

const move = ([x, y, z]) => [1, 0, 0, 0, 1, 0, 0, 0, 1, x, y, z]
const scale = ([x, y, z]) => [x, 0, 0, 0, y, 0, 0, 0, z, 0, 0, 0]
const turns = {
  x: (c, s) => [1, 0, 0, 0, c, s, 0, -s, c, 0, 0, 0],
  y: (c, s) => [c, 0, -s, 0, 1, 0, s, 0, c, 0, 0, 0],
  z: (c, s) => [c, s, 0, -s, c, 0, 0, 0, 1, 0, 0, 0],
}
const rotate = (axis, degrees) => {
  const angle = (degrees * Math.PI) / 180
  return turns[axis](Math.cos(angle), Math.sin(angle))
}

const placed = ({ at = [0, 0, 0], turn = 0, tilt = 0, roll = 0 }) =>
  [move(at), rotate('y', turn), rotate('x', tilt), rotate('z', roll)].reduce(times, identity)

const solid =
  (kind) =>
  ({ size: [w, h, d], shade = 0.5, glow = 0, ...place }) => ({
    kind,
    shade,
    glow,
    matrix: [placed(place), move([0, h / 2, 0]), scale([w / 2, h / 2, d / 2])].reduce(times, identity),
  })

/** Each stands on the middle of its base, `at`; `turn`, `tilt` and `roll` are degrees about y, x and z. */
export const box = solid(0)
export const ball = solid(1)
export const cylinder = solid(2)

/** Shapes, moved and turned as one. */
export const group = (place, ...shapes) =>
  shapes.flat(9).map((shape) => ({ ...shape, matrix: times(placed(place), shape.matrix) }))

/** World → local, and the box in the world that a shape fills. */
export function measured(shape) {
  const m = shape.matrix
  const [a, b, c, d, e, f, g, h, i] = m
  const det = a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e)
  const inverse = [
    (e * i - f * h) / det,
    (g * f - d * i) / det,
    (d * h - g * e) / det,
    (h * c - b * i) / det,
    (a * i - g * c) / det,
    (b * g - a * h) / det,
    (b * f - c * e) / det,
    (d * c - a * f) / det,
    (a * e - b * d) / det,
  ]
  const reach = [0, 1, 2].map((k) => Math.abs(m[k]) + Math.abs(m[k + 3]) + Math.abs(m[k + 6]))
  return {
    ...shape,
    inverse,
    low: reach.map((r, k) => m[9 + k] - r),
    high: reach.map((r, k) => m[9 + k] + r),
  }
}
