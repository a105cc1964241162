import { describe, expect, test } from 'vitest'
import { gatherSheets, partsOf } from '../../../server/html/sheets'

const sheet = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`

describe('the sheets of a page', () => {
  test('are one, in their order', () => {
    const html = `<head>${sheet('base')}${sheet('b-2')}${sheet('a_1')}${sheet('base')}${sheet('c~3')}</head>`
    expect(gatherSheets(html)).toBe('<head><link rel="stylesheet" href="/_next/static/sheets/base+b-2+a_1+c~3.css"></head>')
  })
  test('stay as they are when there is nothing to gather', () => {
    const html = `<head>${sheet('base')}</head>`
    expect(gatherSheets(html)).toBe(html)
  })
  test('that come from elsewhere are left where they are', () => {
    const other = '<link rel="stylesheet" href="/e/feed.css">'
    expect(gatherSheets(sheet('a') + other + sheet('b'))).toBe(
      `<link rel="stylesheet" href="/_next/static/sheets/a+b.css">${other}`,
    )
  })
  test('are found again by the address of the gathered one', () => {
    expect(partsOf('/_next/static/sheets/a+b-2.css')).toEqual(['/_next/static/chunks/a.css', '/_next/static/chunks/b-2.css'])
  })
  test('lie as deep as their parts, which name the fonts by the way to them', () => {
    const [, gathered = ''] = /href="([^"]*)"/.exec(gatherSheets(sheet('a') + sheet('b'))) ?? []
    const fontFrom = (css: string) => new URL('../media/font.woff2', `https://podium.example${css}`).pathname
    expect(fontFrom(gathered)).toBe(fontFrom('/_next/static/chunks/a.css'))
  })
  test.each([
    '/_next/static/sheets/a+a.css',
    '/_next/static/sheets/.css',
    '/_next/static/sheets/a+../../x.css',
    '/_next/static/sheets/a.js',
    `/_next/static/sheets/${Array.from({ length: 30 }, (_, i) => i).join('+')}.css`,
  ])('no address but that: %s', (path) => {
    expect(partsOf(path)).toBeUndefined()
  })
})
