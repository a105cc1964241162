import type { Position } from '../../fields/problems'

interface Placed {
  position?: { start: { line: number; column: number } }
}
/** Where a node begins. */
export const startOf = (node: Placed, otherwise?: Placed): Position => {
  const start = node.position?.start ?? otherwise?.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}
