/** Folders of Hugo, Jekyll and Astro and an export of Ghost become content by the same promise. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkContent } from '@/lib/content/check/check'
import { ghost } from '@/lib/moving-in/ghost/source'
import { dateOf } from '@/lib/moving-in/markdown/fields'
import { markdown } from '@/lib/moving-in/markdown/source'
import { moveIn } from '@/lib/moving-in/move'
import { reportOf } from '@/lib/moving-in/report/markdown'

const fixtures = resolve(import.meta.dirname, '../../fixtures/import')
const folder = mkdtempSync(join(tmpdir(), 'podium-markdown-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function moved(name: string) {
  const dir = mkdtempSync(join(folder, name))
  writeFileSync(
    join(dir, 'site.yaml'),
    'name: De Krant\nemail: redactie@krant.example\nparts:\n  seminars: false\n  english: false\n',
  )
  const [source, media] =
    name === 'ghost'
      ? [ghost(join(fixtures, 'ghost/export.json')), join(fixtures, 'ghost/images')]
      : [markdown(join(fixtures, name)), join(fixtures, name)]
  const move = () => moveIn(source, { contentDir: dir, mediaDir: media })
  return { dir, move, result: await move(), read: (file: string) => readFileSync(join(dir, file), 'utf8') }
}

describe.each(['hugo', 'jekyll', 'astro', 'ghost'])('%s', (name) => {
  it('comes over whole, passes the check, is reported as the example in the guide says, and a second time changes nothing', async () => {
    const { dir, move, result } = await moved(name)
    expect([result.unequal, result.ledger.unequal()]).toEqual([[], []])
    const problems = await checkContent({ contentDir: dir, cacheDir: join(folder, 'cache'), now: Date.UTC(2026, 10, 10) })
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file} ${message}`)).toEqual([])
    // What stands in docs/verhuizen: `REPORTS=write` writes it anew.
    const ours = new Set([...result.files, 'site.yaml'])
    const report = reportOf(
      result,
      problems.filter(({ file }) => ours.has(file)),
      'nl',
    )
    const inDocs = resolve(fixtures, `../../../docs/verhuizen/${name}.md`)
    if (process.env.REPORTS === 'write') writeFileSync(inDocs, report)
    expect(report).toBe(readFileSync(inDocs, 'utf8'))
    expect((await move()).put).toMatchObject({ new: 0, renewed: 0, changed: 0, gone: 0 })
  })
})

it('Hugo: fields, shortcodes with a plain meaning, links, footnotes and pictures; a text with a broken head is there all the same', async () => {
  const { read, result, dir } = await moved('hugo')
  const text = read('articles/2021/eerste/index.mdx')
  for (const part of [
    '# mood: "vrolijk"',
    'date: 2021-05-06T12:30',
    'redirectFrom:\n  - /posts/eerste\n  - /oud/eerste',
    '`{{< code >}}` en niet en [het tweede](/artikelen/de-tweede) en [zo](/artikelen/de-tweede)[^1]',
    '<Video provider="youtube" id="dQw4w9WgXcQ"',
    '![Een haven](./haven.jpg "De haven.")',
    '```js\nconst a = { b: 1 }\n```',
    '{/* Shortcode: {{% notice tip %}} */}',
    '## Een kop van boven',
    '- ☑ gedaan',
  ])
    expect(text).toContain(part)
  expect(read('articles/2021/de-tweede.mdx')).toContain('draft: true')
  expect(existsSync(join(dir, 'articles/2021/bundel/schip.png'))).toBe(true)
  expect(result.notes.find(({ rule }) => rule === 'frontMatterBroken')?.file).toMatch(/stuk\.mdx$/)
})

it('Jekyll: dates in names, permalinks, links by file, code by its tags', async () => {
  const { read } = await moved('jekyll')
  const text = read('articles/2020/een-dag/index.mdx')
  for (const part of [
    '  - /blog/werk/2020/01/02/een-dag.html',
    '[de avond](/artikelen/een-avond)',
    '```ruby\nputs "{{ a }}"\n```',
    '![Een tuin](./tuin.jpg)',
  ])
    expect(text).toContain(part)
  expect(read('pages/over.mdx')).toContain('  - /blog/over-ons')
})

it('Astro: components stand as remarks, what is in them stays', async () => {
  const text = (await moved('astro')).read('articles/2022/eerste/index.mdx')
  expect(text).toContain('{/* Shortcode: <Kaart titel="x"> */}Binnen.{/* Shortcode: </Kaart> */}')
  expect(text).toContain('src: ./held.jpg')
})

it('Ghost: what is for members alone is a draft, tags are topics, biographies come along', async () => {
  const { read, result } = await moved('ghost')
  expect(read('articles/2023/leden.mdx')).toContain('draft: true')
  expect(read('articles/2023/spookstuk/index.mdx')).toContain('topics:\n  - nacht')
  expect(read('authors/anke-van-der-velde.mdx')).toContain('Schrijft \\{graag} \\<over> spoken.')
  expect(result.ledger.of('authors')).toMatchObject({ came: 2, done: 1, left: { unused: 1 } })
})

it('Ghost: of an export without HTML the words come along, and it is said', async () => {
  const dir = mkdtempSync(join(folder, 'lexical'))
  writeFileSync(join(dir, 'site.yaml'), 'name: De Krant\nemail: redactie@krant.example\n')
  const post = (id: string, more: object) => ({
    id,
    title: `Stuk ${id}`,
    slug: `stuk-${id}`,
    status: 'published',
    published_at: '2024-05-06T10:00:00Z',
    ...more,
  })
  const posts = [
    post('1', { html: null, plaintext: 'Een <b> zin.\n\nNog een.', lexical: '{}' }),
    post('2', { lexical: '{"root":{}}' }),
    post('3', { html: '<p>Gewoon.</p>' }),
  ]
  const file = join(dir, 'export.json')
  writeFileSync(file, JSON.stringify({ db: [{ data: { posts, tags: [], users: [] } }] }))
  const result = await moveIn(ghost(file), { contentDir: dir, mediaDir: dir })
  expect(readFileSync(join(dir, 'articles/2024/stuk-1.mdx'), 'utf8')).toMatch(/Een \\<b> zin\.\n\nNog een\./)
  expect(result.notes.filter(({ rule }) => rule === 'withoutHtml').map(({ about }) => about)).toEqual(['Stuk 1', 'Stuk 2'])
})

it('dates are read as these programs let people write them', () => {
  expect(
    [
      '2021-05-06',
      '2021-05-06 12:30:00 +0200',
      '2021-05-06T10:30:00Z',
      'Jul 08 2022',
      new Date('2021-05-06T00:00:00Z'),
      'morgen',
      12,
    ].map(dateOf),
  ).toEqual(['2021-05-06', '2021-05-06T12:30', '2021-05-06T12:30', '2022-07-08', '2021-05-06', undefined, undefined])
})
