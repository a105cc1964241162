/** An export of WordPress as a source: the file is read twice, once for what there is and once for the texts, so that no more than one text is in memory. */
import type { Piece, Source } from '../source'
import { Gathered } from './gathered'
import type { Item } from './item'
import { Keys } from './keys'
import { contentOf } from './outline'
import { itemsOf, newReading } from './read'

export interface WordPressOptions {
  /** Other post types that become articles. */
  types?: readonly string[]
  /** Whether tags become topics too. */
  tags?: boolean
}

const notPieces = new Set(['trash', 'auto-draft', 'inherit'])

export function wordPress(file: string, { types = [], tags = false }: WordPressOptions = {}): Source {
  const isPiece = ({ type }: Item) => type === 'post' || type === 'page' || types.includes(type)
  const isKept = (item: Item) => isPiece(item) && !notPieces.has(item.status)
  return {
    async facts() {
      const reading = newReading()
      const gathered = new Gathered(reading, tags)
      for await (const item of itemsOf(file, reading)) {
        if (isKept(item)) gathered.piece(item)
        else gathered.other(item, isPiece(item))
      }
      return gathered.facts()
    },
    async *pieces(facts) {
      const outlines = new Map(facts.outlines.map((outline) => [outline.key, outline]))
      const keys = new Keys()
      for await (const item of itemsOf(file, newReading())) {
        const key = isKept(item) ? keys.of(item) : undefined
        const outline = key === undefined ? undefined : outlines.get(key)
        if (outline) yield { ...outline, body: contentOf(item, facts) } satisfies Piece
      }
    },
  }
}
