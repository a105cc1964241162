/** The links of a body that lead to our own pages, and those to its own headings. */

import type { Root } from 'mdast'
import { decoded } from '../../decode'
import { didYouMean } from '../check/did-you-mean'
import type { Position, Problems } from '../fields/problems'
import { startOf } from './parse/position'
import { walk } from './parse/walk'

/** A link to one of our own pages, and where it stands. */
export interface PlacedLink extends Position {
  /** A public address, as it was typed: it begins with one slash. */
  url: string
}

/** Most bodies have none, and a look at the whole tree costs time. */
const MAY_LINK = /\]\(\s*<?[/#]|\]:\s*<?[/#]/

/** Gives the links to our own pages; says of one to a heading of the same text that there is none. */
export function linksIn(tree: Root, mdx: string, ids: Iterable<string>, problems: Problems): PlacedLink[] {
  if (!MAY_LINK.test(mdx)) return []
  const headings = [...ids]
  const found: PlacedLink[] = []
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const { url } = node
    if (/^\/(?!\/)/.test(url)) found.push({ url, ...startOf(node) })
    const heading = /^#(.+)/.exec(url)?.[1]
    if (heading !== undefined && !headings.includes(decoded(heading)))
      problems.say(startOf(node), 'headingMissingHere', {
        heading,
        near: didYouMean(heading, headings, (near) => `"#${near}"`),
      })
  })
  return found
}
