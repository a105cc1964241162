/** The value of an attribute that is written between braces, when it is a fixed text or number. Nothing is evaluated. */
import type { Expression, Program } from 'estree'

/** `{2024}`, `{'tekst'}` or a template without holes → its text; undefined for anything that would have to be run. */
export function literalText(program: Program | null | undefined): string | undefined {
  const [statement, ...more] = program?.body ?? []
  if (statement?.type !== 'ExpressionStatement' || more.length > 0) return undefined
  return textOf(statement.expression)
}

function textOf(node: Expression): string | undefined {
  if (node.type === 'Literal')
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : undefined
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined
  if (node.type !== 'UnaryExpression' || node.operator !== '-' || node.argument.type !== 'Literal') return undefined
  return typeof node.argument.value === 'number' ? String(-node.argument.value) : undefined
}
