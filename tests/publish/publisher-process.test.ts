/** The publisher that stays: what who asks it can rely on. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { currentId } from '../../lib/editions/pointer'
import { isAlive } from '../../lib/files/alive'
import { startPublisher } from '../../lib/publishing/publisher-process'
import { clockEnv } from '../support/clock'
import { dataFolder } from './folder'

const root = resolve(import.meta.dirname, '../..')
vi.setConfig({ testTimeout: 300_000 })

let content: string
let data: string
let env: NodeJS.ProcessEnv
const page = (title: string) => `---\ntitle: ${title}\n---\n\nEen proef.\n`
const write = (text: string) => writeFileSync(join(content, 'pages/proef.mdx'), text)
/** The publishers that a process started. */
const publishersOf = (pid: number) =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)])
    .toString()
    .split('\n')
    .flatMap((line) => (line.includes('scripts/publisher.ts') ? Number.parseInt(line, 10) : []))
const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 120_000, interval: 50 })

beforeEach(() => {
  const folder = dataFolder()
  content = join(folder, 'content')
  data = join(folder, 'data')
  cpSync(join(root, 'content'), content, { recursive: true })
  env = { ...process.env, NODE_ENV: 'test', CONTENT_DIR: content, DATA_DIR: data, DATABASE_URL: '', ...clockEnv() }
})

describe('A publisher that stays', () => {
  it('does one after the other, says what was wrong with the content, and publishes what is mended', async () => {
    const publisher = startPublisher(env)
    onTestFinished(() => publisher.stop())
    const [first, second] = await Promise.all([publisher.publish(), publisher.publish()])
    expect(first).toMatchObject({
      exitCode: 0,
      unchanged: false,
      lines: expect.arrayContaining([expect.stringMatching(/^Live: /)]),
    })
    expect(second).toMatchObject({ exitCode: 0, unchanged: true })
    const live = currentId(data)
    write('---\ntitel: Fout\n---\n')
    expect(await publisher.publish()).toMatchObject({
      exitCode: 1,
      problems: expect.arrayContaining([expect.objectContaining({ file: 'pages/proef.mdx', severity: 'error' })]),
    })
    expect(currentId(data)).toBe(live)
    write(page('Proef een'))
    expect((await publisher.publish()).lines).toContain('nieuw: pagina Proef een')
    write(page('Proef twee'))
    expect((await publisher.publish()).lines).toContain('veranderd: pagina Proef twee')
    rmSync(join(content, 'pages/proef.mdx'))
    expect((await publisher.publish()).lines).toContain('weg: pagina Proef twee')
  })

  it('tells who waits that it died, and is there again', async () => {
    const publisher = startPublisher(env)
    onTestFinished(() => publisher.stop())
    await publisher.publish()
    const [pid] = publishersOf(process.pid)
    const under = expect(publisher.publish()).rejects.toThrow('died')
    process.kill(pid as number, 'SIGKILL')
    await under
    write(page('Proef een'))
    expect((await publisher.publish()).lines).toContain('nieuw: pagina Proef een')
  })

  it('ends with who started it, also when that was killed; until then every saved file is published', async () => {
    const watcher = spawn(process.execPath, ['scripts/run.mjs', 'scripts/content/watch.ts'], {
      cwd: root,
      env,
      stdio: 'ignore',
    })
    onTestFinished(() => void watcher.kill('SIGKILL'))
    await until(() => currentId(data) !== undefined)
    const live = currentId(data)
    write(page('Proef een'))
    await until(() => currentId(data) !== live)
    const [publisher] = publishersOf(watcher.pid as number)
    expect(isAlive(publisher as number)).toBe(true)
    watcher.kill('SIGKILL')
    await until(() => !isAlive(publisher as number))
  })
})
