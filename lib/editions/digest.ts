/** Short digests of what is shown. 96 bits: two that collide by chance are not to be expected in the life of a site. */
import { createHash } from 'node:crypto'

export const digest = (text: string): string => createHash('sha1').update(text).digest('base64url').slice(0, 16)

const whole = new WeakMap<object, string>()
/** Of all that an entry says. An entry never changes once it is made, so it is worked out once. */
export function digestOf(entry: object): string {
  let known = whole.get(entry)
  if (known === undefined) whole.set(entry, (known = digest(JSON.stringify(entry))))
  return known
}

const cards = new WeakMap<object, string>()
/** Of what a list shows of an entry: all but its body. */
export function cardOf(entry: object): string {
  let known = cards.get(entry)
  if (known === undefined) {
    const {
      document: _document,
      words: _words,
      file: _file,
      codes: _codes,
      cards: _cards,
      ...shown
    } = entry as Record<string, unknown>
    cards.set(entry, (known = digest(JSON.stringify(shown))))
  }
  return known
}
