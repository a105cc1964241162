import type { SectionProps } from './section'

/** Who is coming. */
export async function People(_: SectionProps) {
  return null
}
