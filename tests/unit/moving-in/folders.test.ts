/** Folders as people keep them: what was found in publications that stand in the open, each as a small invented one. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { splitFile } from '@/lib/moving-in/markdown/front-matter'
import { markdown } from '@/lib/moving-in/markdown/source'
import { takeTitle } from '@/lib/moving-in/markdown/title'
import { moveIn } from '@/lib/moving-in/move'
import { reportOf } from '@/lib/moving-in/report/markdown'
import { wordPress } from '@/lib/moving-in/wordpress/source'

const folder = mkdtempSync(join(tmpdir(), 'podium-folders-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(files: Record<string, string>): string {
  const from = mkdtempSync(join(folder, 'from-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, path)), { recursive: true })
    writeFileSync(join(from, path), text)
  }
  return from
}
async function moved(files: Record<string, string>) {
  const from = written(files)
  const contentDir = mkdtempSync(join(folder, 'to-'))
  const result = await moveIn(markdown(from), { contentDir, mediaDir: from })
  expect(result.ledger.unequal()).toEqual([])
  return { result, read: (file: string) => readFileSync(join(contentDir, file), 'utf8') }
}
const about = ({ notes }: Awaited<ReturnType<typeof moved>>['result'], wanted: string) =>
  notes.filter(({ rule }) => rule === wanted).map((note) => note.about)

describe('front matter', () => {
  it('is read whatever the case of its names, as Hugo does', async () => {
    const { read, result } = await moved({
      'hugo.toml': 'title = "Blad"',
      'content/episode/een.md':
        '---\nTitle: De eerste\nDate: "2020-12-04T03:30:00Z"\nDraft: true\nTags: [lamp]\n---\n\nTekst.\n',
    })
    expect(read('articles/2020/een.mdx')).toMatch(/title: De eerste\ndate: 2020-12-04T04:30\n/)
    expect(read('articles/2020/een.mdx')).toMatch(/Trefwoorden: lamp[\s\S]*draft: true/)
    expect(about(result, 'fieldLeft')).toEqual([])
  })

  it.each([
    ['over lines, with braces within it', '{\n  "title": "Eén",\n  "params": {\n    "a": "}"\n  }\n}\n\nTekst.\n', 'Tekst.\n'],
    ['on one line', '{ "title": "Eén", "tags": [] }\nTekst.\n', 'Tekst.\n'],
    ['between marks', ';;;\n{"title": "Eén"}\n;;;\nTekst.\n', 'Tekst.\n'],
  ])('is JSON %s', (_, text, body) => {
    const split = splitFile(text)
    expect(split.fields.title).toBe('Eén')
    expect(split.body.trimStart()).toBe(body)
  })
  it.each(['{/* een opmerking */}\nTekst.\n', '{"a": 1 Tekst.\n', '{props.title}\n}\n', '{"a": [\n}\n'])(
    'is not in %j: that is a text',
    (text) => expect(splitFile(text)).toEqual({ fields: {}, body: text }),
  )
  it('of braces without end is given up soon', () => {
    const start = process.cpuUsage().user
    expect(splitFile(`{"a": [${'{}\n}\n'.repeat(200_000)}`).fields).toEqual({})
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(2000)
  })

  it('that says two things of one kind keeps the second for the editor', async () => {
    const { read } = await moved({
      'posts/een.md': '---\ntitle: Een\ndate: 2020-01-02\nsummary: Kort.\ndescription: Langer.\n---\nTekst.\n',
    })
    expect(read('articles/2020/een.mdx')).toMatch(/# description: "Langer\."\n[\s\S]*summary: Kort\./)
  })
})

