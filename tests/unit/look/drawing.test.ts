/** A drawing of a house's own: shapes and colours come through, and nothing that runs, moves or comes from elsewhere. */

import { describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { MOST_DRAWING, NoDrawing, readDrawing } from '@/lib/look/drawing'

const svg = (inner: string, attributes = 'viewBox="0 0 240 60"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`
const read = (text: string) => readDrawing(Buffer.from(text))
const trouble = (text: string) => {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof NoDrawing) return error.why
    throw error
  }
}

describe('a drawing', () => {
  test('is written anew as it was, without the notes of the program that made it', () => {
    const drawn = read(
      `<?xml version="1.0"?><!DOCTYPE svg><!-- made with love -->${svg(
        '<metadata><a/></metadata><title>Naam</title><g inkscape:label="laag" id="a"><path d="M0 0h9" fill="#123456"/></g><use xlink:href="#a"/><sodipodi:namedview xmlns:sodipodi="x"/>',
        'viewBox="0 0 240 60" width="10mm" xmlns:inkscape="y" xmlns:sodipodi="x"',
      )}`,
    )
    expect(drawn).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><g id="a"><path d="M0 0h9" fill="#123456"/></g><use href="#a"/></svg>',
      ...{ width: 240, height: 60, inks: 'one' },
    })
    expect(fromXml(drawn.svg).children).toHaveLength(1)
  })

  test.each([
    ['<path d="M0 0h9"/>', 'one'],
    ['<path d="M0 0h9" fill="currentColor" stroke="none"/>', 'one'],
    ['<path d="M0 0h9" fill="#111"/><path d="M0 9h9" fill="#111"/>', 'one'],
    ['<path d="M0 0h9" fill="#111"/><path d="M0 9h9" style="fill:#c00"/>', 'many'],
    ['<style>.a{fill:#111}.b{fill:#c00}</style><path class="a" d="M0 0h9"/>', 'many'],
  ])('%s has %s colours', (inner, inks) => {
    expect(read(svg(inner)).inks).toBe(inks)
  })

  test.each([
    '<script>alert(1)</script>',
    '<foreignObject><p/></foreignObject>',
    '<image href="https://elders.example/a.png"/>',
    '<image href="data:image/png;base64,AA"/>',
    '<text>Naam</text>',
    '<a href="https://elders.example"><path d="M0 0"/></a>',
    '<animate attributeName="x"/>',
    '<set attributeName="href" to="x"/>',
    '<path d="M0 0" onclick="alert(1)"/>',
    '<path d="M0 0" ONLOAD="alert(1)"/>',
    '<use href="https://elders.example/a.svg#x"/>',
    '<use xlink:href="//elders.example/a.svg#x"/>',
    '<path d="M0 0" fill="url(https://elders.example/a.svg#x)"/>',
    '<path d="M0 0" style="background:url( \'//elders.example\')"/>',
    '<style>@import "https://elders.example/a.css";</style>',
    '<style>@font-face{src:x}</style>',
    '<style>path{fill:u\\72l(x)}</style>',
    '<style><![CDATA[path{fill:url(//elders.example)}]]></style>',
    '<g xml:base="https://elders.example"/>',
  ])('with %s is refused', (inner) => {
    expect(trouble(svg(inner))).toMatchObject({ is: 'forbidden' })
  })

  test.each([
    ['geen xml', 'broken'],
    ['<html/>', 'broken'],
    ['<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1">&a;</svg>', 'broken'],
    [svg('', 'width="10"'), 'unsized'],
    [svg(`<path d="${'M0 0'.repeat(MOST_DRAWING)}"/>`), 'heavy'],
  ])('that is %.40s is refused: %s', (text, is) => {
    expect(trouble(text)).toMatchObject({ is })
  })
})
