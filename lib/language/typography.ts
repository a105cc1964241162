/**
 * Plain input as a typesetter sets it: “ ” ‘ ’ – — …, the apostrophes of 's and '90, and spaces at which no line may break. The
 * rules for quotes and dashes are retext-smartypants'; here it is told which tokens are words, and where Dutch and English write an
 * apostrophe at the start of a word. What is typeset already stays as it is. Pure.
 */
import type { SentenceContent } from 'nlcst'
import smartypants from 'retext-smartypants'
import type { Locale } from '../domain/locale'
import { apostrophes } from './apostrophes'
import { glue, person } from './no-break'

const curlQuotes = smartypants({
  openingQuotes: { double: '“', single: '‘' },
  closingQuotes: { double: '”', single: '’' },
  dashes: false,
  ellipses: false,
  backticks: false,
})
const joinMarks = smartypants({ quotes: false, backticks: false, dashes: 'oldschool', ellipses: 'unspaced' })

type Token = { type: 'WordNode' | 'WhiteSpaceNode' | 'PunctuationNode'; value: string }
/** The plugin looks at types and values alone: a word need not be taken apart. */
function run(plugin: ReturnType<typeof smartypants>, tokens: Token[]): string {
  plugin({ type: 'RootNode', children: tokens as SentenceContent[] })
  return tokens.map(({ value }) => value).join('')
}

const marks = ["'", '’', '"', '--', '...', ' - ', ' -\n']
/** Whether setting it may change anything: in most paragraphs nothing does, and looking for these is a tenth of the time of a pattern. */
export const mayChange = (text: string): boolean =>
  marks.some((mark) => text.includes(mark)) || /\d/.test(text) || person.test(text)

/** A title, a caption, an attribute: text that stands by itself. */
export const typeset = (text: string, locale: Locale): string => finish(curl(text, locale), locale)

/**
 * The quotes of one block of text, which may run on through links and emphasis: so the length stays what it was. Marks that were
 * made of several letters are `finish`'s.
 */
export function curl(text: string, locale: Locale): string {
  if (!/['"]/.test(text)) return text
  const told = apostrophes(text, locale)
  return /['"]/.test(told) ? run(curlQuotes, quoteTokens(told)) : told
}

/** Dashes, dots and spaces of a piece of text. */
export function finish(text: string, locale: Locale): string {
  let done = text
  if (/--|\.{3}/.test(done)) done = run(joinMarks, markTokens(done))
  if (done.includes(' -')) done = done.replace(spacedHyphen, ' –')
  return glue(done, locale)
}

/** A hyphen with a space on both sides is a dash that was typed with the key at hand. */
const spacedHyphen = / -(?=[ \n](?:\S|$))(?<=(?:^|\S) -)/g

/** To the rules for quotes a run of words is one: only what stands beside a quote is asked about. */
const quotePattern =
  /\s+|\.{2,}|[.,!?]|["'“”‘’„‚«»‹›()[\]{}\-–—:;/]|[^\s"'“”‘’„‚«»‹›()[\]{}\-–—:;/]+(?:\s+[^\s"'“”‘’„‚«»‹›()[\]{}\-–—:;/]+)*/g
const isStraight = (token: Token | undefined) => token?.value === '"' || token?.value === "'"
/** A comma or full stop that does not follow a word is punctuation; dots are words that were left out. */
const typeOf = (value: string): Token['type'] => {
  if (value.trim() === '') return 'WhiteSpaceNode'
  return /^["'“”‘’„‚«»‹›()[\]{}\-–—:;/.,!?]$/.test(value) ? 'PunctuationNode' : 'WordNode'
}

function quoteTokens(text: string): Token[] {
  const tokens = (text.match(quotePattern) ?? []).map((value): Token => ({ type: typeOf(value), value }))
  for (const [index, token] of tokens.entries()) {
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    // What follows a quote that can only open is what it opens, be it a bracket or a question mark.
    const opens = isStraight(token) && (!before || before.type === 'WhiteSpaceNode')
    if (opens && after?.type === 'PunctuationNode' && !isStraight(after)) after.type = 'WordNode'
  }
  return tokens
}

/** The marks, and all that stands between them as one. */
function markTokens(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const { 0: value, index } of text.matchAll(/-{2,}|\.{3,}/g)) {
    if (isAddressOrOption(text, index, value)) continue
    tokens.push({ type: 'WordNode', value: text.slice(at, index) }, { type: 'PunctuationNode', value })
    at = index + value.length
  }
  return [...tokens, { type: 'WordNode', value: text.slice(at) }]
}

/** In an address nothing is joined, nor in `--option`. */
function isAddressOrOption(text: string, index: number, mark: string): boolean {
  const space = Math.max(...[' ', '\n', '\u00a0'].map((kind) => text.lastIndexOf(kind, index)))
  const before = text.slice(space + 1, index)
  const after = /^\S*/.exec(text.slice(index + mark.length))?.[0] ?? ''
  return /:\/\/|www\.|@/.test(before + after) || (mark.startsWith('-') && before === '' && /^[\p{L}\p{N}]/u.test(after))
}
