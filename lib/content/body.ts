/**
 * A body: MDX as a syntax tree, checked. MDX is content here, not code: nothing in it is ever evaluated. Components stand in the
 * tree as mdxJsx nodes whose attributes are plain text, everything else is HTML elements; `hast-util-to-jsx-runtime` with an
 * evaluater that looks up names turns it into React.
 */
import type { Root as Html } from 'hast'
import type { Root } from 'mdast'
import type { Locale } from '../addresses'
import type { Document } from '../editions/types'
import { normaliseCode } from '../seminars/promo-code'
import { liftBlocks } from './mdx/blocks'
import { tooMuch } from './mdx/bounds'
import { captionTables } from './mdx/captions'
import type { Placed } from './mdx/component'
import { tooDeep } from './mdx/depth'
import { linksIn, type PlacedLink } from './mdx/links'
import { explain } from './mdx/messages'
import { parserFor } from './mdx/parser'
import { figures, type PlacedPicture, picturesIn } from './mdx/pictures'
import { startOf } from './mdx/position'
import { firstParagraph, headingsOf, nameHeadings, wordsOf } from './mdx/reading'
import { applyRules } from './mdx/rules'
import { small } from './mdx/small'
import { termsOf } from './mdx/terms'
import { setType } from './mdx/typeset'
import type { Problems } from './read/problems'

export interface Body {
  document: Document
  firstParagraph: string
  words: number
  /** Stems that say what it is about, with spaces between. */
  terms: string
  /** Normalised promo codes, and slugs of the seminars whose cards the body places. */
  codes: string[]
  cards: string[]
  placed: Placed[]
  pictures: PlacedPicture[]
  links: PlacedLink[]
}

/** Parses and checks; what is wrong goes to `problems`. A body that cannot be parsed at all gives undefined. */
export function parseBody(mdx: string, locale: Locale, problems: Problems): Body | undefined {
  const much = tooMuch(mdx)
  if (much) return problems.error(much.at, much.message)
  const parser = parserFor(mdx, locale)
  let tree: Root
  try {
    tree = parser.parse(mdx) as Root
  } catch (error) {
    const { at, message } = explain(error)
    return problems.error(at, message)
  }
  const deep = tooDeep(tree)
  if (deep) return problems.error(startOf(deep), 'hier staat te veel in elkaar: haal een paar lagen weg')
  const placed = applyRules(tree, problems)
  const pictures = picturesIn(tree, problems)
  // Each look at a whole tree costs time at ten thousand bodies: only where there is something to find.
  if (mdx.includes('<')) liftBlocks(tree)
  const ids = nameHeadings(tree)
  const links = linksIn(tree, mdx, ids.values(), problems)
  const words = wordsOf(tree)
  setType(tree, locale, mdx)
  if (mdx.includes('|')) captionTables(tree)
  const facts = { firstParagraph: firstParagraph(tree), words: words.length, terms: termsOf(words, locale) }
  figures(tree)
  const html = small(parser.runSync(tree) as Html)
  return { document: { tree: html, headings: headingsOf(ids) }, ...facts, ...namesIn(placed), placed, pictures, links }
}

/** A seminar that is named with a code is not placed by it: the code's own seminars say when the page changes. */
function namesIn(placed: Placed[]): Pick<Body, 'codes' | 'cards'> {
  return {
    codes: unique(placed.map(({ code }) => code && normaliseCode(code))),
    cards: unique(placed.filter(({ code }) => code === undefined).map(({ seminar }) => seminar)),
  }
}
const unique = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))]
