/** Elements of HTML as Markdown, where rehype-remark's own answer would lose something or Podium has a better one. */
import type { Element } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast'
import { NOTE_REF } from '../notes'
import type { Setting } from '../setting'
import { elementsIn, firstOf, hasClass, isElement, lineOf, property } from '../tree'
import { SLOT, type Slots } from '../wordpress/slots'
import { remark } from './comments'
import { figureOf, MEDIA, paragraph } from './figures'
import { linkOf } from './links'
import { mediaOf } from './media'
import { pictureOf } from './pictures'
import { lowered, raised, signs } from './signs'
import { slotOf } from './slot'

export function handlersFor(setting: Setting, slots: Slots): Record<string, Handle> {
  const media: Handle = (_state, node) => mediaOf(node, setting) as Nodes[]
  return {
    ...Object.fromEntries(MEDIA.map((name) => [name, media])),
    ...structure,
    a: (state, node) => linkOf(state, node, setting) as Nodes[],
    img: (_state, node) => pictureOf(node, setting, property(node, 'dataCaption') || undefined) as Nodes[],
    figure: (state, node) => figureOf(state, node, setting),
    // One that is not ours may hold a text.
    [SLOT]: (state, node) => [...(slotOf(node, setting, slots) as Nodes[]), ...(state.all(node) as Nodes[])],
    [NOTE_REF]: (_state, node) => ({ type: 'footnoteReference', identifier: property(node, 'n'), label: property(node, 'n') }),
    sup: (state, node) => signs(state, node, raised),
    sub: (state, node) => signs(state, node, lowered),
    del: (state, node) => struck(state, node, setting),
    s: (state, node) => struck(state, node, setting),
    strike: (state, node) => struck(state, node, setting),
    input: (_state, node) =>
      /^(?:checkbox|radio)$/.test(property(node, 'type'))
        ? { type: 'text', value: 'checked' in node.properties ? '☑ ' : '☐ ' }
        : undefined,
    ...Object.fromEntries(['select', 'textarea', 'svg', 'canvas', 'math', 'map'].map((name) => [name, leftOut(setting)])),
    form: (_state, node) => formOf(node, setting),
  }
}

const structure: Record<string, Handle> = {
  // A gallery of before is a list of pictures.
  ul: (state, node) =>
    hasClass(node, /blocks-gallery|gallery/) && firstOf(node, 'img')
      ? (state.toFlow(node.children.filter(isLi).flatMap((li) => state.all(li))) as Nodes[])
      : listOf(state, node),
  summary: (state, node) => paragraph([{ type: 'strong', children: state.all(node) as PhrasingContent[] }]),
  details: (state, node) => state.toFlow(state.all(node)) as Nodes[],
  blockquote: (state, node) => quoted(state, node),
  pre: (_state, node) => codeOf(node),
  listing: (_state, node) => codeOf(node),
  xmp: (_state, node) => codeOf(node),
  wbr: () => undefined,
  base: () => undefined,
  noscript: (state, node) => state.all(node) as Nodes[],
  template: () => undefined,
  'x-classic': (state, node) => state.toFlow(state.all(node)) as Nodes[],
}
const isLi = (node: Nodes | Element['children'][number]): node is Element => isElement(node as Element, 'li')

function listOf(state: State, node: Element): Nodes[] {
  const items = state.toSpecificContent(state.all(node), () => ({
    type: 'listItem',
    spread: false,
    children: [],
  })) as RootContent[]
  return items.length > 0 ? [{ type: 'list', ordered: false, start: null, spread: false, children: items as never }] : []
}

/** Who said it stands in a paragraph of its own. */
function quoted(state: State, node: Element): Nodes {
  const cites = node.children.filter((child) => isElement(child, 'cite')) as Element[]
  const rest: Element = { ...node, children: node.children.filter((child) => !isElement(child, 'cite')) }
  const source = cites
    .filter((one) => lineOf(one) !== '')
    .map((one) => paragraph([{ type: 'text', value: '— ' }, ...(state.all(one) as PhrasingContent[])]))
  return { type: 'blockquote', children: [...(state.toFlow(state.all(rest)) as BlockContent[]), ...source] }
}

function codeOf(node: Element): Nodes {
  const inner = firstOf(node, 'code') ?? node
  const names = `${property(node, 'className')} ${property(inner, 'className')} ${property(node, 'lang')}`
  const lang = /\b(?:language|lang|brush)[-: ]+([\w+#-]{1,20})/.exec(names)?.[1] ?? null
  return { type: 'code', lang, value: rawText(node).replace(/^\n/, '').trimEnd() }
}
function rawText(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : isElement(child, 'br') ? '\n' : isElement(child) ? rawText(child) : '',
    )
    .join('')
}

/** Podium strikes nothing through: the words stay, and an editor hears of it. */
function struck(state: State, node: Element, setting: Setting): Nodes[] {
  setting.note('struck', lineOf(node))
  return state.all(node) as Nodes[]
}

const leftOut =
  (setting: Setting): Handle =>
  (_state, node) => {
    setting.note('elementLeft', `<${node.tagName}>`)
    return undefined
  }

function formOf(node: Element, setting: Setting): Nodes[] {
  setting.note('form', [...elementsIn(node, 'label')].map(lineOf).filter(Boolean).join(', '))
  return [remark(`INVULLEN: hier stond een formulier: ${lineOf(node)}`)]
}
