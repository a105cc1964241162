/** A text of WordPress becomes a body that the site can read, with nothing gone in silence. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problems } from '@/lib/content/fields/problems'
import { parseBody } from '@/lib/content/mdx/body'
import { convert } from './support'

const mdx = (html: string) => convert(html).mdx
const block = (name: string, html: string, settings = '') => `<!-- wp:${name} ${settings}-->\n${html}\n<!-- /wp:${name} -->`

describe('Text of the classic editor', () => {
  it('has a paragraph for an empty line and a line for a new line, also within bold and after Windows', () => {
    expect(mdx('Een\r\ntwee.\r\n\r\nDrie.')).toBe('Een\\\ntwee.\n\nDrie.')
    expect(mdx('<strong>een\n\ntwee</strong>')).toBe('**een**\n\n**twee**')
  })
  it('keeps lists, code and tables as they are', () => {
    expect(mdx('<ul>\n<li>een</li>\n<li>twee\n<ul>\n<li>drie</li>\n</ul>\n</li>\n</ul>')).toBe('- een\n- twee\n  - drie')
    expect(mdx('<pre>a\n\n  b[0] = "[gallery]"</pre>')).toBe('```\na\n\n  b[0] = "[gallery]"\n```')
    expect(mdx('<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td>x\n\ny</td></tr></table>')).toContain(
      '| 1 \\| 2 | x y |',
    )
  })
  it('makes of a caption the words under its picture', () => {
    const html = '[caption id="a" align="left"]<a href="/x.jpg"><img src="/x.jpg" alt="Een boot" /></a> De boot.[/caption]'
    expect(mdx(html)).toBe('![Een boot](./x.jpg "De boot.")')
    expect(mdx('[caption]<img src="/x.jpg" alt="Een boot" /> Van <a href="https://a.example">Jo</a>[/caption]')).toBe(
      '![Een boot](./x.jpg)\n\n*Van [Jo](https://a.example)*',
    )
  })
  it('shows a video where its address stood on a line of its own', () => {
    const video = '<Video provider="youtube" id="dQw4w9WgXcQ" title="Video bij dit stuk" />'
    expect(mdx('Kijk:\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nMooi.')).toBe(`Kijk:\n\n${video}\n\nMooi.`)
    expect(mdx('[embed]https://youtu.be/dQw4w9WgXcQ[/embed]')).toBe(video)
    expect(mdx('[youtube https://youtu.be/dQw4w9WgXcQ]')).toBe(video)
    expect(mdx('Op https://youtu.be/dQw4w9WgXcQ staat het.')).toBe('Op https://youtu.be/dQw4w9WgXcQ staat het.')
  })
})

describe('Shortcodes', () => {
  it('are seen by editors and never by readers, and what stands in them stays', () => {
    const { mdx, rules, ledger } = convert('Voor.\n\n[su_box title="x */ y"]\nBinnen.\n[/su_box]\n\n[mijnkaart]')
    expect(mdx).toBe(
      'Voor.\n\n{/* Shortcode: [su_box title="x * / y"] */}\\\nBinnen.\\\n{/* Shortcode: [/su_box] */}\n\n{/* Shortcode: [mijnkaart] */}',
    )
    expect(rules).toEqual(['shortcode', 'shortcode', 'shortcode'])
    expect(ledger.of('shortcodes')).toMatchObject({ came: 3, left: { forEditor: 3 } })
  })
  it('are no words between brackets', () => {
    expect(mdx('Hij zei [sic] dat het [de brug] was, [[gallery]] en a[1].')).toBe(
      'Hij zei \\[sic] dat het \\[de brug] was, \\[\\[gallery]] en a\\[1].',
    )
  })
  it('of a gallery are its pictures', () => {
    expect(convert('[gallery ids="1,2"]').ledger.of('images')).toMatchObject({ came: 2, done: 2 })
    expect(mdx('[gallery]')).toContain('./beeld-7.jpg')
  })
  it('of footnotes are footnotes', () => {
    expect(mdx('Een zin.[efn_note]Een <em>noot</em>.[/efn_note]')).toBe('Een zin.[^1]\n\n[^1]: Een *noot*.')
  })
})

