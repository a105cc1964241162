/** Heads without a face, as if cut from plaster: rounded forms that melt into each other, lit from one side. */
import { add, by, camera, chance, cross, dot, ease, less, unit } from './vectors.mjs'

const length = (x, y, z) => Math.sqrt(x * x + y * y + z * z)

/** Distance to an ellipsoid around `at` with half axes `size` (near enough for a march). */
export const egg = ([ax, ay, az], [sx, sy, sz], tip = 0) => {
  const c = Math.cos(tip)
  const s = Math.sin(tip)
  return (x, y, z) => {
    const px = x - ax
    const py = c * (y - ay) + s * (z - az)
    const pz = c * (z - az) - s * (y - ay)
    const k0 = length(px / sx, py / sy, pz / sz)
    const k1 = length(px / (sx * sx), py / (sy * sy), pz / (sz * sz))
    return k1 === 0 ? -Math.min(sx, sy, sz) : (k0 * (k0 - 1)) / k1
  }
}

/** Distance to a rod from `a` to `b` that is `from` thick at the one end and `to` at the other. */
export const rod = (a, b, from, to = from) => {
  const way = less(b, a)
  const square = dot(way, way)
  return (x, y, z) => {
    const p = [x - a[0], y - a[1], z - a[2]]
    const h = Math.min(1, Math.max(0, dot(p, way) / square))
    return length(p[0] - way[0] * h, p[1] - way[1] * h, p[2] - way[2] * h) - (from + (to - from) * h)
  }
}

/** Several forms as one, joined with a fillet of `soft`. */
export const melt =
  (soft, ...forms) =>
  (x, y, z) => {
    let d = forms[0](x, y, z)
    for (let i = 1; i < forms.length; i++) {
      const other = forms[i](x, y, z)
      const h = Math.max(soft - Math.abs(d - other), 0) / soft
      d = Math.min(d, other) - h * h * soft * 0.25
    }
    return d
  }

/** `form` less what lies in `hole`. */
export const without = (form, hole, soft) => (x, y, z) => {
  const a = form(x, y, z)
  const b = -hole(x, y, z)
  const h = Math.max(soft - Math.abs(a - b), 0) / soft
  return Math.max(a, b) + h * h * soft * 0.25
}

/** `form` with `thick` laid over it. */
export const coated = (form, thick) => (x, y, z) => form(x, y, z) - thick

/** `form` with its surface in ridges, as combed hair or knitted wool. */
export const ridged = (form, depth, wave) => (x, y, z) => form(x, y, z) - depth * wave(x, y, z)

const nearest = (parts, x, y, z) => {
  let best = parts[0]
  let d = Infinity
  for (const part of parts) {
    const distance = part.form(x, y, z)
    if (distance < d) {
      d = distance
      best = part
    }
  }
  return { d, part: best }
}

function march(parts, origin, way, far) {
  let t = 0.01
  let closest = 1
  for (let step = 0; step < 90 && t < far; step++) {
    const { d, part } = nearest(parts, origin[0] + way[0] * t, origin[1] + way[1] * t, origin[2] + way[2] * t)
    if (d < 0.0012) return { t, part, closest: 0 }
    closest = Math.min(closest, (9 * d) / t)
    t += d * 0.85
  }
  return { closest }
}

const normalAt = (form, [x, y, z]) => {
  const e = 0.002
  return unit([
    form(x + e, y, z) - form(x - e, y, z),
    form(x, y + e, z) - form(x, y - e, z),
    form(x, y, z + e) - form(x, y, z - e),
  ])
}

/** How open a place is to the room, from the distances just above it. */
function openness(parts, point, normal) {
  let closed = 0
  for (let i = 1; i <= 4; i++) {
    const away = i * 0.06
    const [x, y, z] = add(point, by(normal, away))
    closed += (away - Math.max(0, nearest(parts, x, y, z).d)) / 1.6 ** i
  }
  return Math.max(0, 1 - 2.6 * closed)
}

function lightOn(scene, origin, way, spread) {
  const { t, part } = march(scene.parts, origin, way, 12)
  if (!part) return undefined
  const point = add(origin, by(way, t))
  const normal = normalAt(part.form, point)
  const lamp = unit(add(scene.lamp, spread))
  const facing = Math.max(0, dot(normal, lamp))
  const start = add(point, by(normal, 0.012))
  const reached = facing > 0 ? march(scene.parts, start, lamp, 6).closest : 0
  const halfway = unit(less(lamp, way))
  const gleam = (part.gleam ?? 0) * Math.max(0, dot(normal, halfway)) ** 24
  const back = Math.max(0, dot(normal, unit(cross(scene.lamp, [0, 1, 0])))) * 0.06 + 0.07
  return part.shade * (facing * reached * scene.power + back * openness(scene.parts, point, normal)) + gleam * facing * reached
}

/** `scene`: `{ camera, lamp (where its light comes from), power, parts: [{ form, shade, gleam? }], wall: [left, right] }`. */
export function sculpt(scene, { width, height, samples, seed }) {
  const random = chance(seed)
  const direction = camera(scene.camera, width / height)
  const [left, right] = scene.wall
  const picture = new Float32Array(width * height)
  for (let i = 0; i < picture.length; i++) {
    let sum = 0
    for (let s = 0; s < samples * samples; s++) {
      const x = ((i % width) + ((s % samples) + random()) / samples) / width
      const y = (Math.floor(i / width) + (Math.floor(s / samples) + random()) / samples) / height
      const spread = [0, 1, 2].map(() => (random() - 0.5) * 0.16)
      const glow = Math.exp(-3.2 * ((x - 0.32) ** 2 + (y - 0.38) ** 2))
      sum +=
        lightOn(scene, scene.camera.from, direction(x, y), spread) ??
        (left + (right - left) * ease(0, 1, x)) * (0.45 + 0.55 * glow)
    }
    picture[i] = sum / samples ** 2
  }
  return picture
}
