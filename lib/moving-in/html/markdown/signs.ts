/** Raised and lowered signs, as letters have them of their own. */
import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { Nodes } from 'mdast'
import { NOTE_REF } from '../notes'
import { firstOf, lineOf } from '../tree'
import { SLOT } from '../wordpress/slots'

export const raised: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
}
export const lowered: Record<string, string> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
}

/** As signs of `table` where all of it can be; else its words. */
export function signs(state: State, node: Element, table: Record<string, string>): Nodes[] {
  const plain = lineOf(node)
  const isSigns = plain !== '' && [...plain].every((sign) => sign in table) && !firstOf(node, 'a', 'img', SLOT, NOTE_REF)
  return isSigns ? [{ type: 'text', value: [...plain].map((sign) => table[sign]).join('') }] : (state.all(node) as Nodes[])
}
