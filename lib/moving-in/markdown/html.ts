/** Markdown as the HTML that its own program would make of it. Pure. */
import { toHtml } from 'hast-util-to-html'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { tooMuch } from '../../content/mdx/parse/bounds'

function gfm(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote(), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()]
}
const processor = unified().use(remarkParse).use(gfm).use(remarkRehype, { allowDangerousHtml: true }).freeze()

/** One that a parser would take for ever over is its own text. `~~x~~` is struck through to all of them. */
export function markdownHtml(markdown: string): string {
  if (tooMuch(markdown)) return `<pre>${markdown.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`
  const struck = markdown.replace(/(^|[^~\\])~~(?!\s)([^~\n]{1,500}?)~~(?!~)/gm, '$1<del>$2</del>')
  return toHtml(processor.runSync(processor.parse(struck)), { allowDangerousHtml: true })
}
