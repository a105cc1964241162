/**
 * A body: MDX as a syntax tree, checked. MDX is content here, not code: nothing in it is ever evaluated. Components stand in the
 * tree as mdxJsx nodes whose attributes are plain text, everything else is HTML elements; `hast-util-to-jsx-runtime` with an
 * evaluater that looks up names turns it into React.
 */
import type { Root as Html } from 'hast'
import { normaliseCode } from '../../domain/codes/promo-code'
import type { Locale } from '../../domain/locale'
import type { Problems } from '../fields/problems'
import type { Document } from '../types'
import { liftBlocks } from './blocks'
import { checkHeadings, checkParagraphs, checkTyped } from './check-typed'
import type { Placed } from './component'
import { linkAddresses } from './links/bare'
import { linksIn, type PlacedLink } from './links/links'
import { parseAround } from './parse/around'
import { tooMuch } from './parse/bounds'
import { captionTables } from './parse/captions'
import { tooDeep } from './parse/depth'
import { parserFor } from './parse/parser'
import { startOf } from './parse/position'
import { small } from './parse/small'
import { figures, type PlacedPicture, picturesIn } from './pictures'
import { firstParagraph, headingsOf, nameHeadings, wordsOf } from './reading'
import { applyRules } from './rules'
import { termsOf } from './terms'
import { setType } from './typeset'

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
  if (much) return problems.add(much.at, much.what)
  const parser = parserFor(mdx, locale)
  const parsed = parseAround(mdx, locale, problems)
  if (!parsed) return undefined
  const { tree, blanked } = parsed
  const deep = tooDeep(tree)
  if (deep) return problems.say(startOf(deep), 'bodyTooDeep')
  const placed = applyRules(tree, problems)
  const pictures = picturesIn(tree, problems)
  // Each look at a whole tree costs time at ten thousand bodies: only where there is something to find.
  if (mdx.includes('<')) liftBlocks(tree)
  checkTyped(tree, mdx, problems)
  checkParagraphs(tree, mdx, problems)
  linkAddresses(tree, mdx)
  const ids = nameHeadings(tree)
  checkHeadings(ids.keys(), mdx, problems)
  const links = linksIn(tree, mdx, ids.values(), problems, blanked)
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
