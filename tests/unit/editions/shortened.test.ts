import { describe, expect, it } from 'vitest'
import { shortened } from '../../../lib/editions/making/shortened'
import { article, edition, site } from './content'

const long = `${'Een woord, en nog een. '.repeat(40)}`.trim()

describe('An article without a summary', () => {
  it('has the beginning of its first paragraph for one: whole words, with an ellipsis', () => {
    const summary = shortened(long)
    expect(summary.length).toBeLessThanOrEqual(161)
    expect(summary).toMatch(/[a-z]…$/)
    expect(long.startsWith(summary.slice(0, -1))).toBe(true)
    expect(long[summary.length - 1]).toMatch(/[ ,.]/)
  })
  it('says all of a short one, and cuts one word that never ends without breaking a letter', () => {
    expect(shortened('Kort.')).toBe('Kort.')
    expect(shortened('a'.repeat(500))).toBe(`${'a'.repeat(160)}…`)
    expect(shortened(`a${'😀'.repeat(300)}`)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })
  it('is known to begin with it, so that the page says it once', () => {
    const [without] = edition([...magazineOf(undefined)]).articles
    const [own] = edition([...magazineOf('Van de redactie.')]).articles
    expect(without).toMatchObject({ summary: shortened(long), summaryOfBody: true })
    expect(own?.summaryOfBody).toBeUndefined()
    expect(own?.summary).toBe('Van de redactie.')
  })
})

const magazineOf = (summary: string | undefined) => [site(), article('een', { summary }, { firstParagraph: long })]
