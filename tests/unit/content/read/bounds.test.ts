/** What a file may hold: whatever stands in it, it is answered with its place, and all the others are checked as well. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInBatches } from '../../../../lib/content/read/ahead'
import { listFiles } from '../../../../lib/content/read/files'
import { isHeavy } from '../../../../lib/content/read/heavy'
import { article, check, folderOf, inOrder, saidOf, write } from '../support'

const times = (text: string, count: number) => text.repeat(count)
const MB = 1024 * 1024
const upTo = (text: string, size = MB - 200) => times(text, Math.floor(size / Buffer.byteLength(text)))
const levels = (count: number) => Array.from({ length: count }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')
const wrongToo = { 'articles/ook.mdx': '---\ntitle: Ook\ndate: 2026-11-03\nauthor: jam\n---\n\nTekst.\n' }

/** Of `articles/nieuw.mdx`, whose body begins at line 7; and the mistake in another file is found all the same. */
async function answer(body: string, fields = ''): Promise<string[]> {
  const said = await saidOf({ ...article(fields, body), ...wrongToo })
  expect(said.join('\n')).toContain('articles/ook.mdx:4:9 auteur "jam" bestaat niet')
  return said.filter((line) => !line.startsWith('articles/ook.mdx'))
}

describe('what nobody writes is refused at its place', { timeout: 120_000 }, () => {
  test.each<[string, string, string]>([
    ['2,500 nested >', `${times('>', 2500)} a`, '7:1 hier staan meer dan 50 citaten of lijsten in elkaar'],
    ['2,500 nested > with spaces', `a\n\n${times('> ', 2500)}a`, '9:1 hier staan meer dan 50 citaten'],
    ['lists in lists on one line', `${times('- ', 400)}a`, '7:1 hier staan meer dan 50 citaten of lijsten'],
    ['20,000 ** on each side', `${times('**', 20_000)}a${times('**', 20_000)}`, '7:1 hier staan meer dan 100 sterretjes'],
    ['10,000 nested ![', times('![', 10_000), '7:102 hier zijn meer dan 50 haken [ open'],
    ['10,000 nested ![ that are closed', `${times('![', 10_000)}a${times('](b)', 10_000)}`, '7:102 hier zijn meer dan 50'],
    ['1,000 list levels', levels(1000), '68:123 deze regel is 122 tekens ingesprongen'],
    ['100,000 marks of emphasis', times('*a _b ', 50_000), '7:12001 in deze alinea staan meer dan 4000'],
    ['a text of over 1 MB', upTo('woord ', MB + 10), '1:1 het bestand is 1,0 MB; een tekst mag 1 MB zijn'],
  ])('%s', async (_, body, said) => expect((await answer(body)).join('\n')).toContain(`articles/nieuw.mdx:${said}`))

  test('10,000 brackets, and an alias that makes a billion of ten lines, in front matter', async () => {
    expect((await answer('a', `topics: ${times('[', 10_000)}\n`))[0]).toContain('nieuw.mdx:5:29 hier staan meer dan 20 haken')
    const laugh = Array.from({ length: 9 }, (_, i) => `k${i}: &a${i + 1} [${times(`*a${i}, `, 9)}x]\n`).join('')
    expect((await answer('a', `k: &a0 [x]\n${laugh}`))[0]).toMatch(/nieuw\.mdx:11:\d+ \* heeft hier een eigen betekenis/)
  })
  const fields = (count: number) => Array.from({ length: count }, (_, i) => `veld${i}: x\n`).join('')
  test('20,000 unknown fields', async () =>
    expect(await answer('a', fields(20_000))).toEqual([
      'articles/nieuw.mdx:2002:1 hier staan meer dan 2000 regels met velden: haal weg wat er niet hoort',
    ]))
  test('a list of 100,000 topics on one line', async () =>
    expect(await answer('a', `topics: [${times('werkk, ', 100_000)}werk]\n`)).toEqual([
      'articles/nieuw.mdx:5:1 deze regel heeft meer dan 20000 letters: haal weg wat er niet hoort',
    ]))
  test('of many mistakes in one file the first, and how many more', async () => {
    const said = await answer('a', fields(700))
    expect(said[0]).toBe('articles/nieuw.mdx:5:1 onbekend veld "veld0"')
    expect(said).toHaveLength(101)
    expect(said.join()).toContain('en nog 600 dingen in dit bestand')
  })
  test.each<[string, string]>([
    ['one list of 250,000 points', upTo('- a\n')],
    ['a paragraph of 200,000 links', upTo('[a](b) ')],
    ['100,000 braces in a text in braces', `{"${times('}', 100_000)}"}`],
  ])('%s is stopped after some seconds, and named with its line', async (_, body) => {
    const [said, ...more] = await answer(body)
    expect(said).toMatch(/^articles\/nieuw\.mdx:7:1 /)
    expect(more).toEqual([])
  })
})

