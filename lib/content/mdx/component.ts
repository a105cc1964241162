/** Checks one component in a body against the table of components. */
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { didYouMean } from '../check/did-you-mean'
import type { Position, Problems } from '../fields/problems'
import { safeAddress } from './addresses'
import { type Attribute, type Component, components, insteadOfHtml } from './components'
import { literalText } from './parse/literal'
import { startOf } from './parse/position'

type Jsx = MdxJsxFlowElement | MdxJsxTextElement
/** What a body places, and where. */
export interface Placed extends Position {
  code?: string
  seminar?: string
}
type Say = (node: MdxJsxAttribute | Jsx, message: string) => void

/** Makes the attributes plain text; gives what the component places. */
export function checkComponent(node: Jsx, problems: Problems): Placed | undefined {
  const name = node.name ?? ''
  const component = Object.hasOwn(components, name) ? components[name] : undefined
  if (!component) {
    problems.error(startOf(node), unknownComponent(name))
    return undefined
  }
  const say: Say = (at, message) => problems.error(startOf(at, node), message)
  const values = readAttributes(node, name, component, say)
  if (!component.children && node.children.some((child) => child.type !== 'text' || child.value.trim() !== ''))
    say(node, `tussen <${name}> en </${name}> kan niets staan: schrijf <${name} … />`)
  return placedBy(component, values, startOf(node))
}

function readAttributes(node: Jsx, name: string, component: Component, say: Say): Map<string, string> {
  const values = new Map<string, string>()
  const named = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      say(node, `{…} kan in <${name}> niet: schrijf naam="waarde"`)
      continue
    }
    if (named.has(attribute.name)) say(attribute, `<${name}> heeft "${attribute.name}" twee keer`)
    named.add(attribute.name)
    const value = textOf(attribute)
    const wrong = whatIsWrong(name, attribute.name, value, component)
    if (wrong) say(attribute, wrong)
    else values.set(attribute.name, value as string)
  }
  for (const [attribute, { required }] of Object.entries(component.attributes))
    if (required && !named.has(attribute)) say(node, `<${name}> mist "${attribute}": schrijf <${name} ${attribute}="…">`)
  node.attributes = Array.from(values, ([name, value]) => ({ type: 'mdxJsxAttribute', name, value }))
  return values
}

function textOf({ value }: MdxJsxAttribute): string | undefined {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : literalText(value.data?.estree)
}

function whatIsWrong(name: string, attribute: string, value: string | undefined, component: Component): string | undefined {
  const known: Attribute | undefined = Object.hasOwn(component.attributes, attribute)
    ? component.attributes[attribute]
    : undefined
  if (!known) {
    const names = Object.keys(component.attributes)
    return `<${name}> kent geen "${attribute}"${didYouMean(attribute, names) || `; wel: ${names.join(', ')}`}`
  }
  if (value === undefined) return `"${attribute}" moet een vaste tekst zijn: schrijf ${attribute}="…"`
  if (value.trim() === '') return known.required ? `"${attribute}" is leeg: schrijf ${attribute}="…"` : undefined
  if (known.is === 'url' && !safeAddress(value, attribute === 'src' ? 'image' : 'link'))
    return `het adres "${value}" kan hier niet: begin met https:// of /`
  if (known.options && !known.options.includes(value))
    return `"${attribute}" kan niet "${value}" zijn: kies uit ${known.options.join(', ')}${didYouMean(value, known.options)}`
  if (known.form && !known.form.pattern.test(value)) return `"${attribute}" is "${value}", en moet ${known.form.says} zijn`
  return undefined
}

function placedBy(component: Component, values: Map<string, string>, at: Position): Placed | undefined {
  const given = (is: Attribute['is']) => {
    const name = Object.keys(component.attributes).find((attribute) => component.attributes[attribute]?.is === is)
    return (name && values.get(name)) || undefined
  }
  const placed = { code: given('code'), seminar: given('seminar') }
  return placed.code || placed.seminar ? { ...placed, ...at } : undefined
}

/** What to say of a component that does not exist. */
export function unknownComponent(name: string): string {
  if (name === '') return 'een leeg onderdeel <> kan hier niet: schrijf \\< als je het teken zelf bedoelt'
  const near = didYouMean(name, Object.keys(components), (component) => `<${component}>`)
  const instead = Object.hasOwn(insteadOfHtml, name) ? insteadOfHtml[name] : undefined
  if (instead) return `HTML kan hier niet: schrijf in plaats van <${name}> ${instead}`
  return `onbekend onderdeel <${name}>${near || `; wel: ${Object.keys(components).join(', ')}`}`
}
