import { describe, expect, it } from 'vitest'
import { address, inside, outside } from '../../lib/addresses'

describe('An address', () => {
  it.each([
    ['/', '/nl'],
    ['/artikelen/pagina/2', '/nl/artikelen/pagina/2'],
    ['/en/articles/page/2', '/en/artikelen/pagina/2'],
    ['/en/topics/work/page/2', '/en/themas/work/pagina/2'],
    ['/en/articles/search', '/en/artikelen/search'],
    ['/en/seminars/page/register/thanks', '/en/seminars/page/aanmelden/bedankt'],
  ])('%s is %s inside, and back', (path, within) => {
    expect(inside(path)).toBe(within)
    expect(outside(within) || '/').toBe(path)
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('may have "%s" in it like any word', (word) => {
    expect(address.article('en', word)).toBe(`/en/articles/${word}`)
    expect(address.shared('en', word)).toBe(`/en/s/${word}`)
    expect(inside(`/en/${word}/${word}`)).toBe(`/en/${word}/${word}`)
  })
})
