/** Refuses in a body all that is code, unknown or unsafe, and makes attributes plain text. Changes the tree it is given. */
import type { Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Problems } from '../read/problems'
import { safeAddress } from './addresses'
import { checkComponent, type Placed } from './component'
import { startOf } from './position'

const isComment = (node: { value: string }) => /^\s*(\/\*[\s\S]*?\*\/\s*)*$/.test(node.value)

/** Gives what the body places: promo codes and seminars. */
export function applyRules(tree: Root, problems: Problems): Placed[] {
  const placed: Placed[] = []
  visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
    const refuse = (message: string) => problems.error(startOf(node), message)
    switch (node.type) {
      case 'mdxjsEsm':
        return refuse('import en export kunnen hier niet: een stuk is tekst, geen code. Begin de regel met een ander woord')
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node))
          return refuse('tussen { en } staat hier code, en dat kan niet: schrijf \\{ als je de accolade zelf bedoelt')
        parent?.children.splice(index as number, 1)
        return [SKIP, index as number]
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const found = checkComponent(node, problems)
        if (found) placed.push(found)
        return
      }
      case 'link':
      case 'definition':
        if (!safeAddress(node.url, 'link')) refuse(`het adres "${node.url}" kan hier niet: begin met https:// of /`)
        return
      case 'image':
        if (!safeAddress(node.url, 'image'))
          refuse(`het adres "${node.url}" kan hier niet: schrijf ./bestand.jpg of /beelden/bestand.jpg`)
    }
  })
  return placed
}
