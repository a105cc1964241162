import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { clockEnv } from '../support/clock'
import { dataFolder } from './folder'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

it('`npm run content:new` makes a file once, says where it is, and what is still to be looked at', {
  timeout: 120_000,
}, async () => {
  const content = join(dataFolder(), 'content')
  mkdirSync(content)
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CONTENT_DIR: content,
    DATA_DIR: join(content, '../data'),
    ...clockEnv(),
  }
  const make = (...args: string[]) =>
    run(process.execPath, ['scripts/run.mjs', 'scripts/content-new.ts', ...args], {
      cwd: root,
      env: { NODE_ENV: 'test', ...env },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }) => ({ code, said: stderr as string }),
    )

  expect(await make('article', 'De brug')).toMatchObject({ code: 1, said: expect.stringContaining('content:new -- author') })
  expect(await make('author', 'Jet Brug')).toMatchObject({ code: 0, said: expect.stringContaining('authors/jet-brug.mdx') })
  const made = await make('article', 'De brug')
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Kijk deze nog na: author, date.') })
  const file = join(content, 'articles/2026/de-brug.mdx')
  expect(readFileSync(file, 'utf8')).toContain('title: De brug\ndate: 2026-12-01\nauthor: jet-brug\ndraft: true\n')
  writeFileSync(file, 'van de redacteur')
  expect(await make('article', 'De brug')).toMatchObject({ code: 1, said: expect.stringContaining('er is al een artikel') })
  expect(readFileSync(file, 'utf8')).toBe('van de redacteur')
  expect(await make('artikel', 'De brug')).toMatchObject({ code: 1, said: expect.stringContaining('<article|') })
  expect(await make('article', '--titel', 'x')).toMatchObject({ code: 1, said: expect.stringContaining('--author, --date') })
})