describe('Blocks', () => {
  it('leave their HTML, without layout', () => {
    const columns = block('columns', `<div>${block('column', `<div>${block('paragraph', '<p>Links</p>')}</div>`)}</div>`)
    expect(mdx(columns)).toBe('Links')
  })
  it('of a quote keep who said it', () => {
    expect(
      mdx(block('pullquote', '<figure class="wp-block-pullquote"><blockquote><p>Ja.</p><cite>Jo</cite></blockquote></figure>')),
    ).toBe('<Quote source="Jo">\n  Ja.\n</Quote>')
    expect(mdx(block('quote', '<blockquote><p>Ja.</p><cite>Jo</cite></blockquote>'))).toBe('> Ja.\n>\n> — Jo')
  })
  it('of an embed are a video with its caption, or a link', () => {
    const embed = (url: string) =>
      block(
        'embed',
        `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div><figcaption>Een lied</figcaption></figure>`,
      )
    expect(mdx(embed('https://vimeo.com/76979871'))).toBe('<Video provider="vimeo" id="76979871" title="Een lied" />')
    const { mdx: link, rules } = convert(embed('https://elders.example/a'))
    expect([link, rules]).toEqual(['[Een lied](https://elders.example/a)', ['embedAsLink']])
  })
  it('that are filled when a page is asked for stand as a remark; those that are used again are filled in', () => {
    const { mdx, rules } = convert('<!-- wp:latest-posts {"postsToShow":3} /-->\n\n<!-- wp:block {"ref":5} /-->', {
      reusable: (id) => (id === '5' ? block('paragraph', '<p>Steeds weer.</p>') : undefined),
    })
    expect([mdx, rules]).toEqual(['{/* Blok: wp:latest-posts {"postsToShow":3} */}\n\nSteeds weer.', ['block']])
  })
  it('have footnotes beside the text', () => {
    const html = block('paragraph', '<p>Zin<sup data-fn="x" class="fn"><a href="#x" id="x-link">1</a></sup>.</p>')
    expect(convert(`${html}<!-- wp:footnotes /-->`, { notes: new Map([['x', 'De <b>noot</b>.']]) }).mdx).toBe(
      'Zin[^1].\n\n[^1]: De **noot**.',
    )
  })
})

describe('What Podium has otherwise', () => {
  it('headings begin at the second level and skip none', () => {
    expect(mdx('<h1>A</h1><h4>B</h4><h4>C</h4><h2><b>D</b></h2><h5></h5>')).toBe('## A\n\n### B\n\n### C\n\n### D')
  })
  it('a picture that nobody described says so to editors', () => {
    const { mdx, rules } = convert('<p>Tekst <img src="/x.jpg" alt=""> en meer</p>')
    expect(mdx).toBe(
      'Tekst\n\n![Beeld bij dit stuk](./x.jpg)\n\n{/* INVULLEN: beschrijf wat er te zien is op ./x.jpg */} en meer',
    )
    expect(rules).toEqual(['altMissing'])
  })
  it('a picture that is not there is a remark with its address and words', () => {
    const { mdx, rules } = convert('<img src="https://oud.example/weg.jpg" alt="Een weg">')
    expect(mdx).toBe('{/* INVULLEN: dit beeld is niet meegekomen. Beeld: https://oud.example/weg.jpg | alt: Een weg */}')
    expect(rules).toEqual(['pictureMissing'])
  })
  it('footnotes of Word are footnotes', () => {
    const html =
      '<p>Zin<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> De noot.</p>'
    expect(mdx(html)).toBe('Zin[^1].\n\n---\n\n[^1]: De noot.')
  })
  it('what runs goes out and is told of', () => {
    const { mdx, rules } = convert(
      '<p onclick="x()">A <a href="javascript:x()">b</a></p><script>x()</script><form><label>Naam</label><input name="n"></form>',
    )
    expect(mdx).toBe('A b\n\n{/* INVULLEN: hier stond een formulier: Naam */}')
    expect(rules.toSorted()).toEqual(['form', 'script'])
  })
})

