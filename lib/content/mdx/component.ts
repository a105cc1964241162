/** Checks one component in a body against the table of components. */
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { didYouMean } from '../check/did-you-mean'
import type { Position, Problems } from '../fields/problems'
import { insteadOfHtml } from '../words/nl'
import { type Said, said } from '../words/rules'
import { type Attribute, type Component, components } from './components'
import { safeAddress } from './links/addresses'
import { literalText } from './parse/literal'
import { startOf } from './parse/position'

type Jsx = MdxJsxFlowElement | MdxJsxTextElement
/** What a body places, and where. */
export interface Placed extends Position {
  code?: string
  seminar?: string
}
type Say = (node: MdxJsxAttribute | Jsx, what: Said) => void

/** Makes the attributes plain text; gives what the component places. */
export function checkComponent(node: Jsx, problems: Problems): Placed | undefined {
  const name = node.name ?? ''
  const component = Object.hasOwn(components, name) ? components[name] : undefined
  if (!component) {
    problems.add(startOf(node), unknownComponent(name))
    return undefined
  }
  const say: Say = (at, what) => problems.add(startOf(at, node), what)
  const values = readAttributes(node, name, component, say)
  if (!component.children && node.children.some((child) => child.type !== 'text' || child.value.trim() !== ''))
    say(node, said('componentHoldsNothing', { name }))
  return placedBy(component, values, startOf(node))
}

function readAttributes(node: Jsx, name: string, component: Component, say: Say): Map<string, string> {
  const values = new Map<string, string>()
  const named = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      say(node, said('attributeBraces', { name }))
      continue
    }
    if (named.has(attribute.name)) say(attribute, said('attributeTwice', { name, attribute: attribute.name }))
    named.add(attribute.name)
    const value = textOf(attribute)
    const wrong = whatIsWrong(name, attribute.name, value, component)
    if (wrong) say(attribute, wrong)
    else values.set(attribute.name, value as string)
  }
  for (const [attribute, { required }] of Object.entries(component.attributes))
    if (required && !named.has(attribute)) say(node, said('attributeMissing', { name, attribute }))
  node.attributes = Array.from(values, ([name, value]) => ({ type: 'mdxJsxAttribute', name, value }))
  return values
}

function textOf({ value }: MdxJsxAttribute): string | undefined {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : literalText(value.data?.estree)
}

function whatIsWrong(name: string, attribute: string, value: string | undefined, component: Component): Said | undefined {
  const known: Attribute | undefined = Object.hasOwn(component.attributes, attribute)
    ? component.attributes[attribute]
    : undefined
  if (!known) {
    const names = Object.keys(component.attributes)
    return said('attributeUnknown', { name, attribute, near: didYouMean(attribute, names), names: names.join(', ') })
  }
  if (value === undefined) return said('attributeNoText', { attribute })
  if (value.trim() === '') return known.required ? said('attributeEmpty', { attribute }) : undefined
  if (known.is === 'url' && !safeAddress(value, attribute === 'src' ? 'image' : 'link'))
    return said('addressNotAllowed', { url: value })
  if (known.options && !known.options.includes(value))
    return said('attributeOption', {
      attribute,
      value,
      options: known.options.join(', '),
      near: didYouMean(value, known.options),
    })
  if (known.form && !known.form.pattern.test(value)) return said('attributeForm', { attribute, value, form: known.form.is })
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
export function unknownComponent(name: string): Said {
  if (name === '') return said('componentEmpty')
  if (Object.hasOwn(insteadOfHtml, name)) return said('htmlTag', { name })
  const names = Object.keys(components)
  return said('componentUnknown', { name, near: didYouMean(name, names, (near) => `<${near}>`), names: names.join(', ') })
}
