/** The messages of the MDX parser, in Dutch, with what would be right and the place where it went wrong. */
import type { Position } from '../../fields/problems'
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
export function explain(error: unknown): { at: Position; message: string } {
  if (!isParsers(error)) throw error
  const inText = /\((\d+):(\d+)/.exec(error.reason)
  // An unclosed tag has the place of its opening in the text alone; the message's own place is where the search ended.
  const at =
    inText?.[1] && error.ruleId === 'end-tag-mismatch' ? { line: Number(inText[1]), column: Number(inText[2]) } : undefined
  return { at: at ?? { line: error.line ?? 1, column: error.column ?? 1 }, message: inDutch(error) }
}

function inDutch({ ruleId, reason, source }: ParserError): string {
  if (ruleId === 'end-tag-mismatch') return notClosed(reason)
  if (source === 'micromark-extension-mdxjs-esm')
    return 'een regel kan niet met import of export beginnen: een stuk is tekst, geen code. Begin de regel met een ander woord'
  if (source === 'micromark-extension-mdx-expression') {
    if (ruleId === 'unexpected-eof') return 'de accolade { is niet gesloten: schrijf \\{ als je het teken zelf bedoelt'
    return 'tussen { en } staat hier code, en dat kan niet: schrijf \\{ als je de accolade zelf bedoelt'
  }
  if (ruleId === 'unexpected-closing-slash')
    return 'hier sluit een onderdeel dat niet begonnen is: haal de tag weg, of zet er een begin voor'
  if (ruleId === 'unexpected-attribute' || ruleId === 'unexpected-self-closing-slash')
    return 'in een sluitende tag staat alleen de naam: schrijf </Note>'
  if (ruleId === 'unexpected-lazy') return 'deze regel hoort bij een citaat of lijst: begin haar met > of spring in'
  return brokenTag(reason)
}

function notClosed(reason: string): string {
  const [expected, closing] = reason.startsWith('Unexpected') ? tagsIn(reason).toReversed() : tagsIn(reason)
  const name = expected ?? ''
  if (!Object.hasOwn(components, name)) return unknownComponent(name)
  if (closing) return `<${name}> wordt gesloten door </${closing}>: schrijf </${name}>`
  return `<${name}> is niet gesloten: zet </${name}> op een eigen regel erna, of schrijf <${name} … /> als er niets in staat`
}
const tagsIn = (reason: string) => Array.from(reason.matchAll(/`<\/?([^`>]*)>`/g), (match) => match[1] ?? '')

function brokenTag(reason: string): string {
  if (reason.includes('`!`')) return 'een opmerking schrijf je als {/* opmerking */}'
  if (/`\/` .*before local name|create a link in MDX/.test(reason))
    return 'een adres tussen < en > kan hier niet: schrijf [https://voorbeeld.nl](https://voorbeeld.nl)'
  if (reason.includes('before name'))
    return 'het teken < begint een onderdeel, zoals <Note>: schrijf \\< als je het teken zelf bedoelt'
  if (
    reason.includes('attribute value') ||
    reason.includes('after attribute name') ||
    reason.includes('before attribute value')
  )
    return 'na een naam hoort een waarde tussen aanhalingstekens: naam="waarde"'
  if (reason.includes('end of file')) return 'deze tag is niet af: sluit haar met > of />'
  return 'deze tag klopt niet: schrijf <Note title="Noot">, of \\< als je het teken zelf bedoelt'
}
