import { describe, expect, it } from 'vitest'
import { needsScript, statusIn, strip } from '../../../server/html/strip'

const page = (head: string, body: string) => `<html lang="nl"><head>${head}</head><body>${body}</body></html>`

describe('a stripped page', () => {
  it('loses the framework: chunks, flight data, preloads and marks', () => {
    const html = page(
      '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/a.js" async=""></script>',
      '<p>Dag<!-- --> <!-- -->lezer</p><!--$--><!--/$--><script>self.__next_f.push([1,"x"])</script><div hidden=""><!--$--><!--/$--></div>',
    )
    expect(strip(html)).toBe(page('', '<p>Dag lezer</p>'))
  })

  it('keeps our own script, data blocks and everything that is no script', () => {
    const html = page(
      '<link rel="preload" href="/f.woff2" as="font"><script src="/e/theme.1.js"></script>',
      '<script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script><script type="module" src="/e/a.js"></script>',
    )
    expect(strip(html)).toBe(html)
  })
})

it('is HTML as HTML has it, also in what is said of it; drawings keep their own form', () => {
  const html = page(
    '<meta charSet="utf-8"/>',
    '<p>a srcSet=&quot;b&quot;/&gt;<br/><a hrefLang="en" title="x/&gt;">b</a><svg><path d="M0 0z"/></svg></p>',
  )
  expect(strip(html)).toBe(
    page(
      '<meta charset="utf-8">',
      '<p>a srcSet=&quot;b&quot;/&gt;<br><a hreflang="en" title="x/&gt;">b</a><svg><path d="M0 0z"/></svg></p>',
    ),
  )
})

describe('a page that script must fill', () => {
  it.each(['<template id="B:0"></template>', '<script>$RC("B:0","S:0")</script>'])('is recognised by %s', (hole) => {
    expect(needsScript(page('', hole))).toBe(true)
  })
  it('is not taken for an ordinary one', () => expect(needsScript(page('', '<p>Dag</p>'))).toBe(false))
})

describe('the status of a page', () => {
  it('is what its main element says', () => expect(statusIn(page('', '<main id="x" data-status="404">'))).toBe(404))
  it('is open without one', () => expect(statusIn(page('', '<main><p data-status="404">'))).toBeUndefined())
})
