/** What the MDX parser refuses, as a rule of ours, with the place where it went wrong and what stands in the way of going on. */
import type { NoText } from '../../fields/text'
import { type Said, said } from '../../words/rules'
import { unknownComponent } from '../component'
import { components } from '../components'
import { braceAround, endOfTag, offsetAt, openTagBefore, placeAt, type Range, tagStart } from './text'

/** What the parser throws (a VFileMessage). */
interface ParserError {
  reason: string
  ruleId?: string
  source?: string
  line?: number
  column?: number
}
const isParsers = (error: unknown): error is ParserError => error instanceof Error && 'reason' in error && 'ruleId' in error

export interface Explained extends NoText {
  /** To be blanked before the text is parsed again; empty: it cannot be. */
  blank: Range[]
}

/** Throws again what is not the parser's. `text`: what was parsed. */
export function explain(error: unknown, text: string): Explained {
  if (!isParsers(error)) throw error
  const { ruleId, source } = error
  const at = { line: error.line ?? 1, column: error.column ?? 1 }
  const offset = offsetAt(text, at)
  if (ruleId === 'end-tag-mismatch') return ofTags(error.reason, text, offset)
  if (source === 'micromark-extension-mdxjs-esm') {
    const end = text.indexOf('\n\n', offset)
    const start = text.lastIndexOf('\n', offset - 1) + 1
    return { at, what: said('importExport'), blank: [[start, end < 0 ? text.length : end]] }
  }
  if (source === 'micromark-extension-mdx-expression') {
    const brace = braceAround(text, offset)
    const what = said(ruleId === 'unexpected-eof' ? 'braceOpen' : 'codeInBraces')
    if (!brace) return { at, what, blank: [] }
    return { at: placeAt(text, brace[0]), what, blank: [ruleId === 'unexpected-eof' ? [brace[0], brace[0] + 1] : brace] }
  }
  if (ruleId === 'unexpected-lazy') return { at, what: said('lazyLine'), blank: [] }
  return ofOneTag(error, text, offset)
}

/** Tags that are not each other's. */
function ofTags(reason: string, text: string, offset: number): Explained {
  const [, name = '', line, column] = /`<([^`>/]*)>` \((\d+):(\d+)/.exec(reason) ?? []
  const closing = /`<\/([^`>]*)>`/.exec(reason)?.[1]
  if (line === undefined && closing !== undefined) {
    const opening = openTagBefore(text, closing, offset)
    const blank: Range[] = [[offset, endOfTag(text, offset)]]
    if (opening !== undefined) blank.push([opening, endOfTag(text, opening)])
    return { at: placeAt(text, offset), what: said('notAlone', { name: closing }), blank }
  }
  const at = { line: Number(line), column: Number(column) }
  const start = offsetAt(text, at)
  const end = endOfTag(text, start)
  const blank: Range[] = [[start, end]]
  const other = closing !== undefined && closing !== name
  const holds = Object.hasOwn(components, name) && components[name]?.children
  const close = other ? (holds ? offset : -1) : text.indexOf(`</${name}>`, end)
  // The tag that closes another is that one's, where there is one.
  if (close >= 0 && !(other && openTagBefore(text, closing, start) !== undefined)) blank.push([close, endOfTag(text, close)])
  return { at, what: notClosed(name, closing, text.slice(start, end)), blank }
}

function notClosed(name: string, closing: string | undefined, tag: string): Said {
  const component = Object.hasOwn(components, name) ? components[name] : undefined
  if (!component) return unknownComponent(name)
  if (!component.children) return said('notClosedHoldsNothing', { cure: tag.replace(/\s*>$/, ' />') })
  if (closing && closing !== name) return said('closedByOther', { name, closing })
  return said('notClosed', { name })
}

/** A tag that is none. */
function ofOneTag({ ruleId, reason }: ParserError, text: string, offset: number): Explained {
  const at = placeAt(text, offset)
  const start = tagStart(text, offset, reason.includes('end of file'))
  const blank = withClosing(text, start)
  if (ruleId === 'unexpected-closing-slash') return { at, what: said('closesNothing'), blank }
  if (ruleId === 'unexpected-attribute' || ruleId === 'unexpected-self-closing-slash')
    return { at, what: said('closingHasMore'), blank }
  if (reason.includes('`!`')) {
    const end = text.indexOf('-->', start)
    return { at, what: said('commentForm'), blank: [[start, end < 0 ? endOfTag(text, start) : end + 3]] }
  }
  const address = /^<((?:https?:\/\/|www\.|mailto:)[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/i.exec(text.slice(start, start + 2048))?.[1]
  if (address !== undefined) return { at, what: said('addressInAngles', { cure: asLink(address) }), blank }
  if (reason.includes('before name')) return { at, what: said('lessThan'), blank: [[start, start + 1]] }
  const tag = text.slice(start, offset + 1)
  const name = /^<([A-Za-z][\w.]*)/.exec(tag)?.[1]
  if (name !== undefined && !Object.hasOwn(components, name))
    return { at: placeAt(text, start), what: unknownComponent(name), blank }
  const wrong = ofAttributes(reason, tag)
  return wrong === undefined && reason.includes('end of file')
    ? { at: placeAt(text, start), what: said('tagNotFinished'), blank }
    : { at, what: wrong ?? said('tagBroken'), blank }
}

/** A tag, with the one that closes it. */
function withClosing(text: string, start: number): Range[] {
  const end = endOfTag(text, start)
  const name = /^<([A-Za-z][\w.]*)/.exec(text.slice(start, end))?.[1]
  const close = name === undefined || text.slice(start, end).endsWith('/>') ? -1 : text.indexOf(`</${name}>`, end)
  return close < 0
    ? [[start, end]]
    : [
        [start, end],
        [close, endOfTag(text, close)],
      ]
}

const asLink = (address: string) => {
  const bare = address.replace(/^mailto:/i, '')
  if (bare.includes('@')) return `[${bare}](mailto:${bare})`
  return `[${bare}](${/^www\./i.test(bare) ? `https://${bare}` : bare})`
}

/** `tag`: as far as it could be read, with the character that stopped it. */
function ofAttributes(reason: string, tag: string): Said | undefined {
  if (reason.includes('end of file')) return undefined
  const attribute = Array.from(tag.matchAll(/([\w-]+)\s*=/g)).at(-1)?.[1] ?? 'title'
  if (/[“”„‟«»‘’‚]$/.test(tag) && reason.includes('attribute value')) return said('curlyQuotes', { attribute })
  const quote = Array.from(tag.matchAll(/=\s*(["'])/g)).at(-1)?.[1]
  const isInside = quote !== undefined && /attribute/.test(reason) && !reason.includes('before attribute value')
  if (isInside) return said('quotesInQuotes', { attribute, single: quote === "'" })
  return /attribute value|after attribute name/.test(reason) ? said('attributeValue') : undefined
}
