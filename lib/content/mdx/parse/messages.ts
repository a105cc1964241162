/** The messages of the MDX parser, in Dutch, with what would be right and the place where it went wrong. */
import type { NoText } from '../../fields/text'
import { type Said, said } from '../../words/rules'
import { unknownComponent } from '../component'
import { components } from '../components'

/** What the parser throws (a VFileMessage). */
interface ParserError {
  reason: string
  ruleId?: string
  source?: string
  line?: number
  column?: number
}
const isParsers = (error: unknown): error is ParserError => error instanceof Error && 'reason' in error && 'ruleId' in error

/** Throws again what is not the parser's. */
export function explain(error: unknown): NoText {
  if (!isParsers(error)) throw error
  const inText = /\((\d+):(\d+)/.exec(error.reason)
  // An unclosed tag has the place of its opening in the text alone; the message's own place is where the search ended.
  const at =
    inText?.[1] && error.ruleId === 'end-tag-mismatch' ? { line: Number(inText[1]), column: Number(inText[2]) } : undefined
  return { at: at ?? { line: error.line ?? 1, column: error.column ?? 1 }, what: saidBy(error) }
}

function saidBy({ ruleId, reason, source }: ParserError): Said {
  if (ruleId === 'end-tag-mismatch') return notClosed(reason)
  if (source === 'micromark-extension-mdxjs-esm') return said('importExport')
  if (source === 'micromark-extension-mdx-expression') return said(ruleId === 'unexpected-eof' ? 'braceOpen' : 'codeInBraces')
  if (ruleId === 'unexpected-closing-slash') return said('closesNothing')
  if (ruleId === 'unexpected-attribute' || ruleId === 'unexpected-self-closing-slash') return said('closingHasMore')
  if (ruleId === 'unexpected-lazy') return said('lazyLine')
  return brokenTag(reason)
}

function notClosed(reason: string): Said {
  const [expected, closing] = reason.startsWith('Unexpected') ? tagsIn(reason).toReversed() : tagsIn(reason)
  const name = expected ?? ''
  if (!Object.hasOwn(components, name)) return unknownComponent(name)
  if (closing) return said('closedByOther', { name, closing })
  return said('notClosed', { name })
}
const tagsIn = (reason: string) => Array.from(reason.matchAll(/`<\/?([^`>]*)>`/g), (match) => match[1] ?? '')

function brokenTag(reason: string): Said {
  if (reason.includes('`!`')) return said('commentForm')
  if (/`\/` .*before local name|create a link in MDX/.test(reason))
    return said('addressInAngles', { cure: '[https://voorbeeld.nl](https://voorbeeld.nl)' })
  if (reason.includes('before name')) return said('lessThan')
  if (
    reason.includes('attribute value') ||
    reason.includes('after attribute name') ||
    reason.includes('before attribute value')
  )
    return said('attributeValue')
  if (reason.includes('end of file')) return said('tagNotFinished')
  return said('tagBroken')
}
