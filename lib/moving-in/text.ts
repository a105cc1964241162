/** Titles, names and summaries, which other programs keep with entities and tags in them. Pure. */
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { htmlWords } from './html/proof'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
/** Characters of a title, a name or a summary. */
const LONGEST = 20_000

/** One line of text, of what may be HTML. */
export function plainLine(html: string): string {
  const short = html.slice(0, LONGEST)
  const words = /[<&]/.test(short) ? htmlWords(parser.parse(short) as never) : short
  return words.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** UTF-8 that was once read as Latin-1: "CafÃ©", "â€œ". */
export const isMojibake = (text: string): boolean => /Ã[\u0080-\u00bf©«¨´¼¶¤‰]|â€[œ\u009d™“”˜¦]|Â[ \u00a0«»°©€]/.test(text)
