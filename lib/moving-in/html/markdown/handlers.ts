/** Elements of HTML as Markdown, where rehype-remark's own answer would lose something or Podium has a better one. */
import type { Element } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast'
import { marked } from '../marks'
import { NOTE_REF } from '../notes'
import type { Setting } from '../setting'
import { elementsIn, firstOf, hasClass, isElement, lineOf, property } from '../tree'
import { SLOT, type Slots } from '../wordpress/slots'
import { remark } from './comments'
import { figureOf, MEDIA, paragraph } from './figures'
import { embedded, mediaOf } from './media'
import { pictureOf, placed } from './pictures'

/** Raised and lowered signs that letters have of their own. */
const raised: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
}
const lowered: Record<string, string> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
}

export function handlersFor(setting: Setting, slots: Slots): Record<string, Handle> {
  const media: Handle = (_state, node) => mediaOf(node, setting) as Nodes[]
  return {
    ...Object.fromEntries(MEDIA.map((name) => [name, media])),
    ...structure(setting),
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

function structure(_setting: Setting): Record<string, Handle> {
  return {
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

function linkOf(state: State, node: Element, setting: Setting): PhrasingContent[] {
  const children = state.all(node) as PhrasingContent[]
  const href = property(node, 'href').trim()
  if (href === '') return children
  setting.ledger.came('links')
  const left = (why: 'toItself' | 'empty') => {
    setting.ledger.became('links', why)
    return children
  }
  const hasPicture = firstOf(node, 'img') !== undefined
  if (hasPicture && setting.isPicture(href)) return left('toItself')
  if (!children.some(isSeen)) {
    setting.note('linkEmpty', href)
    return left('empty')
  }
  const target = setting.link(href)
  setting.ledger.became('links', target.left ?? 'done')
  if (target.to === undefined) return children
  return [{ type: 'link', url: target.to, title: null, children, data: marked('links') as object }]
}

/** Whether there is something to press. */
const isSeen = (node: Nodes): boolean => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value.trim() !== ''
  return node.type === 'image' || ('children' in node && node.children.some(isSeen))
}

function slotOf(node: Element, setting: Setting, slots: Slots): PhrasingContent[] {
  const slot = slots.at(node.properties.n)
  const { ledger } = setting
  switch (slot?.kind) {
    case 'embed':
      return embedded(slot.url, slot.title ?? '', setting)
    case 'gallery':
      return galleryOf(slot.ids ?? setting.ownAttachments(), setting)
    case 'shortcode':
      ledger.came('shortcodes')
      ledger.became('shortcodes', 'forEditor')
      setting.note('shortcode', slot.raw)
      return [remark(`Shortcode: ${slot.raw}`)]
    case 'block':
      ledger.came('blocks')
      ledger.became('blocks', 'forEditor')
      setting.note('block', slot.name)
      return [remark(`Blok: ${slot.raw}`)]
    case 'pageBreak':
      setting.note('pageBreak', '')
      return []
    default:
      return []
  }
}

function galleryOf(ids: string[], setting: Setting): PhrasingContent[] {
  if (ids.length === 0) setting.note('galleryEmpty', '')
  return ids.flatMap((id) => {
    setting.ledger.came('images')
    return placed({ src: setting.attachment(id) ?? `attachment ${id}`, id }, setting)
  })
}

function signs(state: State, node: Element, table: Record<string, string>): Nodes[] {
  const plain = lineOf(node)
  const isSigns = plain !== '' && [...plain].every((sign) => sign in table) && !firstOf(node, 'a', 'img', SLOT, NOTE_REF)
  return isSigns ? [{ type: 'text', value: [...plain].map((sign) => table[sign]).join('') }] : (state.all(node) as Nodes[])
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
