/** The guide's Markdown as a tree, for the page that shows it. Ours, so nothing of it is checked. */
import type { Root } from 'hast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'

function tables(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [gfmTable()]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()]
}
const markdown = unified().use(remarkParse).use(tables).use(remarkRehype).freeze()

/** Without its title, which the page has. */
export function guideTree(source: string): Root {
  const tree = markdown.runSync(markdown.parse(source)) as Root
  return { ...tree, children: tree.children.filter((node) => node.type !== 'element' || node.tagName !== 'h1') }
}
