import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { loadContent } from '../../../../lib/content/load'
import type { Document, DocumentStore } from '../../../../lib/content/types'
import { inflated } from '../../../../lib/editions/file/documents'
import { openSqliteFile } from '../../../../lib/files/sqlite'
import { folderOf, inOrder, now, temporaryFolder, write } from '../support'

const driver = vi.hoisted(() => ({ loaded: 0 }))
vi.mock('../../../../lib/content/contentlayer/driver', async (original) => {
  const actual = await original<typeof import('../../../../lib/content/contentlayer/driver')>()
  const makeDocuments: typeof actual.makeDocuments = (...args) => {
    driver.loaded++
    return actual.makeDocuments(...args)
  }
  return { ...actual, makeDocuments }
})

let contentDir: string
let cacheDir: string
let kept: Map<string, Document>
const store: DocumentStore = {
  has: (hash) => kept.has(hash),
  put: (hash, body) => void kept.set(hash, inflated({ body }, hash)),
}
const load = () => loadContent({ contentDir, cacheDir, store, now })
/** Makes all files so old that their times can be trusted. */
function age(): void {
  for (const file of readdirSync(contentDir, { recursive: true, encoding: 'utf8' })) utimesSync(join(contentDir, file), 1, 1)
}

beforeEach(() => {
  contentDir = folderOf(inOrder)
  cacheDir = temporaryFolder('podium-cache-')
  kept = new Map()
  driver.loaded = 0
  age()
})

describe('loading', () => {
  test('gives every file as an entry, with its values as their types say', async () => {
    const { entries, problems, changed } = await load()
    expect(problems).toEqual([])
    expect(changed).toBe(7)
    expect(entries.find(({ type }) => type === 'Seminar')?.fields).toEqual({
      title: 'De avond',
      start: Date.parse('2027-03-16T18:30Z'),
      end: Date.parse('2027-03-16T20:30Z'),
      online: 'https://meet.example/avond',
      price: 6500,
      capacity: 40,
      waitlist: true,
      showSeats: true,
      confirm: false,
    })
    expect(entries.find(({ slug, locale }) => slug === 'stuk' && locale === 'nl')).toMatchObject({
      file: 'articles/2026/stuk.mdx',
      fields: { author: ['jan'], topics: ['werk'], draft: false, comments: true },
      firstParagraph: 'De tekst.',
      words: 2,
      codes: ['customerfirst'],
    })
    expect(entries.find(({ locale }) => locale === 'en')?.fields).toEqual({ title: 'A piece', draft: false })
    const withBody = entries.filter(({ type }) => type !== 'Site' && type !== 'PromoCode')
    for (const { document } of withBody) expect(kept.get(document)?.tree.type).toBe('root')
  })
  test('keeps a text that looks like a number as it was typed, through Contentlayer', async () => {
    write(contentDir, 'promo-codes/x.yaml', 'code: 0123\nseminars: avond\ndiscount: 10.00\n')
    write(
      contentDir,
      'articles/x.mdx',
      '---\ntitle: 19:00:00\nsummary: nee\nseries: 2024\ndate: 2026-11-03\nauthor: jan\n---\n---\n',
    )
    const { entries, problems } = await load()
    expect(problems).toEqual([])
    expect(entries.find(({ slug, type }) => slug === 'x' && type === 'PromoCode')?.fields).toMatchObject({
      code: '0123',
      discount: '10.00',
      seminars: ['avond'],
    })
    expect(entries.find(({ slug, type }) => slug === 'x' && type === 'Article')?.fields).toMatchObject({
      title: '19:00:00',
      summary: 'nee',
      series: '2024',
    })
  })
  test('an author with books and links, a seminar with a place: groups and lists of groups come through whole', async () => {
    write(
      contentDir,
      'authors/els.mdx',
      '---\nname: Els\nlinks:\n  - label: Site\n    url: https://els.nl\nbooks:\n  - title: "1984"\n    year: 2024\n---\n',
    )
    const { entries } = await load()
    expect(entries.find(({ slug }) => slug === 'els')?.fields).toEqual({
      name: 'Els',
      guest: false,
      links: [{ label: 'Site', url: 'https://els.nl' }],
      books: [{ title: '1984', year: 2024 }],
    })
  })
})

