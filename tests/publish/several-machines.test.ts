/** Several machines on one PostgreSQL, each with a data folder and a clone of its own: what one publishes is live on the others, by itself. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clock } from '../../lib/clock'
import { openDatabase } from '../../lib/database/open'
import { pauseCode, resumeCode } from '../../lib/signups/desk/codes'
import { changeSeminar } from '../../lib/signups/desk/seminar'
import { clockEnv } from '../support/clock'
import { articleText, smallContent, type TestContent } from '../support/content'
import { git } from '../support/git'
import { startServer, type TestServer, temporaryDir } from '../support/server'
import { createDatabase } from '../support/servers/postgres'

const root = resolve(import.meta.dirname, '../..')
const folders: string[] = []
let content: TestContent
let first: TestServer
let second: TestServer
let env: Record<string, string> = {}
let editor = ''

async function folder(): Promise<string> {
  const dir = await temporaryDir()
  folders.push(dir)
  return dir
}
async function clone(from: string): Promise<string> {
  const dir = join(await folder(), 'inhoud')
  git(root, 'clone', '--quiet', from, dir)
  return dir
}
const seminar = (price: number) =>
  ['---', 'title: Twee machines', 'start: 2031-05-01 19:30', 'end: 2031-05-01 21:30', 'online: volgt']
    .concat([`price: ${price}`, 'capacity: 20', '---', '', 'Een avond.', ''])
    .join('\n')

beforeAll(async () => {
  content = await smallContent()
  await content.write('seminars/twee-machines.mdx', seminar(10))
  await content.write('articles/eerst.mdx', articleText({ title: 'Eerst', body: '<PromoCode code="Vrijkaart" />' }))
  const remote = await folder()
  git(remote, 'init', '--quiet', '--bare', '--initial-branch=main')
  git(content.dir, 'init', '--quiet', '--initial-branch=main')
  git(content.dir, 'add', '.')
  git(content.dir, 'commit', '--quiet', '-m', 'begin')
  git(content.dir, 'push', '--quiet', remote, 'main')
  const clones = [await clone(remote), await clone(remote), await clone(remote)]
  editor = clones[2] as string
  env = { SECRET: 'x'.repeat(32), DATABASE_URL: await createDatabase() }
  first = await startServer({ contentDir: clones[0], dataDir: await folder(), env })
  second = await startServer({ contentDir: clones[1], dataDir: await folder(), env })
  // As `npm start` does: which commit the first edition is of.
  publish(first)
}, 600_000)
afterAll(async () => {
  await second?.stop()
  await first?.stop()
  await content?.clear()
  for (const dir of folders) rmSync(dir, { recursive: true, force: true })
})

/** Commits and pushes what an editor wrote. */
async function push(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) await writeFile(join(editor, file), text)
  git(editor, 'add', '.')
  git(editor, 'commit', '--quiet', '-m', 'een stuk')
  git(editor, 'push', '--quiet')
}
/** The command, on the machine of this server. */
const publish = ({ dataDir, contentDir }: TestServer, ...flags: string[]) =>
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/publish.ts', ...flags], {
    cwd: root,
    env: { ...process.env, ...clockEnv(), ...env, DATA_DIR: dataDir, CONTENT_DIR: contentDir },
    encoding: 'utf8',
  })
const statusOn = async (server: TestServer, path: string) => (await fetch(server.url + path)).status
const priceOn = async (server: TestServer) =>
  (await (await fetch(`${server.url}/api/seminars/twee-machines`)).json()).price.amount
const factsOn = async (server: TestServer) => (await (await fetch(`${server.url}/api/health`)).json()).facts ?? 'current'
const LONG = { timeout: 120_000, interval: 200 }

