/** An editor at a desk: a content folder in git, the commands as they are typed, and a server that is live beside it. */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clockEnv } from '../../support/clock'
import { smallContent } from '../../support/content'
import { git as gitIn } from '../../support/git'
import { startServer } from '../../support/server'

const root = resolve(import.meta.dirname, '../../..')

export type Editor = Awaited<ReturnType<typeof anEditor>>

/** Limits are on, and who asks is told by a proxy: each that `visit` sends is somebody else, unless it says who. */
export async function anEditor() {
  const content = await smallContent()
  await content.remove('authors/aleid-kromwijk.mdx')
  const git = (...args: string[]) => gitIn(content.dir, ...args)
  const commit = (message: string) => {
    git('add', '.')
    git('commit', '--quiet', '--allow-empty', '-m', message)
  }
  git('init', '--quiet', '--initial-branch=main')
  commit('begin')
  const server = await startServer({ contentDir: content.dir, env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } })

  const command = (script: string, ...args: string[]) =>
    new Promise<{ code: number; said: string }>((done) => {
      const env = { ...process.env, ...clockEnv(), DATA_DIR: server.dataDir, CONTENT_DIR: content.dir }
      execFile(process.execPath, ['scripts/run.mjs', `scripts/${script}.ts`, ...args], { cwd: root, env }, (error, out, err) =>
        done({ code: error ? Number(error.code) : 0, said: out + err }),
      )
    })

  let visitors = 0
  const visit = (path: string, init: RequestInit = {}, from = `192.0.${(++visitors >> 8) & 255}.${visitors & 255}`) =>
    fetch(server.url + path, { redirect: 'manual', ...init, headers: { 'x-forwarded-for': from, ...init.headers } })

  const mails = () => {
    try {
      return readdirSync(join(server.dataDir, 'mail')).map((name) => readFileSync(join(server.dataDir, 'mail', name), 'utf8'))
    } catch {
      return []
    }
  }
  const leave = async () => {
    await server.stop()
    await content.clear()
  }
  return { content, git, commit, server, command, visit, mails, leave }
}
