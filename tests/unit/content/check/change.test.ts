/** What the check says of a change alone, and how a git host and a program read it. */
import { describe, expect, test } from 'vitest'
import { advise } from '../../../../lib/content/advice/advise'
import { formatted, summary } from '../../../../lib/content/check/format'
import { oneLine } from '../../../../lib/content/fields/problems'
import { changedLines } from '../../../../scripts/content/lib/changed-lines'
import { git } from '../../../support/git'
import { article, check, folderOf, inOrder, write } from '../support'

function repository(): string {
  const folder = folderOf(inOrder)
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'x')
  return folder
}
const text = (body: string) => article('', body)['articles/nieuw.mdx']

describe('a change', () => {
  test('is the lines that it adds, and the whole of a new file', async () => {
    const folder = repository()
    write(folder, 'articles/2026/stuk.mdx', `${inOrder['articles/2026/stuk.mdx']}\nEen regel erbij.\n`)
    write(folder, 'articles/één.mdx', text('Nieuw.'))
    const changed = await changedLines(folder, 'HEAD')
    expect([...changed].sort()).toEqual([
      ['articles/2026/stuk.mdx', new Set([12, 13])],
      ['articles/één.mdx', undefined],
    ])
  })
  test.each(['weg', '--output=x', ''])('since %j, which is no ref, is refused', async (ref) => {
    await expect(changedLines(repository(), ref)).rejects.toThrow()
  })
})

describe('advice', () => {
  const said = async (body: string, more: Record<string, string> = {}, lines?: number[]) =>
    (
      await advise(
        folderOf({ ...inOrder, ...more, 'articles/nieuw.mdx': text(body) }),
        new Map([['articles/nieuw.mdx', lines && new Set(lines)]]),
      )
    ).map(oneLine)
  const long = `Kijk ${'naar links en '.repeat(8)}rechts.`

  test('names words that nobody knows, at their place, with what was probably meant', async () => {
    const lines = await said('Gisteren was het\nhet gezelig in de wijkbibliotheek van Sietse.')
    expect(lines.filter((line) => line.includes('woordenlijst'))).toEqual([
      expect.stringMatching(/^articles\/nieuw\.mdx:8:5 advies: "gezelig" staat niet in de woordenlijst; bedoel je gezellig/),
    ])
  })
  test('lets be what was there, what is in woorden.txt, and what is code, an address or another language', async () => {
    expect(await said('Het was gezelig.', {}, [1])).toEqual([])
    expect(await said('Het was gezelig.', { 'woorden.txt': '# van ons\ngezelig\n' })).toEqual([])
    expect(await said('Zie `gezelig`, www.gezelig.nl en <Taal code="de">gemütlich</Taal>.')).toEqual([])
  })
  test.each([
    [`Een zin. ${long}`, 'nieuw.mdx:7:10 advies: deze zin heeft 26 woorden'],
    [`${'Een korte zin die telt. '.repeat(25)}`, 'nieuw.mdx:7:1 advies: deze alinea heeft 125 woorden'],
    [
      `${`${'Een korte zin die telt. '.repeat(15)}\n\n`.repeat(3)}`,
      'nieuw.mdx:11:1 advies: dit is de derde lange alinea achter elkaar',
    ],
    ['Ik zag de de zaal.', 'nieuw.mdx:7:8 advies: "de" staat er twee keer achter elkaar'],
    [`${'De kat zit op de mat en kijkt. '.repeat(15)}`, 'advies: de tekst leest prettig, naar schatting'],
    [
      `${'Verantwoordelijkheidsverdelingen veronderstellen organisatorische standaardiseringsbeslissingen binnen overheidsinstellingen. '.repeat(20)}`,
      'advies: de tekst leest zwaar, naar schatting',
    ],
  ])('%#', async (body, advice) => expect((await said(body)).join('\n')).toContain(advice))
  test('is silent of two words that belong together, and never an error', async () => {
    expect((await said('Ik denk dat dat goed is.')).filter((line) => line.includes('twee keer'))).toEqual([])
    const found = await advise(
      folderOf({ ...inOrder, 'articles/nieuw.mdx': text(long) }),
      new Map([['articles/nieuw.mdx', undefined]]),
    )
    expect(found.map(({ severity }) => severity)).toEqual(['advice'])
  })
})

describe('other forms', () => {
  const found = () => check(folderOf({ ...inOrder, ...article('topics: [werkk]\n', '[hier](/artikelen/stuk)') }))
  test('for a git host: beside the line, whatever signs are in it', async () => {
    const lines = formatted(await found(), 'github', { language: 'en', folder: 'in,houd' })
    expect(lines).toEqual([
      '::error file=in%2Choud/articles/nieuw.mdx,line=5,col=10::topic "werkk" does not exist; did you mean "werk"?',
      expect.stringMatching(/^::warning file=in%2Choud\/articles\/nieuw\.mdx,line=8,col=1::the link is called "hier"/),
    ])
  })
  test('for programs: a rule with its values', async () => {
    const [json = ''] = formatted(await found(), 'json', { language: 'nl', folder: '' })
    expect(JSON.parse(json)[0]).toEqual({
      file: 'articles/nieuw.mdx',
      line: 5,
      column: 10,
      severity: 'error',
      rule: 'notThere',
      values: { what: 'Topic', slug: 'werkk', near: '"werk"' },
      message: 'thema "werkk" bestaat niet; bedoel je "werk"?',
    })
  })
  test('the last line counts', async () => {
    expect(summary(await found(), 'en')).toBe('1 error found, 1 thing to look at.')
  })
})
