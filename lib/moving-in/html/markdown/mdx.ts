/** A tree as the text of an MDX file. Pure. */
import type { Root } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'

function more(this: Processor) {
  const data = this.data()
  // A sentence that begins with these words is no code, and two waves are no sign of ours.
  const unsafe = [
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
    { character: '~', inConstruct: 'phrasing' as const },
  ]
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmFootnoteToMarkdown(),
    { unsafe },
  ]
}

const processor = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one', resourceLink: true, fences: true })
  .use(remarkMdx)
  .use(more)
  .freeze()

export const asMdx = (tree: Root): string => processor.stringify(tree).trim()
