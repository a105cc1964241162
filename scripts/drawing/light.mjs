/** How bright a place is: what the lamps give it directly, and what the walls throw back. */
import { add, by, chance, cross, dot, ease, less, unit } from './vectors.mjs'

/**
 * A lamp is `{ at, aim, width, power, cone: [full, none] }` (degrees from where it aims), or the sun:
 * `{ from, width, power }`. `width` makes its shadows soft.
 */
function readied(lamp) {
  const axis = unit(lamp.from ?? lamp.aim)
  const side = unit(cross(axis, Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]))
  const [full, none] = (lamp.cone ?? [70, 90]).map((degrees) => Math.cos((degrees * Math.PI) / 180))
  return { ...lamp, axis, side, other: cross(axis, side), full, none }
}

const onDisc = (lamp, u, v) => {
  const radius = lamp.width * Math.sqrt(u)
  const angle = 2 * Math.PI * v
  return add(by(lamp.side, radius * Math.cos(angle)), by(lamp.other, radius * Math.sin(angle)))
}

/** The light that falls straight on `point`; `u` and `v` (0–1) choose the place on each lamp. */
export function direct(trace, lamps, point, normal, u, v) {
  let sum = 0
  for (const lamp of lamps) {
    const spot = onDisc(lamp, u, v)
    const way = lamp.from ? add(lamp.axis, spot) : less(add(lamp.at, spot), point)
    const distance = Math.hypot(...way)
    const to = by(way, 1 / distance)
    const facing = dot(to, normal)
    if (facing <= 0) continue
    const strength = lamp.from
      ? lamp.power
      : (lamp.power * ease(lamp.none, lamp.full, -dot(to, lamp.axis))) / (distance * distance)
    if (strength * facing < 1e-5) continue
    const far = lamp.from ? 1e9 : distance - 1e-3
    const [x, y, z] = add(point, by(normal, 2e-3))
    if (!trace(x, y, z, to[0], to[1], to[2], far, true)) sum += strength * facing
  }
  return sum
}

const around = (normal, u, v) => {
  const side = unit(cross(normal, Math.abs(normal[0]) > 0.7 ? [0, 1, 0] : [1, 0, 0]))
  const other = cross(normal, side)
  const radius = Math.sqrt(u)
  const [a, b, c] = [radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v), Math.sqrt(1 - u)]
  return [0, 1, 2].map((k) => a * side[k] + b * other[k] + c * normal[k])
}

/** The light that comes back from the room, as seen on a coarse grid: it changes slowly, so few places are enough. */
export function thrownBack(trace, lamps, look, columns, rows, { rays, ambient, seed }) {
  const random = chance(seed)
  const cells = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const { origin, way } = look((column + 0.5) / columns, (row + 0.5) / rows)
      const hit = trace(...origin, ...way, 1e9, false)
      if (!hit) {
        cells.push({ light: 0, distance: 1e9, normal: [0, 0, 0] })
        continue
      }
      const { distance } = hit
      const normal = [...hit.normal]
      const point = add(add(origin, by(way, distance)), by(normal, 2e-3))
      let light = 0
      for (let ray = 0; ray < rays; ray++) {
        const to = around(normal, (ray + random()) / rays, random())
        const met = trace(...point, ...to, 1e9, false)
        if (!met) continue
        const there = add(point, by(to, met.distance))
        const shade = shadeOf(met.shape, there)
        light += shade * (direct(trace, lamps, there, [...met.normal], random(), random()) + ambient)
      }
      cells.push({ light: light / rays, distance, normal })
    }
  return { columns, rows, cells }
}

export const shadeOf = (shape, point) => (typeof shape.shade === 'function' ? shape.shade(point) : shape.shade)

/** The grid's light at a place on the picture, from those of the cells nearby that lie on the same surface. */
export function read({ columns, rows, cells }, x, y, distance, normal, wide = 2) {
  const column = Math.floor(x * columns)
  const row = Math.floor(y * rows)
  let sum = 0
  let weights = 1e-9
  for (let r = Math.max(0, row - wide); r <= Math.min(rows - 1, row + wide); r++)
    for (let c = Math.max(0, column - wide); c <= Math.min(columns - 1, column + wide); c++) {
      const cell = cells[r * columns + c]
      const alike = dot(cell.normal, normal)
      if (alike <= 0) continue
      const apart = Math.abs(cell.distance - distance) / distance
      const away = (c + 0.5 - x * columns) ** 2 + (r + 0.5 - y * rows) ** 2
      const weight = alike ** 8 * Math.exp(-away / 4 - apart * apart * 900) + 1e-7 * alike
      sum += weight * cell.light
      weights += weight
    }
  return sum / weights
}

export const ready = (lamps) => lamps.map(readied)
