/** The editors' guide as a page: tables are tables, and nothing in it leads to what has no page. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { guideHtml } from '../../../server/answers/guide'

const html = guideHtml(readFileSync('docs/redactie.md', 'utf8'), '/_next/static/x.css')

it('has the sheet of the site, the fields in tables, and the examples as they are typed', () => {
  expect(html).toContain('<link rel="stylesheet" href="/_next/static/x.css">')
  expect(html).toMatch(/<td><code>title<\/code> <strong>moet<\/strong><\/td>/)
  expect(html).toContain('&#x3C;PromoCode code="TrouweLezer" seminar="samen-aan-tafel" />')
})
it('has no script, no comment, and no link to a document of the repository, whose words stay', () => {
  expect(html).not.toMatch(/<script|<!--|href="[^"]*\.md/)
  expect(html).toContain('Schrijven voor Podium')
})
