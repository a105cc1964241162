/** The editors' guide as it should stand in docs/redactie.md: of its prose, the schemas, and the pictures that there are. */
import { existsSync, readFileSync } from 'node:fs'
import { guideOf } from '../../lib/content/guide/guide'
import { components } from '../../lib/content/mdx/components'

export const GUIDE = 'docs/redactie.md'

export function writtenGuide(): string {
  const pictures = Object.keys(components).filter((name) => existsSync(`docs/pictures/gids-${name.toLowerCase()}.webp`))
  return guideOf(readFileSync('lib/content/guide/guide.nl.md', 'utf8'), pictures)
}
