/** The guide's Markdown as a tree, for the page that shows it. Ours, so nothing of it is checked. */
import type { Root, RootContent } from 'hast'
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

/** Without its title, which the page has; a picture stands in no paragraph. */
export function guideTree(source: string): Root {
  const tree = markdown.runSync(markdown.parse(source)) as Root
  const children = tree.children.filter((node) => node.type !== 'element' || node.tagName !== 'h1')
  return { ...tree, children: children.map(alone) }
}

function alone(node: RootContent): RootContent {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return node
  const [only] = node.children
  return only?.type === 'element' && only.tagName === 'img' ? only : node
}
