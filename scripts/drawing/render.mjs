/** A scene → the light that reaches each dot of the picture. */
import { direct, read, ready, shadeOf, thrownBack } from './light.mjs'
import { tracer } from './trace.mjs'
import { add, by, camera, chance } from './vectors.mjs'

/** `scene`: `{ camera, shapes, lamps, ambient? }`. `samples` is per side of a dot: 4 means 16 rays. */
export function render(scene, { width, height, samples, rays, seed }) {
  const trace = tracer(scene.shapes.flat(9))
  const lamps = ready(scene.lamps)
  const direction = camera(scene.camera, width / height)
  const origin = scene.camera.from
  const look = (x, y) => ({ origin, way: direction(x, y) })
  const ambient = scene.ambient ?? 0.01
  const grid = thrownBack(trace, lamps, look, Math.ceil(width / 4), Math.ceil(height / 4), { rays, ambient, seed })
  const random = chance(seed + 1)
  const picture = new Float32Array(width * height)

  const lightAt = (x, y, u, v) => {
    const way = direction(x, y)
    const hit = trace(...origin, ...way, 1e9, false)
    if (!hit) return 0
    const { shape, distance } = hit
    const normal = [...hit.normal]
    const point = add(origin, by(way, distance))
    const falls = direct(trace, lamps, point, normal, u, v) + read(grid, x, y, distance, normal)
    return shape.glow + shadeOf(shape, point) * (falls + ambient * 0.3)
  }

  const all = samples * samples
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0
      const shift = random()
      for (let s = 0; s < all; s++) {
        const x = (column + ((s % samples) + random()) / samples) / width
        const y = (row + (Math.floor(s / samples) + random()) / samples) / height
        // Each ray of a dot looks at another part of the lamp: rings by s, angles by the golden section.
        sum += lightAt(x, y, (s + random()) / all, (shift + s * 0.61803398875) % 1)
      }
      picture[row * width + column] = sum / all
    }
  return picture
}