describe('Nobody’s HTML', () => {
  it('that would take a parser for ever is written as plain words, and told of', () => {
    const tangled = `${Array.from({ length: 400 }, (_, n) => `<b a=${n}>`).join('')}woord <a href="/x">link</a> ${'<p>x'.repeat(100)}`
    const { mdx, rules, ledger } = convert(tangled)
    expect(mdx).toContain('woord')
    expect(rules).toContain('tooTangled')
    expect(ledger.of('links')).toMatchObject({ came: 1, left: { tooTangled: 1 } })
    expect(ledger.unequal()).toEqual([])
    const spans = `<table>${'<tr><td colspan="100000000" rowspan="100000000">x</td></tr>'.repeat(3)}</table>`
    expect(convert(spans).mdx.length).toBeLessThan(5000)
  })

  const words = fc.constantFrom(
    'woord',
    'import x',
    'export y',
    '{a}',
    '<10',
    '[x]',
    '[x](y)',
    '# kop',
    '1. een',
    '* ster',
    '_a_',
    '`',
    '```',
    '~~',
    '|',
    '---',
    '[^1]',
    '> q',
    '\\',
    '&nbsp;',
    '&lt;b&gt;',
    '{/*',
    '*/}',
    '[a b="c"]',
    '[/a]',
    '[gallery]',
    '\n\n',
    '\n',
    '    diep',
    '- [ ] x',
    '[!NOTE]',
    'www.x.nl',
    '$',
    ':::',
  )
  const tags = fc.constantFrom(
    'p',
    'div',
    'b',
    'em',
    'a href="/y"',
    'ul',
    'ol',
    'li',
    'h1',
    'h3',
    'blockquote',
    'table',
    'tr',
    'td',
    'th',
    'pre',
    'code',
    'figure',
    'figcaption',
    'span',
    'sup',
    'q',
    'details',
    'summary',
    'dl',
    'dt',
    'x-slot n="0"',
    'x-note',
    'x-classic',
    'Video',
    'script',
    'svg',
    'cite',
  )
  const empty = fc.constantFrom(
    '<br>',
    '<hr>',
    '<img src="/a.jpg">',
    '<img src="/weg.jpg" alt="}*/">',
    '<iframe src="https://youtu.be/dQw4w9WgXcQ"></iframe>',
    '<!-- wp:more /-->',
    '<!-- x -->',
    '<!-- wp:html -->',
    '<!-- /wp:html -->',
    '<input type="checkbox">',
  )
  const html = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      words,
      empty,
      fc
        .tuple(tags, fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
        .map(([tag, inner, closes]) => `<${tag}>${inner.join(' ')}${closes ? `</${tag.split(' ')[0]}>` : ''}`),
    ),
  })).node

  it('keeps two pieces of code that touch apart from what is read as a note', () => {
    expect(mdx('<table><code>[^1] ` <td></td> woord')).toBe('``[^1] `woord``')
    expect(mdx('<p><code>a</code><code>b`</code> en <code>c</code></p>')).toBe('`` ab` `` en `c`')
  })
  it('never becomes a body that the site cannot read, and no word of it is gone', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 8 }), fc.boolean(), (pieces, classic) => {
        const { mdx, ledger } = convert(pieces.join(classic ? '\n' : ' '), { classic })
        const problems = new Problems('x.mdx')
        parseBody(mdx, 'nl', problems)
        expect(problems.all.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
        expect(ledger.unequal()).toEqual([])
      }),
      { numRuns: 150, examples: [[['<a href="/y"><pre>', 'woord'], false]] },
    )
  })
})
