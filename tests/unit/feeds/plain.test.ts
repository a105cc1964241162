import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { Problems } from '../../../lib/content/fields/problems'
import { parseBody } from '../../../lib/content/mdx/body'
import type { Placing } from '../../../lib/feeds/placing'
import { plainHtml } from '../../../lib/feeds/plain'

const base = 'https://podium.example/artikelen/stuk'
const placing: Placing = {
  isOff: (href) => href.startsWith('/uit'),
  words: { note: 'Noot', correctedOn: (date) => `Verbeterd op ${date}:` },
  promoCode: (code) =>
    code === 'Oud'
      ? { spelling: 'Oud', over: 'Verlopen' }
      : { spelling: 'CustomerFirst', href: 'https://podium.example/x?code=CustomerFirst' },
  seminar: (slug) =>
    slug === 'geweest'
      ? { title: 'Toen', href: 'https://podium.example/seminars/geweest', facts: '10 mei 2020', over: 'Geweest' }
      : slug === 'avond'
        ? { title: 'De avond', href: 'https://podium.example/seminars/avond', facts: '10 december' }
        : undefined,
}
const plain = (mdx: string) => {
  const body = parseBody(mdx, 'nl', new Problems('stuk.mdx'))
  return plainHtml(body?.document.tree as Root, base, placing)
}

describe('the text of an article in a feed', () => {
  it('makes every address absolute', () => {
    expect(plain('[a](/artikelen/b) [c](#d) [e](https://f.example/) ![g](/h.jpg)')).toBe(
      '<p><a href="https://podium.example/artikelen/b">a</a> <a href="https://podium.example/artikelen/stuk#d">c</a> ' +
        '<a href="https://f.example/">e</a> <img src="https://podium.example/h.jpg" alt="g"></p>',
    )
  })
  it('links a promo code to the form, and says so when it is over', () => {
    expect(plain('<PromoCode code="customerfirst" />')).toBe(
      '<p><strong><a href="https://podium.example/x?code=CustomerFirst">CustomerFirst</a></strong></p>',
    )
    expect(plain('<PromoCode code="Oud" />')).toBe('<p><s>Oud</s> (Verlopen)</p>')
  })
  it('says of an evening that it was, or does not go through', () =>
    expect(plain('<SeminarCard slug="geweest" />')).toBe(
      '<p><a href="https://podium.example/seminars/geweest">Toen</a>, 10 mei 2020 (Geweest)</p>',
    ))
  it('turns our components into HTML that any reader shows', () => {
    expect(plain('Dat is <Taal code="fr">sic</Taal>.')).toBe('<p>Dat is <i lang="fr">sic</i>.</p>')
    expect(plain('<Note title="Let op">\n\nTekst.\n\n</Note>')).toBe('<hr><h2>Let op</h2><p>Tekst.</p>')
    expect(plain('<SeminarCard slug="avond" />')).toBe(
      '<p><strong><a href="https://podium.example/seminars/avond">De avond</a></strong>, 10 december</p>',
    )
    expect(plain('<Video provider="vimeo" id="12" title="Film" />')).toBe('<p><a href="https://vimeo.com/12">Film</a></p>')
    expect(plain('<Book title="Boek" author="Ik" year="2020" />')).toBe('<p><cite>Boek</cite>, Ik, 2020</p>')
    expect(plain('<Figure src="/a.jpg" alt="b" caption="c" />')).toBe(
      '<figure><img src="https://podium.example/a.jpg" alt="b"><figcaption>c</figcaption></figure>',
    )
    expect(plain('<Quote source="Zij">\n\nWoorden.\n\n</Quote>')).toBe('<blockquote><p>Woorden.</p><p>– Zij</p></blockquote>')
  })
  it('shows pictures in a form and size that any reader knows', () => {
    const body = parseBody('![g](<./een foto.jpg>)\n\n<Figure src="b.png" alt="h" />', 'nl', new Problems('stuk.mdx'))
    const pictures = {
      './een foto.jpg': { hash: 'abc', width: 1600, height: 900, tone: 3 },
      'b.png': { hash: 'def', width: 300, height: 200, tone: 3 },
    }
    expect(plainHtml(body?.document.tree as Root, base, { ...placing, pictures })).toBe(
      '<figure class="figure"><img src="https://podium.example/beeld/abc/960.jpg" alt="g" width="960" height="540"></figure>' +
        '<figure><img src="https://podium.example/beeld/def/300.jpg" alt="h" width="300" height="200"></figure>',
    )
  })
  it('escapes what looks like HTML', () => expect(plain('1 \\< 2 & 3')).toBe('<p>1 &#x3C; 2 &#x26; 3</p>'))
})
