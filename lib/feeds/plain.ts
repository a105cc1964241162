/** A stored body as plain HTML for feed readers: our components become what any reader shows, every address absolute. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'
import { pictureAddress, pictureOf } from '@/lib/pictures/picture'
import type { Placing } from './placing'

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast
type Node = RootContent | ElementContent
type Attributes = Record<string, string | undefined>

/** `base`: the article's own absolute address. */
export function plainHtml(tree: Root, base: string, placing: Placing): string {
  const children = tree.children.flatMap((node) => plain(node, base, placing))
  return toHtml({ type: 'root', children })
}

function plain(node: Node, base: string, placing: Placing): ElementContent[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return ofComponent(node, base, placing)
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  if (node.tagName === 'img') return [image(node.properties, base, placing)]
  const children = node.children.flatMap((child) => plain(child, base, placing))
  if (node.tagName === 'a' && placing.isOff(String(node.properties.href))) return children
  return [{ ...node, properties: absolute(node.properties, base), children }]
}

function absolute(properties: Element['properties'], base: string): Element['properties'] {
  const changed = { ...properties }
  for (const name of ['href', 'src'] as const)
    if (typeof changed[name] === 'string' && URL.canParse(changed[name], base))
      changed[name] = new URL(changed[name], base).href
  return changed
}

/** As wide as a feed reader's column on a sharp screen. */
const WIDE = 960

/** In a format that every reader of feeds knows, with its size, so that nothing moves there either. */
function image({ src, alt }: Element['properties'], base: string, { pictures }: Placing): Element {
  const picture = pictureOf(pictures, String(src))
  if (!picture) return el('img', absolute({ src, alt }, base))
  const width = Math.min(WIDE, picture.width)
  const height = Math.round((width * picture.height) / picture.width)
  return el('img', absolute({ src: pictureAddress(picture, width), alt, width, height }, base))
}

const el = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string): ElementContent => ({ type: 'text', value })
const link = (href: string, words: string) => el('a', { href }, text(words))

function ofComponent(node: Jsx, base: string, placing: Placing): ElementContent[] {
  const attributes: Attributes = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, String(attribute.value ?? '')]] : [],
    ),
  )
  const inner = node.children.flatMap((child) => plain(child as Node, base, placing))
  const make = Object.hasOwn(components, node.name ?? '') ? components[node.name as keyof typeof components] : undefined
  return make ? make(attributes, inner, base, placing) : inner
}

type Make = (attributes: Attributes, inner: ElementContent[], base: string, placing: Placing) => ElementContent[]
const components = {
  Note: ({ title }, inner, _base, { words }) => [el('hr', {}), el('h2', {}, text(title ?? words.note)), ...inner],
  PromoCode: ({ code = '', seminar, inText }, _inner, _base, { promoCode }) => {
    const placed = promoCode(code, seminar)
    if (!placed) return inText ? [text(code)] : []
    const { spelling, href, over } = placed
    const said = [href ? el('strong', {}, link(href, spelling)) : el('s', {}, text(spelling)), text(over ? ` (${over})` : '')]
    return inText ? said : [el('p', {}, ...said)]
  },
  SeminarCard: ({ slug = '' }, _inner, _base, { seminar }) => {
    const found = seminar(slug)
    if (!found) return []
    const { href, title, facts, over } = found
    const name = link(href, title)
    return [el('p', {}, over ? name : el('strong', {}, name), text(`, ${facts}${over ? ` (${over})` : ''}`))]
  },
  Book: ({ title = '', author, url, year }, _inner, base) => {
    const cite = el('cite', {}, text(title))
    const named = url ? el('a', absolute({ href: url }, base), cite) : cite
    return [
      el(
        'p',
        {},
        named,
        text(
          [author, year]
            .filter(Boolean)
            .map((part) => `, ${part}`)
            .join(''),
        ),
      ),
    ]
  },
  Figure: ({ src, alt, caption, credit }, _inner, base, placing) => {
    const words = [caption, credit].filter(Boolean).join(' ')
    return [el('figure', {}, image({ src, alt }, base, placing), ...(words ? [el('figcaption', {}, text(words))] : []))]
  },
  Quote: ({ source }, inner) => [el('blockquote', {}, ...inner, ...(source ? [el('p', {}, text(`– ${source}`))] : []))],
  Video: ({ provider, id = '', title = '' }) => {
    const url = provider === 'vimeo' ? `https://vimeo.com/${id}` : `https://www.youtube.com/watch?v=${id}`
    return [el('p', {}, link(url, title))]
  },
  Taal: ({ code, inText }, inner) => [el(inText ? 'i' : 'div', { lang: code }, ...inner)],
} satisfies Record<string, Make>