describe('a title', () => {
  it.each([
    ['its first heading', undefined, '\n# De *brug* over\n\nTekst.', 'De brug over', '\nTekst.'],
    ['underlined', undefined, 'De brug\n=======\nTekst.', 'De brug', 'Tekst.'],
    ['with a name of its own', undefined, '# De brug {#brug}\nTekst.', 'De brug', 'Tekst.'],
    ['said twice', 'De brug', '# De Brug\n\nTekst.', 'De brug', '\nTekst.'],
    ['another than the heading', 'De brug', '# Het water\n\nTekst.', 'De brug', '# Het water\n\nTekst.'],
    ['a heading below', undefined, 'Tekst.\n\n# Kop\n', '', 'Tekst.\n\n# Kop\n'],
    ['a table', undefined, '| a |\n===\n', '', '| a |\n===\n'],
  ])('%s', (_, given, body, title, rest) => expect(takeTitle(given, body)).toEqual({ title, rest }))

  it('of a person’s page is the name, and stands once', async () => {
    const { read } = await moved({ 'data/authors/tess.md': '---\nname: Tess\ncompany: Blad\n---\nSchrijft.\n' })
    expect(read('pages/tess.mdx')).toBe(
      '---\n# company: "Blad"\ntitle: Tess\nredirectFrom:\n  - /authors/tess\n---\n\nSchrijft.\n',
    )
  })
})

describe('a site in JavaScript', () => {
  it('is found wherever its texts lie, and its links lead to their new places', async () => {
    const { read } = await moved({
      'astro.config.mjs': '',
      'src/content/config.ts': '',
      'src/data/blog/een.md':
        '---\ntitle: Een\npubDate: 2020-01-02\n---\nZie [twee](/blog/twee) en [het bestand](./twee.mdx).\n',
      'src/data/blog/twee.mdx': '---\ntitle: Twee\npubDate: 2020-01-03\n---\nTekst.\n',
    })
    expect(read('articles/2020/een.mdx')).toContain('Zie [twee](/artikelen/twee) en [het bestand](/artikelen/twee).')
    expect(read('articles/2020/twee.mdx')).toContain('  - /blog/twee\n')
  })
})

describe('Hugo: old addresses are those that the site says', () => {
  const at = async (permalinks: string, path: string, head: string) => {
    const { result } = await moved({
      'hugo.toml': `title = "Blad"\nbaseURL = "https://blad.example/krant/"\n${permalinks}`,
      [`content/${path}`]: `${head}Tekst.\n`,
    })
    return result.facts.outlines[0]?.oldPaths
  }
  const head = '+++\ntitle = "De brug over"\ndate = 2019-03-05T01:00:00+09:00\n+++\n'
  it.each([
    ['[permalinks]\nblog = "/:year/:month/:day/:slug/"\n', 'blog/een.md', ['/krant/2019/03/05/de-brug-over/']],
    ['[permalinks.page]\nblog = "/stuk/:filename/"\n', 'blog/een/index.md', ['/krant/stuk/een/']],
    ['[permalinks]\nblog = "/:section/:title"\n', 'blog/een.md', ['/krant/blog/de-brug-over']],
    ['[permalinks]\nblog = "/:weekday/:title"\n', 'blog/een.md', ['/krant/blog/een']],
    ['[permalinks]\nnieuws = "/:title"\n', 'blog/een.md', ['/krant/blog/een']],
    ['', 'blog/2019-03-05-een.md', ['/krant/blog/een', '/krant/blog/2019-03-05-een']],
  ])('%j', async (permalinks, path, paths) => expect(await at(permalinks, path, head)).toEqual(paths))
})

it('a link around a picture that did not come along says where it led', async () => {
  const { read, result } = await moved({
    'posts/een.md':
      '---\ntitle: Een\ndate: 2020-01-02\n---\n[![Een boek](https://elders.example/boek.jpg)](https://winkel.example/boek)\n',
  })
  expect(read('articles/2020/een.mdx')).toMatch(
    /INVULLEN: dit beeld .+\n\n\{\/\* Dit beeld was een link naar https:\/\/winkel\.example\/boek \*\/\}/,
  )
  expect(about(result, 'linkOfPicture')).toEqual(['https://winkel.example/boek'])
})

