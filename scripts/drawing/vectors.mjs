/** The few vector sums that drawing needs, and chance that is the same every time. */

export const add = (a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const less = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const by = (a, s) => [a[0] * s, a[1] * s, a[2] * s]
export const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
export const unit = (a) => by(a, 1 / Math.hypot(...a))

/** 0 at `from`, 1 at `to`, without a corner at either. */
export function ease(from, to, x) {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** Numbers from 0 to 1 that follow from `seed` (mulberry32), so that a picture drawn again is the same picture. */
export function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The rays of a pinhole camera: a function from a place on the picture (0–1, from the top left) to a direction. */
export function camera({ from, to, fov }, aspect) {
  const forward = unit(less(to, from))
  const right = unit(cross(forward, [0, 1, 0]))
  const up = cross(right, forward)
  const reach = Math.tan((fov * Math.PI) / 360)
  return (x, y) => {
    const across = (2 * x - 1) * reach * aspect
    const rise = (1 - 2 * y) * reach
    return unit([0, 1, 2].map((k) => forward[k] + across * right[k] + rise * up[k]))
  }
}
