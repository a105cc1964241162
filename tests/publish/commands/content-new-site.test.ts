/** A publication of one's own: made with one command, in order, and served; nothing that is there is written over. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { clockEnv } from '../../support/clock'
import { startServer } from '../../support/server'
import { askRaw } from '../../support/servers/raw'
import { dataFolder } from '../folder'

const root = resolve(import.meta.dirname, '../../..')

function place() {
  const folder = dataFolder()
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, NODE_ENV: 'test' as const, ...clockEnv() },
    ...{ ENV_FILE: join(folder, '.env'), DATA_DIR: join(folder, 'data') },
  }
  const run = (script: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', script, ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    return { code: status, said: stdout + stderr }
  }
  const site = (...args: string[]) => run('scripts/content/new.ts', 'site', ...args)
  return { folder, run, site, own: join(folder, 'brug-content'), envFile: env.ENV_FILE }
}
const said = [
  '--name',
  'De Brug',
  '--email',
  'redactie@debrug.example',
  '--topics',
  'Werk, Stad & land, werk aan de weg',
  '--colour',
  '#1a5fb4',
]

it('made, checked, served: with its own repository, and CONTENT_DIR in .env beside what stood there', async () => {
  const { run, site, own, envFile } = place()
  writeFileSync(envFile, 'PORT=4000')
  expect(site(...said, '--folder', own)).toMatchObject({
    code: 0,
    said: expect.stringContaining('In .env staat nu CONTENT_DIR'),
  })
  const [first = '', second = ''] = readFileSync(envFile, 'utf8').split('\n')
  expect(first).toBe('PORT=4000')
  expect(resolve(root, second.replace('CONTENT_DIR=', ''))).toBe(own)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: own, encoding: 'utf8' }).trim()
  expect([git('log', '--format=%s <%ae>'), git('status', '--short')]).toEqual(['De Brug begint <redactie@debrug.example>', ''])

  // The check reads .env too: what is still to be written is all that it says.
  const check = run('scripts/content/check.ts')
  expect(check.code).toBe(0)
  const lines = check.said.trim().split('\n').slice(0, -1)
  expect(lines.length).toBeGreaterThan(8)
  expect(lines.filter((line) => !line.includes('let op: hier staat nog INVULLEN'))).toEqual([])

  const server = await startServer({ contentDir: own })
  try {
    const front = await askRaw(server.port, '/')
    expect([front.status, front.text.includes('Welkom bij De Brug')]).toEqual([200, true])
    for (const path of ['/artikelen/welkom', '/over-ons', '/privacy', '/themas/stad-en-land', '/auteurs/redactie'])
      expect((await askRaw(server.port, path)).status).toBe(200)
    for (const path of ['/en', '/seminars']) expect((await askRaw(server.port, path)).status).toBe(404)
  } finally {
    await server.stop()
  }
})

it('says what is missing where nobody can be asked, and makes nothing', () => {
  const { folder, site, own } = place()
  const { code, said: all } = site('--name', 'De Brug', '--email', 'debrug', '--colour', 'blauw')
  expect(code).toBe(1)
  expect(all).toContain('--email: veld "email": "debrug" is geen e-mailadres')
  expect(all).toContain('--topics: ontbreekt')
  expect(all).toContain('--colour: "blauw" is geen kleur')
  expect(site('--nam', 'x').said).toContain('--name, --email, --topics, --colour, --folder, --yes')
  // A lamp that cannot be written on names the nearest that can.
  expect(site(...said.slice(0, -1), '#fefefe', '--folder', own).said).toMatch(/--colour: .*neem "#[0-9a-f]{6}"/)
  expect(readdirSync(folder).filter((name) => name !== 'data')).toEqual([])
})

it('writes over nothing: not a folder, not a setting, not the project', () => {
  const { site, own, envFile } = place()
  mkdirSync(own)
  writeFileSync(join(own, 'site.yaml'), 'name: Van een ander\n')
  expect(site(...said, '--folder', own)).toMatchObject({ code: 1, said: expect.stringContaining('is niet leeg') })
  expect(readFileSync(join(own, 'site.yaml'), 'utf8')).toBe('name: Van een ander\n')
  expect(site(...said, '--folder', 'content-van-ons')).toMatchObject({
    code: 1,
    said: expect.stringContaining('ligt in de map van Podium'),
  })
  expect(existsSync(join(root, 'content-van-ons'))).toBe(false)
  writeFileSync(envFile, 'CONTENT_DIR=../elders\n')
  expect(site(...said, '--folder', join(own, 'meer'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('staat al een CONTENT_DIR'),
  })
  expect(readFileSync(envFile, 'utf8')).toBe('CONTENT_DIR=../elders\n')
})

it('the sample goes off the site after a yes, and not before', () => {
  const { run, site, own, envFile } = place()
  expect(run('scripts/publish.ts').code).toBe(0)
  expect(site(...said, '--folder', own)).toMatchObject({ code: 1, said: expect.stringContaining('--yes: ontbreekt') })
  expect([existsSync(own), existsSync(envFile)]).toEqual([false, false])
  expect(site(...said, '--folder', own, '--yes').code).toBe(0)
  expect(run('scripts/publish.ts').said).toContain('Welkom bij De Brug')
})
