/** The pictures of a body: which there are, and how one that stands by itself becomes a figure. */
import type { Image, Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import type { Position, Problems } from '../fields/problems'
import { safeAddress } from './links/addresses'
import { startOf } from './parse/position'
import { walk } from './parse/walk'

/** A picture that a file names, and where. */
export interface PlacedPicture extends Position {
  src: string
  /** Of front matter: `cover` or `photo`. */
  field?: string
  /** Of site.yaml: a drawing of the house's own. */
  drawing?: 'wordmark' | 'icon'
}

/** After the rules: attributes are plain text. Says of a picture that nobody described that it must be. */
export function picturesIn(tree: Root, problems: Problems): PlacedPicture[] {
  const found: PlacedPicture[] = []
  const named = new Map<string, string>()
  walk(tree, (node) => {
    const src = sourceOf(node, named, tree)
    if (src === undefined) return
    if ('alt' in node && !node.alt?.trim()) problems.say(startOf(node), 'pictureNoAlt', { src })
    // Of an address that cannot be, the rules have said so.
    if (safeAddress(src, 'image')) found.push({ src, ...startOf(node) })
  })
  return found
}

function sourceOf(node: Nodes, named: Map<string, string>, tree: Root): string | undefined {
  if (node.type === 'image') return node.url
  if (node.type === 'imageReference') {
    if (named.size === 0)
      walk(tree, (one) => {
        if (one.type === 'definition' && !named.has(one.identifier)) named.set(one.identifier, one.url)
      })
    return named.get(node.identifier)
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  if (node.name !== 'Figure') return undefined
  const src = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'src')
  return typeof src?.value === 'string' ? src.value : undefined
}

/** `![alt](src "caption")` alone in a paragraph is a figure. After the words were counted: a caption is no first paragraph. */
export function figures(tree: Root): void {
  for (const node of tree.children) if (node.type === 'paragraph') asFigure(node)
}

function asFigure(paragraph: Paragraph): void {
  const [image, ...more] = paragraph.children
  if (more.length > 0 || (image?.type !== 'image' && image?.type !== 'imageReference')) return
  paragraph.data = { ...paragraph.data, hName: 'figure', hProperties: { className: ['figure'] } }
  const title = (image as Image).title?.trim()
  if (!title) return
  ;(image as Image).title = null
  const caption: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'figcaption' },
    children: [{ type: 'text', value: title }],
  }
  paragraph.children.push(caption)
}
