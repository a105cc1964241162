/** The parser of bodies: MDX with the tables and footnotes of GFM. The whole of remark-gfm takes twice the time. */
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import type { Locale } from '../../addresses'

const footnotes: Record<Locale, { footnoteLabel: string; footnoteBackLabel: string }> = {
  nl: { footnoteLabel: 'Voetnoten', footnoteBackLabel: 'Terug naar de tekst' },
  en: { footnoteLabel: 'Footnotes', footnoteBackLabel: 'Back to the text' },
}
const passThrough = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const

function tablesAndFootnotes(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()]
}

const processor = (locale: Locale) =>
  unified()
    .use(remarkParse)
    .use(tablesAndFootnotes)
    .use(remarkMdx)
    .use(remarkRehype, { passThrough: [...passThrough], ...footnotes[locale] })
    .freeze()

export const parsers = { nl: processor('nl'), en: processor('en') }
