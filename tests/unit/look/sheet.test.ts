/** The look as CSS: only what differs from the design, above its tokens and below print. */
import { describe, expect, test } from 'vitest'
import { readDrawing } from '@/lib/look/drawing'
import { lookOf } from '@/lib/look/look'
import { apart, digestOfTokens, tokensOf, withTokens } from '@/lib/look/sheet'

const svg = (inner: string) =>
  readDrawing(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60">${inner}</svg>`))

describe('the look as CSS', () => {
  test('is nothing for the look of the design', () => {
    expect(tokensOf(lookOf({}), {})).toBeUndefined()
    expect(tokensOf(lookOf({ look: { typeface: 'piazzolla' } }), {})).toBeUndefined()
  })

  test('names the colours that differ, in the layer of the theme', () => {
    const css = tokensOf(lookOf({ look: { light: '#8fd694' } }), {}) ?? ''
    expect(css).toMatch(
      /^@supports \(color:light-dark\(#000,#fff\)\)\{@layer theme\{:root\{--color-light:light-dark\(#8fd694,#[0-9a-f]{6}\)/,
    )
    expect(css).not.toContain('--color-paper')
  })

  test('prints a drawing of one colour in the ink, and shows one of more as it was drawn', () => {
    const one = tokensOf(lookOf({ look: { drawn: { wordmark: svg('<path d="M0 0h9v9z"/>') } } }), {})
    expect(one).toContain('background:currentColor;mask:url("data:image/svg+xml,')
    const many = tokensOf(
      lookOf({ look: { drawn: { wordmark: svg('<path fill="#111" d="M0 0h9"/><path fill="#c00" d="M0 0h9"/>') } } }),
      {},
    )
    expect(many).toContain('background:url("data:image/svg+xml,')
    expect(many).not.toContain('mask:')
  })

  test('stands in the address of a sheet, and can be taken out of it again', () => {
    const digest = digestOfTokens('x')
    const address = withTokens('/_next/static/chunks/a-b_c.css', digest)
    expect(address).not.toBe('/_next/static/chunks/a-b_c.css')
    expect(apart(address)).toEqual({ sheet: '/_next/static/chunks/a-b_c.css', digest })
    expect(withTokens('/a.css', undefined)).toBe('/a.css')
    expect(apart('/a.css')).toBeUndefined()
  })
})
