import { describe, expect, test } from 'vitest'
import { gatherSheets, partsOf } from '../../../lib/front/sheets'

const sheet = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`
const base = '/_next/static/chunks/base.css'

describe('the sheets of a page', () => {
  test('are two: that of the whole site, and all others as one, in their order', () => {
    const html = `<head>${sheet('base')}${sheet('b-2')}${sheet('a_1')}${sheet('c~3')}</head>`
    expect(gatherSheets(html, base)).toBe(
      `<head>${sheet('base')}<link rel="stylesheet" href="/e/sheets/b-2+a_1+c~3.css"></head>`,
    )
  })
  test('stay as they are when there is nothing to gather', () => {
    const html = `<head>${sheet('base')}${sheet('a')}</head>`
    expect(gatherSheets(html, base)).toBe(html)
  })
  test('that come from elsewhere are left where they are', () => {
    const other = '<link rel="stylesheet" href="/e/feed.css">'
    expect(gatherSheets(sheet('base') + sheet('a') + other + sheet('b'), base)).toBe(
      `${sheet('base')}<link rel="stylesheet" href="/e/sheets/a+b.css">${other}`,
    )
  })
  test('are found again by the address of the gathered one', () => {
    expect(partsOf('/e/sheets/a+b-2.css')).toEqual(['/_next/static/chunks/a.css', '/_next/static/chunks/b-2.css'])
  })
  test.each([
    '/e/sheets/a+a.css',
    '/e/sheets/.css',
    '/e/sheets/a+../../x.css',
    '/e/sheets/a.js',
    `/e/sheets/${Array.from({ length: 30 }, (_, i) => i).join('+')}.css`,
  ])('no address but that: %s', (path) => {
    expect(partsOf(path)).toBeUndefined()
  })
})
