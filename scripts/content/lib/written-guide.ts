/** The editors' guide as it should stand in docs/redactie.md: of its prose and the schemas. */
import { readFileSync } from 'node:fs'
import { guideOf } from '../../../lib/content/guide/guide'

export const GUIDE = 'docs/redactie.md'

export const writtenGuide = (): string => guideOf(readFileSync('lib/content/guide/guide.nl.md', 'utf8'))
