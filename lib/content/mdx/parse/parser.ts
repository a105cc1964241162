/** The parser of bodies: MDX with the tables and footnotes of GFM. The whole of remark-gfm takes twice the time. */
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { type Processor, unified } from 'unified'
import type { Locale } from '../../../domain/locale'
import { tableHandler } from './captions'

const words: Record<Locale, { notes: string; back: string; backTo: string }> = {
  nl: { notes: 'Voetnoten', back: 'Terug', backTo: 'naar de tekst' },
  en: { notes: 'Footnotes', back: 'Back', backTo: 'to the text' },
}
/** A note that the text refers to more than once has a way back to each place: "Terug", "2", "3". The typeface has no arrow. */
const footnotes = (locale: Locale): Options => {
  const { notes, back, backTo } = words[locale]
  return {
    footnoteLabel: notes,
    footnoteBackLabel: (_note, place) => (place > 1 ? `${back} ${backTo}, ${place}` : `${back} ${backTo}`),
    footnoteBackContent: (_note, place) => [{ type: 'text', value: place > 1 ? String(place) : back }],
  }
}
const passThrough: Options['passThrough'] = ['mdxJsxFlowElement', 'mdxJsxTextElement']

function footnoteMarks(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown()]
}
function tables(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

const processor = (locale: Locale) => {
  const plain = unified().use(remarkParse).use(footnoteMarks).use(remarkMdx)
  const toHtml: Options = { passThrough, handlers: { table: tableHandler }, ...footnotes(locale) }
  return {
    plain: plain().use(remarkRehype, toHtml).freeze(),
    withTables: plain().use(tables).use(remarkRehype, toHtml).freeze(),
  }
}
const processors = { nl: processor('nl'), en: processor('en') }

/** Looking for tables takes a quarter of the time; a text without | has none. */
export const parserFor = (mdx: string, locale: Locale) => processors[locale][mdx.includes('|') ? 'withTables' : 'plain']