it('what is published on one is live on the other, and so is going back', async () => {
  await push({ 'articles/samen.mdx': articleText({ title: 'Samen live' }), 'seminars/twee-machines.mdx': seminar(65) })
  publish(first, '--pull')
  await expect.poll(() => statusOn(second, '/artikelen/samen'), LONG).toBe(200)
  expect(await (await fetch(`${second.url}/artikelen`)).text()).toContain('Samen live')
  expect(await factsOn(second)).toBe('current')
  await expect.poll(() => second.output()).toContain('Live: de editie van')

  publish(first, '--rollback')
  await expect.poll(() => statusOn(second, '/artikelen/samen'), LONG).not.toBe(200)
  expect([await priceOn(second), await factsOn(second)]).toEqual(['10.00', 'current'])
}, 400_000)

it('what the desk says on one is on the pages of the other, of a code and of a seminar, and so is taking it back', async () => {
  const [article, evening] = ['/artikelen/eerst', '/seminars/twee-machines']
  const says = async (path: string, words: string) => {
    const texts = [first, second].map(async ({ url }) => (await (await fetch(url + path)).text()).includes(words))
    return await Promise.all(texts)
  }
  const db = openDatabase({ dataDir: first.dataDir, databaseUrl: env.DATABASE_URL })
  try {
    await pauseCode(db, 'vrijkaart', 'noor@podium.example', clock.now())
    await expect.poll(() => says(article, 'Gold tot'), LONG).toEqual([true, true])
    await changeSeminar(db, 'twee-machines', { cancelled: 'De spreker is ziek.' }, 'noor@podium.example', clock.now())
    await expect.poll(() => says(evening, 'De spreker is ziek.'), LONG).toEqual([true, true])
    await resumeCode(db, 'vrijkaart', 'noor@podium.example', clock.now())
    await changeSeminar(db, 'twee-machines', { cancelled: null }, 'noor@podium.example', clock.now())
    await expect.poll(() => says(article, 'Gold tot'), LONG).toEqual([false, false])
    await expect.poll(() => says(evening, 'De spreker is ziek.'), LONG).toEqual([false, false])
    expect([await factsOn(first), await factsOn(second)]).toEqual(['current', 'current'])
  } finally {
    await db.destroy()
  }
}, 400_000)

it('one that was off overwrites nothing newer when it starts, and catches up', async () => {
  const { dataDir, contentDir } = second
  await second.stop()
  await push({ 'articles/gemist.mdx': articleText({ title: 'Gemist' }), 'seminars/twee-machines.mdx': seminar(80) })
  publish(first, '--pull')
  second = await startServer({ contentDir, dataDir, env })
  expect(await priceOn(second)).toBe('80.00')
  await expect.poll(() => statusOn(second, '/artikelen/gemist'), LONG).toBe(200)
  expect([await priceOn(first), await factsOn(first), await factsOn(second)]).toEqual(['80.00', 'current', 'current'])
}, 400_000)

it('one whose folder has changes of its own takes over what is live, and leaves the folder alone', async () => {
  await writeFile(join(second.contentDir, 'articles', 'eigen.mdx'), articleText({ title: 'Nog niet klaar' }))
  await push({ 'articles/daarna.mdx': articleText({ title: 'Daarna' }) })
  publish(first, '--pull')
  await expect.poll(() => statusOn(second, '/artikelen/daarna'), LONG).toBe(200)
  expect(await statusOn(second, '/artikelen/eigen')).toBe(404)
  expect(git(second.contentDir, 'status', '--porcelain').toString()).toContain('eigen.mdx')
}, 400_000)

it('one whose folder is no clone says so, once', async () => {
  const [dataDir, contentDir] = [await folder(), join(await folder(), 'inhoud')]
  await cp(editor, contentDir, { recursive: true })
  await rm(join(contentDir, '.git'), { recursive: true })
  const third = await startServer({ contentDir, dataDir, env })
  try {
    await expect.poll(() => third.output(), LONG).toContain('is geen git-repository')
    expect(third.output().split('is geen git-repository')).toHaveLength(2)
  } finally {
    await third.stop()
  }
}, 400_000)
