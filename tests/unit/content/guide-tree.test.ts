/** The editors' guide as a page: tables are tables, examples as they are typed, and the title is the page's. */
import { readFileSync } from 'node:fs'
import { toHtml } from 'hast-util-to-html'
import { expect, it } from 'vitest'
import { guideTree } from '../../../lib/content/guide/tree'

const html = toHtml(guideTree(readFileSync('docs/redactie.md', 'utf8')))

it('has the fields in tables, and the examples as they are typed', () => {
  expect(html).toMatch(/<td><code>title<\/code> <strong>moet<\/strong><\/td>/)
  expect(html).toContain('&#x3C;PromoCode code="TrouweLezer" seminar="samen-aan-tafel" />')
})
it('has no title of its own, no script and no comment', () => expect(html).not.toMatch(/<h1|<script|<!--/))
