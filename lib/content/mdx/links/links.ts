/** The links of a body: those to our own pages and files are looked up among the others; what can be seen at once is said here. */

import type { Definition, Link, Root } from 'mdast'
import { decoded } from '../../../decode'
import { didYouMean } from '../../check/did-you-mean'
import type { Position, Problems } from '../../fields/problems'
import { type Said, said } from '../../words/rules'
import { startOf } from '../parse/position'
import { walk } from '../parse/walk'
import { readable } from '../reading'

/** A link to one of our own pages or files, and where it stands. */
export interface PlacedLink extends Position {
  /** As it was typed: a public address, which begins with one slash, or a path from the file. */
  url: string
}

/** Most bodies have none, and a look at the whole tree costs time. */
const MAY_LINK = /\]\(|\]:/

/** Gives the links to our own pages and files. `ids`: of the headings of the same text; `blanked`: lines of which something is gone. */
export function linksIn(
  tree: Root,
  mdx: string,
  ids: Iterable<string>,
  problems: Problems,
  blanked: ReadonlySet<number> = new Set(),
): PlacedLink[] {
  if (!MAY_LINK.test(mdx)) return []
  const headings = [...ids]
  const found: PlacedLink[] = []
  const pictures = ofPictures(tree)
  walk(tree, (node) => {
    if (node.type === 'definition' && pictures.has(node.identifier)) return
    // What was typed without brackets is a link, and has no place of its own.
    if ((node.type !== 'link' && node.type !== 'definition') || !node.position) return
    if (blanked.has(node.position.start.line) || blanked.has(node.position.end.line)) return
    const wrong = whatIsWrong(node, headings)
    if (wrong) problems.add(startOf(node), wrong)
    else if (!/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)/i.test(node.url)) found.push({ url: node.url, ...startOf(node) })
    if (node.type === 'link' && saysNothing(readable(node))) problems.say(startOf(node), 'linkText', { text: readable(node) })
  })
  return found
}

/** The names under which only pictures stand: mdx/pictures.ts looks at those. */
function ofPictures(tree: Root): Set<string> {
  const [pictures, links] = [new Set<string>(), new Set<string>()]
  walk(tree, (node) => {
    if (node.type === 'imageReference') pictures.add(node.identifier)
    if (node.type === 'linkReference') links.add(node.identifier)
  })
  for (const name of links) pictures.delete(name)
  return pictures
}

function whatIsWrong(node: Link | Definition, headings: string[]): Said | undefined {
  const { url } = node
  if (url.trim() === '') return said('linkEmpty', { text: node.type === 'link' ? readable(node) : node.identifier })
  const heading = /^#(.*)/.exec(url)?.[1]
  if (heading !== undefined && heading !== '' && !headings.includes(decoded(heading)))
    return said('headingMissingHere', { heading, near: didYouMean(heading, headings, (near) => `"#${near}"`) })
  return wrongAddress(url)
}

/** What people leave out of an address that they would type in a browser. Endings that are no files of ours. */
const domain =
  /^(?:www\.[^\s/]+|(?:[a-z\d-]+\.)+(?:nl|com|org|net|eu|be|de|fr|uk|info|io|nu|app|dev|tv|amsterdam|example))(?:[/?#:]|$)/i

/** What is wrong with an address of elsewhere; undefined for what is right, or our own. */
export function wrongAddress(url: string): Said | undefined {
  if (/^[^\s/:@]+@[^\s/:@]+\.[a-z]+$/i.test(url)) return said('linkMail', { url })
  if (domain.test(url)) return said('linkNoScheme', { url })
  const web = /^https?:(.*)/i.exec(url)?.[1]
  if (web === undefined) return /^(?:mailto|tel):$/i.test(url) ? said('linkBroken', { url }) : undefined
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return /^\/\/\S/.test(web) && (/[^.]\.[^.]/.test(host) || host === 'localhost' || host.startsWith('['))
    ? undefined
    : said('linkBroken', { url })
}

/** Words that say nothing to who goes from link to link, as a screen reader lets one. */
const nothing = new Set([
  ...[
    'klik hier',
    'klik',
    'hier',
    'lees hier',
    'kijk hier',
    'via deze link',
    'deze link',
    'link',
    'lees meer',
    'lees verder',
    'meer lezen',
  ],
  ...[
    'meer',
    'meer info',
    'meer informatie',
    'verder',
    'deze pagina',
    'deze site',
    'dit artikel',
    'klik hier voor meer informatie',
    'lees hier meer',
  ],
  ...[
    'click here',
    'click',
    'here',
    'read more',
    'more',
    'more info',
    'more information',
    'this link',
    'this page',
    'read here',
    'learn more',
  ],
])
const saysNothing = (text: string) =>
  nothing.has(
    text
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
