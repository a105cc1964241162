/** A file of editions that is damaged, gone or of another time: made anew, from what git has of it where that is known. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { editionsFile, LaterSchema } from '../../lib/editions/file/open'
import { openSqliteFile } from '../../lib/files/sqlite'
import type { PublishOptions } from '../../lib/publishing/outcome'
import { ensureEdition, publish } from '../../lib/publishing/publish'
import { rollback } from '../../lib/publishing/rollback'
import { searchFollows } from '../../lib/search/rows/in-editions'
import { SCHEMA_VERSION, schemaVersionOf } from '../../lib/search/rows/tables'
import { troubleInWords } from '../../server/process/operator-errors'
import { git as gitIn } from '../support/git'
import { folderOf, inOrder } from '../unit/content/support'
import { article, magazine, now } from '../unit/editions/content'
import { dataFolder, liveEdition, publisher } from './folder'

vi.setConfig({ testTimeout: 120_000 })

/** Content in a repository, published as it is committed. */
async function published() {
  const contentDir = folderOf({ ...inOrder })
  const dataDir = dataFolder()
  const git = (...args: string[]) => gitIn(contentDir, ...args)
  git('init', '-q', '-b', 'main')
  const commit = (title: string) => {
    writeFileSync(join(contentDir, 'pages/proef.mdx'), `---\ntitle: ${title}\n---\n\nEen proef.\n`)
    git('add', '.')
    git('commit', '-qm', title)
    return git('rev-parse', 'HEAD').slice(0, 12)
  }
  mkdirSync(join(contentDir, 'pages'), { recursive: true })
  const options: PublishOptions = { contentDir, dataDir, copyFacts: async () => [], companion: searchFollows, now: () => now }
  const first = commit('Een')
  expect(await publish(options)).toMatchObject({ ok: true })
  return { contentDir, dataDir, options, commit, first, title: () => titleIn(dataDir) }
}
const titleIn = (dataDir: string) => liveEdition(dataDir)?.pages.find(({ slug }) => slug === 'proef')?.title
const damage = (dataDir: string) => writeFileSync(editionsFile(dataDir), 'dit is geen database meer '.repeat(1000))

describe('a file of editions that is damaged', () => {
  it('is made anew at a start: of the commit that was live, and then of the folder; the start says so', async () => {
    const { contentDir, dataDir, options, first, title } = await published()
    damage(dataDir)
    const outcome = await ensureEdition(options)
    expect(outcome).toMatchObject({ ok: true, unchanged: true })
    expect(outcome.ok && outcome.warnings).toEqual([
      expect.stringMatching(`was beschadigd, en is opnieuw gemaakt van commit ${first}`),
    ])
    expect(title()).toBe('Een')
    damage(dataDir)
    writeFileSync(join(contentDir, 'pages/proef.mdx'), '---\ntitle: Nog niet vastgelegd\n---\n\nEen proef.\n')
    expect(await ensureEdition(options)).toMatchObject({ ok: true, unchanged: false })
    expect(title()).toBe('Nog niet vastgelegd')
    expect(await rollback(options)).toMatchObject({ ok: true })
    expect(title()).toBe('Een')
  })

  it('after a rollback comes back as the edition that was gone back to', async () => {
    const { dataDir, options, commit, first, title } = await published()
    commit('Twee')
    await publish(options)
    await rollback(options)
    expect(title()).toBe('Een')
    damage(dataDir)
    const outcome = await ensureEdition(options)
    expect(outcome.ok && outcome.warnings[0]).toContain(first)
    expect(title()).toBe('Een')
  })

  it('is made of the folder where git does not have what was live', async () => {
    const { contentDir, dataDir, options, title } = await published()
    rmSync(join(contentDir, '.git'), { recursive: true })
    damage(dataDir)
    const outcome = await ensureEdition(options)
    expect(outcome.ok && outcome.warnings[0]).toContain(`opnieuw gemaakt van de map ${contentDir}`)
    expect(title()).toBe('Een')
  })

  it('with a mistake in the content says where that is, and leaves everything else alone', async () => {
    const { contentDir, dataDir, options } = await published()
    writeFileSync(join(dataDir, 'podium.sqlite'), 'aanmeldingen')
    damage(dataDir)
    writeFileSync(join(contentDir, 'pages/proef.mdx'), '---\ntitel: Fout\n---\n')
    const outcome = await ensureEdition(options)
    expect(outcome).toMatchObject({ ok: false, why: 'content' })
    expect(!outcome.ok && outcome.why === 'content' && outcome.problems.map(({ file }) => file)).toContain('pages/proef.mdx')
    expect(readFileSync(join(dataDir, 'podium.sqlite'), 'utf8')).toBe('aanmeldingen')
  })
})

it('a data folder of an earlier Podium gets its editions anew, once, and says so', async () => {
  const { dataDir, options } = publisher()
  for (const dir of ['editions', 'documents']) {
    mkdirSync(join(dataDir, dir), { recursive: true })
    writeFileSync(join(dataDir, dir, 'x'), '')
  }
  const outcome = await ensureEdition(options(magazine()))
  expect(outcome.ok && outcome.warnings[0]).toContain('van een eerdere Podium, en zijn opnieuw gemaakt')
  expect(['editions', 'documents'].map((dir) => existsSync(join(dataDir, dir)))).toEqual([false, false])
  const again = await ensureEdition(options(magazine(article('nieuw'))))
  expect(again.ok && again.warnings).toEqual([])
})

describe('tables of search of an older form are made anew at a start', () => {
  const age = (dataDir: string) => {
    const file = openSqliteFile(editionsFile(dataDir), 1000)
    file.exec('update searched set form = form - 1')
    file.close()
  }
  const formIn = (dataDir: string) => {
    const file = openSqliteFile(editionsFile(dataDir), 1000)
    const form = schemaVersionOf(file)
    file.close()
    return form
  }

  it('where nothing changed', async () => {
    const { dataDir, options } = await published()
    age(dataDir)
    expect(await ensureEdition(options)).toMatchObject({ ok: true, unchanged: true })
    expect(formIn(dataDir)).toBe(SCHEMA_VERSION)
  })

  it('where what is live was gone back to', async () => {
    const { dataDir, options, commit, title } = await published()
    commit('Twee')
    await publish(options)
    await rollback(options)
    age(dataDir)
    expect(await ensureEdition(options)).toMatchObject({ ok: true, unchanged: true })
    expect([title(), formIn(dataDir)]).toEqual(['Een', SCHEMA_VERSION])
  })

  it('where the content has a mistake', async () => {
    const { contentDir, dataDir, options } = await published()
    writeFileSync(join(contentDir, 'pages/proef.mdx'), '---\ntitel: Fout\n---\n')
    age(dataDir)
    expect(await ensureEdition(options)).toMatchObject({ ok: false, why: 'content' })
    expect(formIn(dataDir)).toBe(SCHEMA_VERSION)
  })
})

it('a file of a later Podium is left alone: one clear message', async () => {
  const { dataDir, put, options } = publisher()
  await put(magazine())
  const file = openSqliteFile(editionsFile(dataDir), 1000)
  file.exec('pragma user_version = 99')
  file.close()
  const error = await publish(options(magazine(article('nieuw')))).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(LaterSchema)
  expect(troubleInWords(error)).toMatch(/editions\.sqlite is van een nieuwere Podium/)
})
