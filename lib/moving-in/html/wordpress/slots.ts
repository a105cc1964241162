/**
 * What stands in a text and is no HTML: shortcodes, dynamic blocks, embeds by address. In the HTML each leaves an empty element with a
 * name, so that it travels through the parser to its place. Whoever writes such an element himself writes a name that is not there.
 */
import { randomUUID } from 'node:crypto'

export type Slot =
  | { kind: 'embed'; url: string; title?: string }
  | { kind: 'gallery'; ids?: string[] }
  | { kind: 'shortcode'; raw: string }
  | { kind: 'block'; raw: string; name: string }
  | { kind: 'pageBreak' }

export const SLOT = 'x-slot'
/** A note that stands in the text where its mark is. */
export const NOTE = 'x-note'
/** Text by the rules of the classic editor: an empty line makes a paragraph. */
export const CLASSIC = 'x-classic'

export class Slots {
  private readonly all: Slot[] = []
  /** That no text can know. */
  private readonly own = randomUUID()

  /** The element that stands for it. */
  add(slot: Slot): string {
    return `<${SLOT} n="${this.put(slot)}"></${SLOT}>`
  }
  /** Its name. */
  put(slot: Slot): string {
    return `${this.own}.${this.all.push(slot) - 1}`
  }
  at(n: unknown): Slot | undefined {
    const [own, number] = String(n).split('.')
    return own === this.own ? this.all[Number(number)] : undefined
  }
}
