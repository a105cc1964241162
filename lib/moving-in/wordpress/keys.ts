/** By which a piece of an export is known. */
import { createHash } from 'node:crypto'
import type { Item } from './item'

/**
 * A piece's own key, the same at every reading. In an export of two that were pasted together a number may be of two pieces; undefined for one that stood
 * there before, word for word.
 */
export class Keys {
  private readonly seen = new Map<string, string[]>()

  of({ id, type, name, title, content }: Item): string | undefined {
    const key = `wp:${id || `${type}:${name || title}`}`
    const digest = createHash('sha256').update([type, title, content].join('\0')).digest('base64url')
    const before = this.seen.get(key) ?? []
    if (before.includes(digest)) return undefined
    this.seen.set(key, [...before, digest])
    return before.length === 0 ? key : `${key}:${before.length + 1}`
  }
}