it('Jekyll: posts in HTML are texts; what is in another form is counted and named', async () => {
  const { read, result } = await moved({
    '_config.yml': 'title: Blad\nurl: https://blad.example\n',
    '_posts/2010-03-04-de-brug.html':
      '---\ntitle: De brug\n---\n<p>Over <strong>water</strong>.</p>\n<blockquote>\n    <p>Ja.</p>\n</blockquote>\n',
    '_posts/2010-03-05-textiel.textile': '---\ntitle: Textiel\n---\nh2. Kop\n',
    'index.html': '---\nlayout: home\n---\n{% for post in site.posts %}{% endfor %}\n',
  })
  expect(read('articles/2010/de-brug.mdx')).toContain('Over **water**.\n\n> Ja.\n')
  expect(result.ledger.of('others')).toMatchObject({ came: 2, left: { noPlace: 2 } })
  expect(result.facts.counted.filter(({ kind }) => kind === 'others').map(({ name }) => name)).toEqual(['*.html', '*.textile'])
})

it('what stands on another site is told from what was not given, and a page from a file', async () => {
  const { result } = await moved({
    '_config.yml': 'title: Blad\nurl: https://blad.example\n',
    '_posts/2010-03-04-de-brug.md':
      '---\ntitle: De brug\nimage: https://elders.example/kop.jpg\n---\n![a](https://elders.example/a.jpg) ![b](/beeld/b.jpg)\n\n[c](/c.pdf) [d](/d.html)\n',
  })
  expect(about(result, 'pictureElsewhere')).toEqual(['https://elders.example/kop.jpg', 'https://elders.example/a.jpg'])
  expect(about(result, 'pictureMissing')).toEqual(['/beeld/b.jpg'])
  expect(about(result, 'fileLink')).toEqual(['https://blad.example/c.pdf'])
  expect(about(result, 'linkUnknown')).toEqual(['https://blad.example/d.html'])
})

describe('an export of WordPress', () => {
  const item = (id: number, type: string, title: string, text: string) =>
    `<item><title>${title}</title><link>http://localhost/${title}/</link><dc:creator>anke</dc:creator><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>` +
    `<wp:post_id>${id}</wp:post_id><wp:post_date>2020-01-02 10:00:00</wp:post_date><wp:post_name>${title}</wp:post_name><wp:status>publish</wp:status><wp:post_type>${type}</wp:post_type></item>`
  const name = [
    'xmlns:wp="http://wordpress.org/export/1.2/"',
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ]
  const of = async (...items: string[]) => {
    const file = join(
      written({
        'export.xml': `<?xml version="1.0"?><rss version="2.0" ${name.join(' ')}><channel><title>Blad</title><link>http://localhost</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://localhost</wp:base_blog_url>${items.join('')}</channel></rss>`,
      }),
      'export.xml',
    )
    const contentDir = mkdtempSync(join(folder, 'to-'))
    const move = () => moveIn(wordPress(file), { contentDir })
    return { result: await move(), move, read: (one: string) => readFileSync(join(contentDir, one), 'utf8') }
  }

  it('in which two pieces have one number has both, and what stands there twice once', async () => {
    const { result, move, read } = await of(
      item(7, 'post', 'een', 'Eerste.'),
      item(7, 'page', 'twee', 'Tweede.'),
      item(7, 'post', 'een', 'Eerste.'),
    )
    expect(read('articles/2020/een.mdx')).toContain('Eerste.')
    expect(read('pages/twee.mdx')).toContain('Tweede.')
    expect(result.ledger.of('articles')).toMatchObject({ came: 2, done: 1, left: { copied: 1 } })
    expect(result.ledger.unequal()).toEqual([])
    expect((await move()).put).toMatchObject({ new: 0, renewed: 0, changed: 0, gone: 0 })
  })

  it('of somebody’s own machine asks for another address than one there', async () => {
    const { read } = await of(item(7, 'post', 'een', 'Eerste.'))
    expect(read('site.yaml')).toContain('email: redactie@voorbeeld.example\n')
  })

  it('of which the sums differ as a whole never says that they agree', async () => {
    const { result } = await of(item(7, 'post', 'een', 'Eerste.'))
    expect(reportOf(result, [], 'nl')).toContain('De sommen kloppen:')
    result.ledger.came('articles')
    expect(reportOf(result, [], 'nl')).toContain('De sommen kloppen niet bij: Artikelen.')
  })
})
