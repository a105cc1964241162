/** Short digests of what is shown. 96 bits: two that collide by chance are not to be expected in the life of a site. */
import { hash } from 'node:crypto'

export const digest = (text: string): string => hash('sha1', text, 'base64url').slice(0, 16)

type Digests = WeakMap<object, string>

/** An entry never changes once it is made, so its digest is worked out once. */
function remember(known: Digests, entry: object, shown: () => object): string {
  const before = known.get(entry)
  if (before !== undefined) return before
  const now = digest(JSON.stringify(shown()))
  known.set(entry, now)
  return now
}

const whole: Digests = new WeakMap()
/** Of all that an entry says. What is related to an article stands elsewhere, and says nothing of the article. */
export const digestOf = (entry: object): string =>
  remember(whole, entry, () => ('related' in entry ? { ...entry, related: 0 } : entry))

/** Of an entry whose digest is known. */
export const hasDigest = (entry: object, digest: string): void => void whole.set(entry, digest)

const cards: Digests = new WeakMap()
/** Of what a list shows of an entry: all but its body, and the pictures in that. */
export const cardOf = (entry: object): string =>
  remember(cards, entry, () => ({ ...entry, document: 0, words: 0, file: 0, codes: 0, cards: 0, pictures: 0, related: 0 }))
