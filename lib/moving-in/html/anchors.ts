/** Links within a text: a heading has the name that Podium gives it, and other places have none. Changes the tree. */
import type { Root as Html } from 'hast'
import type { Heading, Nodes, PhrasingContent, Root } from 'mdast'
import { nameHeadings, readable } from '../../content/mdx/reading'
import { decoded } from '../../decode'
import type { Setting } from './setting'
import { elementsIn, lineOf, property } from './tree'

export function resolveAnchors(tree: Root, html: Html, setting: Setting): void {
  const names = headingNames(tree)
  const byId = new Map<string, string>()
  for (const heading of elementsIn(html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    const name = names.get(lineOf(heading).replace(/\s+/g, ' '))
    if (name === undefined) continue
    for (const one of elementsIn(heading))
      for (const id of [property(one, 'id'), property(one, 'name')]) if (id) byId.set(id, name)
  }
  resolve(tree, new Map([...byId, ...Array.from(names.values(), (name): [string, string] => [name, name])]), setting)
}

/** By the words of the heading. */
function headingNames(tree: Root): Map<string, string> {
  const ids = nameHeadings(tree)
  const names = new Map<string, string>()
  for (const [heading, id] of ids) {
    names.set(readable(heading).replace(/\s+/g, ' ').trim(), id)
    delete (heading as Heading).data
  }
  return names
}

function resolve(node: Nodes, names: ReadonlyMap<string, string>, setting: Setting): void {
  if (!('children' in node)) return
  node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    resolve(child, names, setting)
    if (child.type !== 'link' || !child.url.startsWith('#')) return [child]
    const name = names.get(decoded(child.url.slice(1)))
    if (name !== undefined) {
      child.url = `#${name}`
      return [child]
    }
    setting.note('anchorLost', child.url)
    setting.ledger.became('links', 'done', -1)
    setting.ledger.became('links', 'noPlace')
    return child.children as PhrasingContent[]
  }) as never
}
