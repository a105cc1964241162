import type { SectionProps } from './section'

/** The codes that hold for this evening. */
export async function Codes(_: SectionProps) {
  return null
}