describe('what did not change', () => {
  test('costs nothing: nothing is read anew, Contentlayer is not asked', async () => {
    const first = await load()
    driver.loaded = 0
    const again = await load()
    expect(again).toMatchObject({ entries: first.entries, problems: first.problems, mark: first.mark, changed: 0 })
    expect(driver.loaded).toBe(0)
  })
  test('one changed file is the only one that is made again, and its new text is there', async () => {
    await load()
    write(
      contentDir,
      'articles/2026/stuk.mdx',
      (inOrder['articles/2026/stuk.mdx'] as string).replace('De tekst.', 'Een nieuwe tekst.'),
    )
    const { changed, entries } = await load()
    expect(changed).toBe(1)
    expect(entries.find(({ slug, locale }) => slug === 'stuk' && locale === 'nl')?.firstParagraph).toBe('Een nieuwe tekst.')
  })
  test('a change within the clock of the file system, of the same size, is seen', async () => {
    const file = join(contentDir, 'articles/2026/stuk.mdx')
    writeFileSync(file, readFileSync(file))
    const { mtimeMs } = statSync(file)
    await load()
    writeFileSync(file, readFileSync(file, 'utf8').replace('De tekst', 'De tokst'))
    utimesSync(file, mtimeMs / 1000, mtimeMs / 1000)
    expect((await load()).changed).toBe(1)
  })
  test('a file that went, comes back and moves is followed', async () => {
    await load()
    rmSync(join(contentDir, 'articles/2026/stuk.en.mdx'))
    expect((await load()).entries.some(({ locale }) => locale === 'en')).toBe(false)
    write(contentDir, 'articles/2026/stuk.en.mdx', inOrder['articles/2026/stuk.en.mdx'] as string)
    expect((await load()).entries.some(({ locale }) => locale === 'en')).toBe(true)
  })
  test('a body that is no longer in the store is made again', async () => {
    const { entries } = await load()
    kept.clear()
    const { changed } = await load()
    expect(changed).toBe(entries.filter(({ type }) => type !== 'Site' && type !== 'PromoCode').length)
    expect(kept.size).toBeGreaterThan(0)
  })
})

describe('a mistake', () => {
  test('is said each time, is forgotten once it is mended, and does not keep others from being remembered', async () => {
    write(contentDir, 'articles/x.mdx', '---\ntitle: X\ndate: gisteren\nauthor: jan\n---\n\nTekst.\n')
    expect((await load()).problems.map(({ file }) => file)).toEqual(['articles/x.mdx'])
    const again = await load()
    expect(again).toMatchObject({ changed: 0, problems: [{ file: 'articles/x.mdx', line: 3, column: 7, severity: 'error' }] })
    write(contentDir, 'articles/x.mdx', '---\ntitle: X\ndate: 2026-11-03\nauthor: jan\n---\n\nTekst.\n')
    expect(await load()).toMatchObject({ changed: 1, problems: [] })
  })
  test('that comes from another file is found without reading the first again', async () => {
    await load()
    rmSync(join(contentDir, 'authors/jan.mdx'))
    expect(await load()).toMatchObject({ changed: 0, problems: [{ file: 'articles/2026/stuk.mdx', line: 4 }] })
  })
})

describe('the cache', () => {
  test.each(['', '{', 'SQLite format 3'])('that holds %j is made anew', async (text) => {
    await load()
    writeFileSync(join(cacheDir, 'content.sqlite'), text)
    expect((await load()).changed).toBe(7)
  })
  test('that is damaged further on, or that another program made, is made anew', async () => {
    const { entries } = await load()
    const file = join(cacheDir, 'content.sqlite')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 8192))
    expect(await load()).toMatchObject({ changed: 7, entries })
    const tables = openSqliteFile(file, 100)
    tables.exec("update meta set value = 'another' where name = 'program'")
    tables.close()
    expect(await load()).toMatchObject({ changed: 7, entries })
  })
  test('is all that is written, and nothing is left of the work', async () => {
    const before = readdirSync(contentDir, { recursive: true })
    await load()
    expect(readdirSync(cacheDir)).toEqual(['content.sqlite'])
    expect(readdirSync(contentDir, { recursive: true })).toEqual(before)
  })
  test('what a killed process left of its work is cleared away', async () => {
    write(cacheDir, 'stage-2147483646-abc/x.mdx', 'x')
    await load()
    expect(readdirSync(cacheDir)).toEqual(['content.sqlite'])
  })
})

test('the stock command of Contentlayer works on the same declarations', { timeout: 120_000 }, () => {
  const env = { ...process.env, CONTENT_DIR: contentDir, PWD: process.cwd() }
  const { stdout, stderr, status } = spawnSync(process.execPath, ['node_modules/contentlayer2/bin/cli.cjs', 'build'], {
    env,
    encoding: 'utf8',
  })
  expect(`${stdout}${stderr}`).toContain('Generated 7 documents')
  expect(status).toBe(0)
  const made = '.contentlayer/generated/Article/articles__2026__stuk.mdx.json'
  expect(existsSync(made)).toBe(true)
  expect(JSON.parse(readFileSync(made, 'utf8')).content.document.tree.type).toBe('root')
})
