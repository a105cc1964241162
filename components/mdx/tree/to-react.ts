import type { Expression } from 'estree'
import type { Root } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactElement } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/**
 * A tree in React. The evaluater only looks a component up by its name: anything else in an expression throws, since the check let
 * no code through.
 */
export function toReact(tree: Root, components: Record<string, unknown>): ReactElement {
  const evaluateExpression = (node: Expression) => {
    if (node.type !== 'Identifier' || !Object.hasOwn(components, node.name)) throw new Error(`not content: ${node.type}`)
    return components[node.name]
  }
  const evaluateProgram = () => {
    throw new Error('code in content')
  }
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components: components as Components,
    createEvaluater: () => ({ evaluateExpression, evaluateProgram }),
  })
}
