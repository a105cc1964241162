/** `npm start`, on a site that has been built: what it says, what it does twice, and how it ends. */
import { spawn } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockEnv } from '../support/clock'
import { copyOfContent, type TestContent } from '../support/content'
import { temporaryDir } from '../support/server'
import { freePort } from '../support/servers/free-port'

const root = resolve(import.meta.dirname, '../..')
let dataDir: string
let content: TestContent

beforeAll(async () => {
  dataDir = await temporaryDir()
  content = await copyOfContent()
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
  await content.clear()
})

interface Ended {
  code: number | null
  output: string
}
/** Runs it until it stops; `serving` is called once it says where it is. */
function start(env: Record<string, string>, serving?: (stop: () => void, url: string) => Promise<void>): Promise<Ended> {
  const own = {
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    DATA_DIR: dataDir,
    CONTENT_DIR: content.dir,
    ...clockEnv(),
  }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...own, ...env } })
  let output = ''
  let told = false
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk
        const url = /Podium staat op (http:\S+)/.exec(output)?.[1]
        if (!url || told) return
        told = true
        ;(serving?.(() => child.kill('SIGTERM'), url) ?? Promise.resolve(child.kill('SIGTERM'))).catch(fail)
      })
    child.on('error', fail)
    child.on('close', (code) => done({ code, output }))
  })
}

describe('npm start', () => {
  it('makes an edition, serves it, and ends with 0 when told to stop', async () => {
    const port = await freePort()
    const { code, output } = await start({ PORT: String(port) }, async (stop, url) => {
      expect((await fetch(`${url}/artikelen`)).status).toBe(200)
      stop()
    })
    expect(output).toContain(`Podium staat op http://localhost:${port}`)
    expect(code).toBe(0)
    expect(await readdir(join(dataDir, 'servers'))).toEqual([])
  }, 300_000)

  it('does nothing twice: the second time it only serves', async () => {
    const { code, output } = await start({ PORT: String(await freePort()) })
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(0)
  }, 300_000)
})

describe('npm start says in one message what to mend, and ends with 1', () => {
  it('when the port is taken', async () => {
    const taken = createServer()
    const port = await new Promise<number>((done) => taken.listen(0, () => done((taken.address() as { port: number }).port)))
    try {
      const { code, output } = await start({ PORT: String(port) })
      expect(output.trim()).toBe(
        `Poort ${port} is al in gebruik. Stop wat daar draait, of kies een andere: PORT=3001 npm start`,
      )
      expect(code).toBe(1)
    } finally {
      taken.close()
    }
  }, 300_000)

  it.each([
    [{ PORT: 'drieduizend' }, /PORT moet een getal zijn/],
    [{ SITE_URL: 'podium.example' }, /SITE_URL moet beginnen met http/],
    [{ DATABASE_URL: 'postgres://podium@127.0.0.1:1/podium' }, /SECRET moet gezet zijn/],
    [
      { DATABASE_URL: 'postgres://podium@127.0.0.1:1/podium', SECRET: 'x'.repeat(32) },
      /database van DATABASE_URL is niet te bereiken/,
    ],
    [{ DATA_DIR: join(root, 'package.json') }, /is een bestand; DATA_DIR moet een map zijn/],
  ])(
    'for %o',
    async (env, message) => {
      const { code, output } = await start({ PORT: String(await freePort()), ...env })
      expect(output).toMatch(message)
      expect(output).not.toMatch(/\n\s+at /)
      expect(code).toBe(1)
    },
    300_000,
  )

  it('when the content has a mistake, with its place', async () => {
    const file = 'articles/2026/fout.mdx'
    await writeFile(join(content.dir, file), '---\ntitle: Fout\ndate: 2026-11-01\nauthor: niemand-hier\n---\n\nTekst.\n')
    try {
      const { code, output } = await start({ PORT: String(await freePort()) })
      expect(output).toMatch(/^articles\/2026\/fout\.mdx:4:9 .*niemand-hier/m)
      expect(code).toBe(1)
    } finally {
      await content.remove(file)
    }
  }, 300_000)

  it('when Node is too old', async () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' })
      const { checkNode } = await import('./scripts/lib/installed.mjs')
      checkNode()`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', old], { cwd: root })
    let output = ''
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    const code = await new Promise((done) => child.on('close', done))
    expect(output).toMatch(/Node 20\.19\.0 of nieuwer nodig; dit is Node 18\.20\.4/)
    expect(code).toBe(1)
  })
})
