/** `npm run content:import` as an editor gives it. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const fixtures = join(root, 'tests/fixtures/import')
const folder = mkdtempSync(join(tmpdir(), 'podium-import-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const content = join(folder, 'content')
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, CONTENT_DIR: content, DATA_DIR: join(folder, 'data'), ENV_FILE: join(folder, '.env') }
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/run.mjs', 'scripts/content/import.ts', ...args],
      { cwd: root, env },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

test('An export comes over into an empty folder, tells in Dutch where the report is, and tries old addresses', async () => {
  const urls = join(folder, 'urls.txt')
  writeFileSync(urls, 'https://www.oud.example/2019/03/de-brug/\r\n/2019/09/caf%c3%a9-de-hoek/\n/over-ons/team\n/team/\n')
  const media = join(fixtures, 'klassiek/uploads')
  const first = await run('wordpress', join(fixtures, 'klassiek/export.xml'), '--media', media, '--urls', urls)
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain("14 artikelen en 4 pagina's erin: 13 en 4 overgekomen.")
  expect(first.out).toContain('4 van 4 oude adressen zijn een pagina, of leiden erheen.')
  expect(readFileSync(join(content, '.import/verslag.md'), 'utf8')).toContain('De sommen kloppen')

  writeFileSync(urls, '/nergens\n')
  const again = await run('wordpress', join(fixtures, 'klassiek/export.xml'), '--media', media, '--urls', urls, '--lang', 'en')
  expect(again.code).toBe(1)
  expect(again.out).toContain('0 nieuw, 0 vernieuwd')
  expect(again.err).toContain('leidt nergens heen: /nergens')
  expect(readFileSync(join(content, '.import/verslag.md'), 'utf8')).toContain('The sums agree')
})

test('What is no export, or not whole, is said, with an exit code', async () => {
  const broken = join(folder, 'half.xml')
  writeFileSync(broken, '<?xml version="1.0"?><rss><channel><title>X</title><item><title>Half')
  expect(await run('wordpress', broken)).toMatchObject({ code: 1, err: expect.stringContaining('niet heel') })
  writeFileSync(broken, 'Geen XML.')
  expect(await run('wordpress', broken)).toMatchObject({ code: 1, err: expect.stringContaining('geen export van WordPress') })
  expect(await run('wordpress', join(folder, 'is-er-niet.xml'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('is er niet'),
  })
  expect(await run('wordpress', folder)).toMatchObject({ code: 2, err: expect.stringContaining('is geen bestand') })
  mkdirSync(join(folder, 'leeg'))
  expect(await run('markdown', join(folder, 'leeg'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('geen tekst gevonden'),
  })
  expect(await run('joomla', broken)).toMatchObject({ code: 2, err: expect.stringContaining('content:import') })
})
