/** `<figure>`: one picture with its caption, a gallery, a table, a quote that stands large, something embedded. */
import type { Element, ElementContent } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { BlockContent, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { Setting } from '../setting'
import { element, elementsIn, firstOf, hasClass, isElement, lineOf } from '../tree'
import { embedded, mediaOf } from './media'
import { pictureOf } from './pictures'

export const MEDIA = ['iframe', 'video', 'audio', 'object', 'embed']

export function figureOf(state: State, node: Element, setting: Setting): Nodes[] {
  const captions = node.children.filter((child) => isElement(child, 'figcaption')) as Element[]
  const rest: Element = { ...node, children: node.children.filter((child) => !isElement(child, 'figcaption')) }
  if (hasClass(node, /wp-block-pullquote/)) return [quoteOf(state, rest)]
  const wrapper = hasClass(node, /wp-block-embed/) ? lineOf(rest) : ''
  if (/^https?:\/\/\S+$/.test(wrapper))
    return [paragraph(embedded(wrapper, captionText(captions), setting)), ...unlessText(state, captions)]
  const images = [...elementsIn(rest, 'img')]
  const media = [...elementsIn(rest, ...MEDIA)]
  if (firstOf(rest, 'table')) return [...tableCaption(state, captions), ...(state.all(rest) as Nodes[])]
  if (images.length === 1 && media.length === 0) return onePicture(state, rest, images[0] as Element, captions, setting)
  if (images.length === 0 && media.length === 1 && lineOf(rest) === lineOf(media[0] as Element))
    return [paragraph(mediaOf(media[0] as Element, setting, captionText(captions))), ...unlessText(state, captions)]
  return [...(state.toFlow(state.all(rest)) as Nodes[]), ...captions.flatMap((caption) => said(state, caption))]
}

/** Classic captions are what stands beside the picture. */
function onePicture(state: State, rest: Element, image: Element, captions: Element[], setting: Setting): Nodes[] {
  const caption = [...captions, ...beside(rest, image)]
  const isPlain = caption.every((one) => firstOf(one, 'a', 'img', 'x-slot', 'x-note', 'x-note-ref') === undefined)
  const words = isPlain ? caption.map(lineOf).join(' ').trim() : ''
  const shown = linked(state, rest, image, setting, words)
  return [paragraph(shown), ...(isPlain ? [] : caption.flatMap((one) => said(state, one)))]
}

/** A link around a picture is kept where it leads elsewhere than to that picture. */
function linked(state: State, rest: Element, image: Element, setting: Setting, words: string): PhrasingContent[] {
  const anchor = [...elementsIn(rest, 'a')].find((one) => [...elementsIn(one, 'img')].includes(image))
  if (!anchor) return pictureOf(image, setting, words)
  const handle = state.handlers.a as (state: State, node: Element) => PhrasingContent[]
  image.properties.dataCaption = words
  return handle(state, { ...anchor, children: [image] })
}

/** What the figure holds but its picture, as one caption. */
function beside(rest: Element, image: Element): Element[] {
  const without = (nodes: ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node === image) return []
      if (!isElement(node)) return [node]
      const children = without(node.children)
      const held = [...elementsIn(node, 'img')].includes(image)
      return held && children.every((child) => child.type === 'text' && child.value.trim() === '')
        ? []
        : [{ ...node, children }]
    })
  const caption = element('p', without(rest.children))
  return lineOf(caption) === '' && !firstOf(caption, 'x-slot') ? [] : [caption]
}

const captionText = (captions: Element[]) =>
  captions.every((one) => !firstOf(one, 'a')) ? captions.map(lineOf).join(' ').trim() : ''
/** A caption that did not become a title. */
const unlessText = (state: State, captions: Element[]): Nodes[] =>
  captionText(captions) === '' ? captions.flatMap((one) => said(state, one)) : []

/** A caption as a paragraph in italics, with the links in it; what is no paragraph stays what it is. */
const said = (state: State, caption: Element): Nodes[] =>
  (state.toFlow(state.all(caption)) as RootContent[]).map((node) =>
    node.type === 'paragraph' ? paragraph([{ type: 'emphasis', children: node.children }]) : node,
  )

/** As Podium knows the caption of a table. */
const tableCaption = (state: State, captions: Element[]): Nodes[] =>
  captions
    .filter((one) => lineOf(one) !== '')
    .map((one) => paragraph([{ type: 'text', value: 'Tabel: ' }, ...(state.all(one) as PhrasingContent[])]))

export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

/** `<Quote source="…">`. */
function quoteOf(state: State, node: Element): Nodes {
  const source = [...elementsIn(node, 'cite')].map(lineOf).join(' ').trim()
  for (const holder of elementsIn(node)) holder.children = holder.children.filter((child) => !isElement(child, 'cite'))
  for (const inner of elementsIn(node, 'blockquote')) inner.tagName = 'div'
  const children = state.toFlow(state.all(node)) as BlockContent[]
  const attributes = source ? [{ type: 'mdxJsxAttribute' as const, name: 'source', value: source }] : []
  return { type: 'mdxJsxFlowElement', name: 'Quote', attributes, children } as MdxJsxFlowElement
}
