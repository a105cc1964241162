import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Problem } from '../../../lib/content/types'
import { currentId } from '../../../lib/editions/pointer'
import { openSqliteFile } from '../../../lib/files/sqlite'
import { clockEnv } from '../../support/clock'
import { articleText } from '../../support/content'
import { git } from '../../support/git'
import { dataFolder, liveEdition } from '../folder'

const root = resolve(import.meta.dirname, '../../..')
vi.setConfig({ testTimeout: 180_000 })

const write = (folder: string, file: string, text: string) => writeFileSync(join(folder, file), text)

/** Some content in a folder of its own, with a data folder, and the command as an operator gives it. */
function workplace() {
  const folder = dataFolder()
  const content = join(folder, 'content')
  const data = join(folder, 'data')
  cpSync(join(root, 'tests/fixtures/content-signup'), content, { recursive: true })
  for (const below of ['articles', 'authors']) mkdirSync(join(content, below))
  write(content, 'authors/aleid-kromwijk.mdx', '---\nname: Aleid\n---\n\nAleid schrijft.\n')
  write(content, 'articles/stuk.mdx', articleText({ title: 'Een stuk' }))
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NODE_ENV: 'test' as const,
    CONTENT_DIR: content,
    DATA_DIR: data,
    ...clockEnv(),
  }
  const command = (...flags: string[]) =>
    new Promise<{ code: number; said: string }>((done) =>
      execFile(process.execPath, ['scripts/run.mjs', 'scripts/publish.ts', ...flags], { cwd: root, env }, (error, out, err) =>
        done({ code: error ? Number(error.code) : 0, said: out + err }),
      ),
    )
  const titleOf = (slug: string) => liveEdition(data)?.pages.find((page) => page.slug === slug)?.title
  return { folder, content, data, env, command, titleOf }
}
const page = (title: string) => `---\ntitle: ${title}\n---\n\nEen proef.\n`

describe('npm run publish', () => {
  it('publishes, refuses a mistake with its place and a database that is damaged, goes back, and knows its flags', async () => {
    const { content, data, command, titleOf } = workplace()
    const first = await command()
    expect(first).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^eerste editie: 1 artikel, [\s\S]*^Live: de editie van .+ uur \(/m),
    })

    const facts = openSqliteFile(join(data, 'podium.sqlite'), 1000)
    expect(facts.prepare('select slug from seminars').all([]).length).toBeGreaterThan(0)
    facts.close()

    write(content, 'pages/proef.mdx', page('Proef een'))
    expect(await command()).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^nieuw: pagina Proef een$[\s\S]*^Live: de editie van/m),
    })
    expect(titleOf('proef')).toBe('Proef een')

    write(content, 'pages/proef.mdx', page('Proef twee').replace('---\n\n', 'onbekend: ja\n---\n\n'))
    const refused = await command()
    expect(refused.code).toBe(1)
    expect(refused.said).toMatch(/^pages\/proef\.mdx:3:\d+ .+/m)
    expect(titleOf('proef')).toBe('Proef een')

    expect(await command('--rollback')).toMatchObject({ code: 0, said: expect.stringContaining('Terug op de editie van') })
    expect(titleOf('proef')).toBeUndefined()

    expect(await command('--ongedaan')).toMatchObject({ code: 1, said: expect.stringContaining('--ongedaan') })

    // With a damaged database it says so in one line, and the site stays as it was.
    const live = currentId(data)
    writeFileSync(join(data, 'podium.sqlite'), 'geen database '.repeat(1000))
    write(content, 'pages/proef.mdx', page('Proef'))
    const damaged = await command()
    expect(damaged.code).toBe(1)
    expect(damaged.said).toMatch(/^De database .*podium\.sqlite is beschadigd\. Zet een kopie terug en probeer het weer\.$/m)
    expect(damaged.said).not.toMatch(/\n\s+at /)
    expect([currentId(data), titleOf('proef')]).toEqual([live, undefined])
  })

  it('--pull takes in what was pushed, and says so when git cannot', async () => {
    const { folder, content, command, titleOf } = workplace()
    git(content, 'init', '-q', '-b', 'main')
    git(content, 'add', '.')
    git(content, 'commit', '-qm', 'Begin')
    const desk = join(folder, 'desk')
    const shared = join(folder, 'shared.git')
    git(folder, 'clone', '-q', '--bare', content, shared)
    git(folder, 'clone', '-q', shared, desk)
    rmSync(content, { recursive: true })
    git(folder, 'clone', '-q', shared, content)

    write(desk, 'pages/proef.mdx', page('Van een ander bureau'))
    git(desk, 'add', '.')
    git(desk, 'commit', '-qm', 'Een pagina')
    git(desk, 'push', '-q')
    expect((await command('--pull')).code).toBe(0)
    expect(titleOf('proef')).toBe('Van een ander bureau')

    rmSync(shared, { recursive: true })
    const failed = await command('--pull')
    expect(failed.code).toBe(1)
    expect(failed.said).toContain('git pull lukte niet')
    expect(titleOf('proef')).toBe('Van een ander bureau')
  })
})

it('the publisher that stays makes an edition of every saved file, and keeps what is wrong for the page that shows it', async () => {
  const { content, data, env, titleOf } = workplace()
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/content/watch.ts'], { cwd: root, env, stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const soon = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 50 })
  // There are codes that are over, which is said and stops nothing.
  const mistakes = () => {
    const { problems } = JSON.parse(readFileSync(join(data, 'problems.json'), 'utf8')) as { problems: Problem[] }
    return problems.filter(({ severity }) => severity === 'error')
  }
  await soon(() => expect(existsSync(join(data, 'problems.json'))).toBe(true))

  write(content, 'pages/proef.mdx', page('Een'))
  await soon(() => expect(titleOf('proef')).toBe('Een'))
  write(content, 'pages/proef.mdx', page('Twee').replace('title', 'titel'))
  await soon(() =>
    expect(mistakes()).toEqual(expect.arrayContaining([expect.objectContaining({ file: 'pages/proef.mdx', line: 2 })])),
  )
  expect(titleOf('proef')).toBe('Een')
  write(content, 'pages/proef.mdx', page('Drie'))
  await soon(() => expect(titleOf('proef')).toBe('Drie'))
  await soon(() => expect(mistakes()).toEqual([]))
})
