/** `npm run content:diff`: on a repository, as a workflow gives the command. */
import { spawnSync } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMarkdown } from '../../../scripts/content/lib/diff-as-markdown'
import { articleText, smallContent, type TestContent } from '../../support/content'
import { git as gitIn } from '../../support/git'
import { temporaryDir } from '../../support/server'

let content: TestContent
let dataDir: string
const git = (...args: string[]) => gitIn(content.dir, ...args)
const diff = (...args: string[]) => {
  const env = { ...process.env, CONTENT_DIR: content.dir, DATA_DIR: dataDir, SITE_URL: 'https://blad.example' }
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/content/diff.ts', ...args], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}

beforeAll(async () => {
  content = await smallContent()
  dataDir = await temporaryDir()
  git('init', '--quiet', '--initial-branch=main')
  await content.write('articles/blijft.mdx', articleText({ title: 'Blijft' }))
  await content.write('articles/gaat-weg.mdx', articleText({ title: 'Gaat weg' }))
  await content.write('articles/oud-adres.mdx', articleText({ title: 'Verhuist' }))
  git('add', '.')
  git('commit', '--quiet', '-m', 'begin')
})
afterAll(async () => {
  await content?.clear()
  if (dataDir) await rm(dataDir, { recursive: true, force: true })
})

const nothing = { ref: 'main', siteUrl: 'https://blad.example', isWrong: false, problems: [] }

describe('content:diff', () => {
  it('says that nothing changed', () => {
    const { stdout, status } = diff('main')
    expect([stdout.includes('Voor lezers verandert er niets'), status]).toEqual([true, 0])
  })

  it('says what is new, changed, moved and gone, with addresses and when it is live', async () => {
    await content.write('articles/blijft.mdx', articleText({ title: 'Blijft', body: 'Een andere alinea.' }))
    await content.write('articles/straks.mdx', articleText({ title: 'Straks [echt] @iedereen', date: '2099-12-03 09:00' }))
    await content.remove('articles/gaat-weg.mdx')
    await rename(join(content.dir, 'articles/oud-adres.mdx'), join(content.dir, 'articles/nieuw-adres.mdx'))
    await content.write(
      'articles/nieuw-adres.mdx',
      articleText({ title: 'Verhuist', fields: ['redirectFrom:', '  - /artikelen/oud-adres'] }),
    )
    const { stdout, status } = diff('main')
    expect(stdout).toContain(
      '**Nieuw** (1)\n\n- [Straks \\[echt\\] @\u200biedereen](https://blad.example/artikelen/straks), donderdag 3 december 2099 9.00',
    )
    expect(stdout).toContain('**Veranderd** (1)\n\n- [Blijft](https://blad.example/artikelen/blijft)')
    expect(stdout).toContain('**Verplaatst** (1)\n\n- [Verhuist](https://blad.example/artikelen/nieuw-adres)')
    expect(stdout).toContain('**Weg** (1)\n\n- Gaat weg')
    expect(status).toBe(0)
  })

  it('names drafts apart, as no reader sees them, with a link in a preview alone', async () => {
    await content.write('articles/klad.mdx', articleText({ title: 'Nog niet', fields: ['draft: true'] }))
    expect(diff('main').stdout).toContain('**Kladversies, alleen te zien in een voorbeeld** (1)\n\n- Nog niet, nieuw')
    const link = `https://blad.example/voorbeeld/${'a'.repeat(44)}`
    expect(
      asMarkdown({ ...nothing, drafts: [{ name: 'Nog niet', path: '/artikelen/klad', more: '' }], preview: link }),
    ).toContain(`- [Nog niet](${link}/artikelen/klad)`)
    await content.remove('articles/klad.mdx')
  })

  it('says what is wrong, with its place, and that nothing goes live', async () => {
    await content.write('articles/kapot.mdx', '---\ntitel: Kapot\n---\n')
    const { stdout, status } = diff('main')
    expect(stdout).toMatch(/Er zit een fout in de inhoud[\s\S]*articles\/kapot\.mdx:\d+:\d+/)
    expect(status).toBe(1)
    await content.remove('articles/kapot.mdx')
  })

  it.each([['--upload-pack=touch'], ['main', 'nog-iets']])('refuses %s', (...refs) => {
    const { stderr, stdout, status } = diff(...refs)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).not.toBe('')
  })

  it('is never longer than a git host takes', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({ name: `Stuk ${i}`, path: `/artikelen/stuk-${i}`, more: '' }))
    const changes = { nieuw: many, veranderd: many, verplaatst: [], weg: many }
    const shown = asMarkdown({ ref: 'main', siteUrl: 'https://blad.example', isWrong: false, changes, problems: [] })
    expect(shown.length).toBeLessThan(60_000)
    expect(shown).toContain('… en nog 2900')
  })
})
