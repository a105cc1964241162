import type { SectionProps } from './section'

/** The links that lead to this evening. */
export async function Links(_: SectionProps) {
  return null
}
