import type { Root } from 'hast'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { toReact } from '../../../components/mdx/tree/to-react'
import { softly } from '../../../components/ui/words/softly'

const jsx = (name: string, ...attributes: object[]): Root =>
  ({ type: 'root', children: [{ type: 'mdxJsxFlowElement', name, attributes, children: [] }] }) as unknown as Root
const components = { Hi: ({ to }: { to: string }) => <b>{to}</b> }

describe('a stored body in React', () => {
  it('places a component with its attributes', () => {
    const tree = jsx('Hi', { type: 'mdxJsxAttribute', name: 'to', value: 'jou' })
    expect(renderToStaticMarkup(toReact(tree, components))).toBe('<b>jou</b>')
  })
  it('refuses a component that is not ours', () => {
    expect(() => toReact(jsx('Evil'), components)).toThrow(/Evil|not content/)
    expect(() => toReact(jsx('constructor.constructor'), components)).toThrow()
  })
  it('never evaluates an expression, wherever it hides', () => {
    const program = {
      type: 'Program',
      sourceType: 'module',
      body: [{ type: 'ExpressionStatement', expression: { type: 'Literal', value: 1 } }],
    }
    const flow = { type: 'mdxFlowExpression', value: '1', data: { estree: program } }
    expect(() => toReact({ type: 'root', children: [flow] } as unknown as Root, components)).toThrow('not content')
    const value = { type: 'mdxJsxAttributeValueExpression', value: '1', data: { estree: program } }
    expect(() => toReact(jsx('Hi', { type: 'mdxJsxAttribute', name: 'to', value }), components)).toThrow('not content')
  })
})

describe('a title', () => {
  const shown = (title: string) => renderToStaticMarkup(<h1>{softly(title, 'nl')}</h1>).slice(4, -5)
  it('keeps its short words as they are', () => expect(shown('De beste mensen')).toBe('De beste mensen'))
  it('gets soft hyphens in words of 12 letters and more, each a box of its own with its punctuation', () => {
    expect(shown('Een verantwoordelijkheid, en dan').replaceAll('\u00ad', '|')).toBe(
      'Een <span class="inline-block">ver|ant|woor|de|lijk|heid,</span> en dan',
    )
  })
  it('leaves a word of 11 letters whole, and breaks one of 12', () => {
    expect(shown('verwachting').includes('\u00ad')).toBe(false)
    expect(shown('verwachtinge').includes('\u00ad')).toBe(true)
  })
  it('loses no letter', () => {
    const title = 'Het toekomstbestendigheidsvraagstuk van de verantwoordelijkheidsverdeling'
    expect(shown(title).replace(/<[^>]*>|\u00ad/g, '')).toBe(title)
  })
})
