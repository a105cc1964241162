/** What a ray meets first: a bounding-volume tree over shapes, in flat arrays because it is asked a hundred million times. */
import { measured } from './shapes.mjs'

const LEAF = 3

function grow(tree, shapes) {
  const index = tree.bounds.length / 6
  const low = [0, 1, 2].map((k) => Math.min(...shapes.map((s) => s.low[k])))
  const high = [0, 1, 2].map((k) => Math.max(...shapes.map((s) => s.high[k])))
  tree.bounds.push(...low, ...high)
  tree.links.push(0, 0)
  if (shapes.length <= LEAF) {
    tree.links[index * 2] = -1 - tree.shapes.length
    tree.shapes.push(...shapes)
    tree.links[index * 2 + 1] = tree.shapes.length
    return index
  }
  const spread = [0, 1, 2].map((k) => high[k] - low[k])
  const axis = spread.indexOf(Math.max(...spread))
  const sorted = [...shapes].sort((a, b) => a.low[axis] + a.high[axis] - b.low[axis] - b.high[axis])
  const half = sorted.length >> 1
  grow(tree, sorted.slice(0, half))
  tree.links[index * 2] = index + 1
  tree.links[index * 2 + 1] = grow(tree, sorted.slice(half))
  return index
}

/** Distance at which the ray enters the unit shape of `kind`, or Infinity; leaves the local normal in `n`. */
function enter(kind, ox, oy, oz, dx, dy, dz, n) {
  if (kind === 1) {
    const a = dx * dx + dy * dy + dz * dz
    const b = ox * dx + oy * dy + oz * dz
    const under = b * b - a * (ox * ox + oy * oy + oz * oz - 1)
    if (under < 0) return Infinity
    const t = (-b - Math.sqrt(under)) / a
    n[0] = ox + t * dx
    n[1] = oy + t * dy
    n[2] = oz + t * dz
    return t
  }
  const ty = (dy > 0 ? -1 - oy : 1 - oy) / dy
  const outY = (dy > 0 ? 1 - oy : -1 - oy) / dy
  if (kind === 2) {
    const a = dx * dx + dz * dz
    const b = ox * dx + oz * dz
    const under = b * b - a * (ox * ox + oz * oz - 1)
    if (under < 0) return Infinity
    const root = Math.sqrt(under)
    const side = (-b - root) / a
    const t = Math.max(side, ty)
    if (t > Math.min(outY, (-b + root) / a)) return Infinity
    n[0] = side > ty ? ox + t * dx : 0
    n[1] = side > ty ? 0 : -dy
    n[2] = side > ty ? oz + t * dz : 0
    return t
  }
  const tx = (dx > 0 ? -1 - ox : 1 - ox) / dx
  const tz = (dz > 0 ? -1 - oz : 1 - oz) / dz
  const t = Math.max(tx, ty, tz)
  if (t > Math.min((dx > 0 ? 1 - ox : -1 - ox) / dx, outY, (dz > 0 ? 1 - oz : -1 - oz) / dz)) return Infinity
  n[0] = t === tx ? -dx : 0
  n[1] = t === ty ? -dy : 0
  n[2] = t === tz ? -dz : 0
  return t
}

/** A function that finds what a ray meets before `far`; with `any`, whether it meets something. The answer is reused by the next call. */
export function tracer(solids) {
  const tree = { bounds: [], links: [], shapes: [] }
  grow(tree, solids.map(measured))
  const bounds = Float64Array.from(tree.bounds)
  const links = Int32Array.from(tree.links)
  const shapes = tree.shapes
  const stack = new Int32Array(64)
  const local = [0, 0, 0]
  const hit = { distance: 0, shape: undefined, normal: [0, 0, 0] }

  return (ox, oy, oz, dx, dy, dz, far, any) => {
    let nearest = far
    let found
    const ix = 1 / dx
    const iy = 1 / dy
    const iz = 1 / dz
    let top = 0
    stack[top++] = 0
    while (top) {
      const node = stack[--top]
      const b = node * 6
      const x1 = (bounds[b] - ox) * ix
      const x2 = (bounds[b + 3] - ox) * ix
      const y1 = (bounds[b + 1] - oy) * iy
      const y2 = (bounds[b + 4] - oy) * iy
      const z1 = (bounds[b + 2] - oz) * iz
      const z2 = (bounds[b + 5] - oz) * iz
      const enters = Math.max(Math.min(x1, x2), Math.min(y1, y2), Math.min(z1, z2))
      const leaves = Math.min(Math.max(x1, x2), Math.max(y1, y2), Math.max(z1, z2))
      if (leaves < 0 || enters > leaves || enters > nearest) continue
      const link = links[node * 2]
      if (link >= 0) {
        stack[top++] = links[node * 2 + 1]
        stack[top++] = link
        continue
      }
      for (let s = -1 - link; s < links[node * 2 + 1]; s++) {
        const { kind, inverse: i, matrix: m } = shapes[s]
        const px = ox - m[9]
        const py = oy - m[10]
        const pz = oz - m[11]
        const t = enter(
          kind,
          i[0] * px + i[1] * py + i[2] * pz,
          i[3] * px + i[4] * py + i[5] * pz,
          i[6] * px + i[7] * py + i[8] * pz,
          i[0] * dx + i[1] * dy + i[2] * dz,
          i[3] * dx + i[4] * dy + i[5] * dz,
          i[6] * dx + i[7] * dy + i[8] * dz,
          local,
        )
        if (t < 1e-4 || t >= nearest) continue
        if (any) return true
        nearest = t
        found = shapes[s]
        const nx = i[0] * local[0] + i[3] * local[1] + i[6] * local[2]
        const ny = i[1] * local[0] + i[4] * local[1] + i[7] * local[2]
        const nz = i[2] * local[0] + i[5] * local[1] + i[8] * local[2]
        const length = Math.hypot(nx, ny, nz)
        hit.normal[0] = nx / length
        hit.normal[1] = ny / length
        hit.normal[2] = nz / length
      }
    }
    if (any) return false
    if (!found) return undefined
    hit.distance = nearest
    hit.shape = found
    return hit
  }
}
