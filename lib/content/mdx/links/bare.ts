/** Makes a link of an address that stands bare in a text, as people expect. Changes the tree. */
import type { Nodes, PhrasingContent } from 'mdast'

/** What ends a sentence is no part of it, nor is a bracket that it does not open. */
const address = /(?<![\p{L}\p{N}/@.-])(?:https?:\/\/|www\.)[^\s<>"“”„«»|]+/giu
const after = /[.,;:!?'’…)\]}*_]+$/u
const holdsLinks = new Set<Nodes['type']>(['link', 'linkReference', 'inlineCode', 'code'])

/** `mdx`: the text that the tree was made of. */
export function linkAddresses(node: Nodes, mdx: string): void {
  if (!/https?:\/\/|www\./i.test(mdx)) return
  within(node)
}

function within(node: Nodes): void {
  if (!('children' in node) || holdsLinks.has(node.type)) return
  node.children = (node.children as PhrasingContent[]).flatMap((child) => {
    within(child)
    return child.type === 'text' ? (split(child.value) ?? [child]) : [child]
  }) as never
}

function split(text: string): PhrasingContent[] | undefined {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const url = trimmed(found)
    if (!/[\p{L}\p{N}]\.\p{L}|localhost/u.test(url)) continue
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) })
    const target = /^www\./i.test(url) ? `https://${url}` : url
    parts.push({ type: 'link', url: target, children: [{ type: 'text', value: url }] })
    end = index + url.length
  }
  if (parts.length === 0) return undefined
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) })
  return parts
}

function trimmed(found: string): string {
  const bare = found.replace(after, '')
  // "(zie https://x.example/a_(b))": the bracket that the address opens is its own.
  const open = bare.split('(').length - bare.split(')').length
  return open > 0 && found[bare.length] === ')' ? `${bare})` : bare
}