/** Than that a paragraph is long. */
const isOther = (line: string) => !/let op: deze alinea heeft \d+ woorden/.test(line)

describe('what is long, and can be read, is read', { timeout: 120_000 }, () => {
  test.each<[string, string]>([
    ['one paragraph of 30,000 words', times('woord ', 30_000)],
    ['30,000 ─ on a line', times('─', 30_000)],
    ['a ruler between letters', `a${times('─', 30_000)}a`],
    ['a line of stars', times('*', 300)],
    ['thirty levels of lists', levels(30)],
    ['a fence with deep code', `\`\`\`js\n${' '.repeat(200)}a([[[${times('[', 60)}\n\`\`\``],
    ['forty comments in braces', `{${times('/* a */', 40)}}`],
  ])('%s', async (_, body) => expect((await answer(body)).filter(isOther)).toEqual([]))

  test('a paragraph of 200,000 words is read, or named where the machine is too slow for it', async () => {
    const said = await answer(times('lang ', 200_000))
    expect(
      said.filter((line) => isOther(line) && !line.startsWith('articles/nieuw.mdx:7:1 dit bestand is niet binnen')),
    ).toEqual([])
  })
  test('comments in braces before something that is code are refused at once', async () => {
    expect((await answer(`{${times('/* a */', 400)} x}`))[0]).toContain('7:1 tussen { en } staat hier code')
  })
  test('long texts among many are read on the thread that can be stopped, in their order', async () => {
    const long = times('woord ', 10_000)
    expect(isHeavy(long)).toBe(true)
    const contentDir = folderOf({ ...inOrder, ...article('', long) })
    const { files } = listFiles(contentDir)
    const read = async (many: number) => {
      const all = []
      for await (const { batch, read } of readInBatches({ contentDir, packs: false }, [files], many))
        all.push(...batch.map(({ file }, i) => [file, read[i]?.body?.words]))
      return all
    }
    expect(await read(1)).toEqual(await read(1000))
    expect(await read(1)).toContainEqual(['articles/nieuw.mdx', 10_000])
  })
})

describe('a file that is not UTF-8', () => {
  const saidOfBytes = async (file: string, bytes: Buffer) => {
    const folder = folderOf(inOrder)
    write(folder, file, '')
    writeFileSync(join(folder, file), bytes)
    return (await check(folder)).map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`)
  }
  const text = '---\ntitle: Café\ndate: 2026-11-03\nauthor: jan\n---\n\nTekst.\n'

  test('is refused at the letter that is not, also in a code', async () => {
    expect(await saidOfBytes('articles/x.mdx', Buffer.from(text, 'latin1'))).toEqual([
      expect.stringMatching(/^articles\/x\.mdx:2:11 het bestand is niet in UTF-8 bewaard/),
    ])
    const code = Buffer.from('code: Caché\nseminars: [avond]\ndiscount: free\n', 'latin1')
    expect((await saidOfBytes('promo-codes/x.yaml', code))[0]).toContain('promo-codes/x.yaml:1:11 het bestand is niet in UTF-8')
  })
  test.each([
    ['little endian, with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['little endian', Buffer.from(text, 'utf16le')],
    ['big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is called by its name when it is UTF-16, %s', async (_, bytes) => {
    expect(await saidOfBytes('articles/x.mdx', bytes)).toEqual([
      'articles/x.mdx:1:1 het bestand is bewaard als UTF-16: bewaar het opnieuw, als UTF-8',
    ])
  })
})
