/** `POST /api/publish` on a real server, with a repository that the content is pulled from. */
import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleText, copyOfContent, type TestContent } from '../support/content'
import { git } from '../support/git'
import { startServer, type TestServer, temporaryDir } from '../support/server'

const token = 'een-geheim-van-de-redactie'
const admin = 'beheer@voorbeeld.example'
let content: TestContent
let editor: string
let server: TestServer
const folders: string[] = []

/** The folder of the editor has what the server's folder pulls. */
beforeAll(async () => {
  content = await copyOfContent()
  const [remote, copy] = [await temporaryDir(), await temporaryDir()]
  folders.push(remote, copy)
  git(remote, 'init', '--quiet', '--bare', '--initial-branch=main')
  git(content.dir, 'init', '--quiet', '--initial-branch=main')
  git(content.dir, 'add', '.')
  git(content.dir, 'commit', '--quiet', '-m', 'begin')
  git(content.dir, 'remote', 'add', 'origin', remote)
  git(content.dir, 'push', '--quiet', '-u', 'origin', 'main')
  editor = join(copy, 'redactie')
  await cp(content.dir, editor, { recursive: true })
  server = await startServer({ contentDir: content.dir, env: { PUBLISH_TOKEN: token, RATE_LIMITS: 'on', ADMIN_EMAILS: admin } })
})
afterAll(async () => {
  await server?.stop()
  await content?.clear()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const bearer = { authorization: `Bearer ${token}` }
const call = (init: RequestInit = {}) => fetch(`${server.url}/api/publish`, { method: 'POST', headers: bearer, ...init })
const sign = (body: string) => ({ 'x-hub-signature-256': `sha256=${createHmac('sha256', token).update(body).digest('hex')}` })

interface Outcome {
  status: string
  lines: string[]
  preview?: string
}

async function outcome(answer: Response): Promise<Outcome> {
  const { id } = (await answer.json()) as { id: string }
  for (;;) {
    const run = (await (await fetch(`${server.url}/api/publish/${id}`, { headers: bearer })).json()) as Outcome
    if (!['waiting', 'running'].includes(run.status)) return run
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** `by`: the address in the commit. */
async function push(file: string, text: string, by = 'redactie@voorbeeld.example') {
  await writeFile(join(editor, file), text)
  git(editor, 'add', '.')
  git(editor, '-c', `user.email=${by}`, 'commit', '--quiet', '-m', file)
  git(editor, 'push', '--quiet')
}

describe('A push', () => {
  it('is live a moment later, and is answered before it is', async () => {
    await push('articles/uit-de-verte.mdx', articleText({ title: 'Uit de verte' }))
    const body = JSON.stringify({ ref: 'refs/heads/main' })
    const headers = {
      ...sign(body),
      'x-github-event': 'push',
      'x-github-delivery': 'levering-1',
      'content-type': 'application/json',
    }
    const answer = await call({ headers, body })
    expect(answer.status).toBe(202)
    const { url, status, id } = await answer.clone().json()
    expect(answer.headers.get('location')).toBe(url)
    expect(url.endsWith(`/api/publish/${id}`)).toBe(true)
    expect(['waiting', 'running']).toContain(status)
    expect((await outcome(answer)).status).toBe('published')
    expect(await (await fetch(`${server.url}/artikelen/uit-de-verte`)).text()).toContain('Uit de verte')
    const again = await call({ headers, body })
    expect([again.status, (await again.json()).id]).toEqual([202, id])
  })

  it('that changes nothing says so', async () => expect((await outcome(await call())).status).toBe('unchanged'))

  it('to another branch makes its preview, and makes it again under the same link; with the branch it goes', async () => {
    const tell = (more = {}) => call({ body: JSON.stringify({ ref: 'refs/heads/kladje', ...more }) })
    const commit = async (body: string) => {
      git(editor, 'checkout', '--quiet', '-B', 'kladje')
      await writeFile(join(editor, 'articles/klad.mdx'), articleText({ title: 'Klad', fields: ['draft: true'], body }))
      git(editor, 'add', '.')
      git(editor, 'commit', '--quiet', '-m', 'klad')
      git(editor, 'push', '--quiet', '--force', 'origin', 'kladje')
      git(editor, 'checkout', '--quiet', 'main')
    }
    await commit('Eerst dit.')
    const first = await outcome(await tell())
    expect([first.status, first.lines.join(' ')]).toEqual(['previewed', expect.stringContaining('kladje')])
    const path = new URL(first.preview ?? '').pathname
    const page = async () => await fetch(`${server.url}${path}artikelen/klad`)
    expect(await (await page()).text()).toContain('Eerst dit.')
    expect((await fetch(`${server.url}/artikelen/klad`)).status).toBe(404)
    await commit('Toen dat.')
    expect((await outcome(await tell())).preview).toBe(first.preview)
    expect(await (await page()).text()).toContain('Toen dat.')
    const kept = readFileSync(join(server.dataDir, 'publish-runs.json'), 'utf8')
    expect(kept).not.toContain(path.split('/')[2])
    expect((await outcome(await tell({ deleted: true }))).status).toBe('ignored')
    expect((await page()).status).toBe(404)
    expect(await outcome(await call({ body: '{"ref":"refs/heads/nergens"}' }))).toMatchObject({ status: 'failed' })
  })

  it('of a tag, or none at all, does nothing', async () => {
    for (const [headers, body] of [
      [{}, '{"ref":"refs/tags/v1"}'],
      [{ 'x-github-event': 'ping' }, '{"zen":"rustig"}'],
    ] as const)
      expect((await outcome(await call({ headers: { ...bearer, ...headers }, body }))).status).toBe('ignored')
  })

  it('with a mistake leaves the site as it was, says where it is, and mails it to the editors', async () => {
    await push('articles/kapot.mdx', '---\ntitel: Kapot\n---\n')
    const { status, lines } = await outcome(await call())
    expect(status).toBe('failed')
    expect(lines.join('\n')).toMatch(/articles\/kapot\.mdx:\d+:\d+/)
    expect((await fetch(`${server.url}/artikelen/uit-de-verte`)).status).toBe(200)
    const folder = join(server.dataDir, 'mail')
    const mails = () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    const to = () => mails().map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim())
    // Who committed it is no admin, and is not mailed.
    await expect.poll(to).toEqual(['Podium <redactie@podium.example>'])
    expect(mails()[0]).toMatch(/articles\/kapot\.mdx:/)
    await push('articles/kapot.mdx', '---\ntitel: Nog kapot\n---\n', 'Beheer@Voorbeeld.example')
    expect((await outcome(await call())).status).toBe('failed')
    const editors = 'Podium <redactie@podium.example>'
    await expect.poll(() => to().sort()).toEqual([editors, editors, admin])
    git(editor, 'rm', '--quiet', 'articles/kapot.mdx')
    git(editor, 'commit', '--quiet', '-m', 'weg ermee')
    git(editor, 'push', '--quiet')
    expect((await outcome(await call())).status).toBe('unchanged')
  })
})

describe('Who may not publish', () => {
  it.each([
    ['nobody', {}],
    ['another token', { authorization: 'Bearer een-ander-geheim' }],
    ['another signature', { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }],
  ])('%s', async (_, headers) => {
    const answer = await call({ headers })
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(await answer.json()).toMatchObject({ code: 'unauthorised', status: 401 })
  })

  it('nor see how it went', async () => {
    const { id } = await (await call()).json()
    expect((await fetch(`${server.url}/api/publish/${id}`)).status).toBe(401)
    expect((await fetch(`${server.url}/api/publish/onbekend`, { headers: bearer })).status).toBe(404)
  })

  it('is told apart from what cannot be read, is too much, or is asked otherwise', async () => {
    expect((await call({ body: '{"ref":' })).status).toBe(400)
    expect((await call({ body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413)
    expect((await call({ headers: {}, body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(401)
    const got = await fetch(`${server.url}/api/publish`)
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST'])
  })

  // Last: this client hears nothing more for a minute.
  it('may not go on guessing, whoever he says that he is; and is told so', async () => {
    const guess = (by: string) => call({ headers: { authorization: 'Bearer mis-geraden', 'x-podium-client': by } })
    for (let i = 0; i < 60; i++) await guess(`10.0.0.${i}`)
    const answer = await guess('10.0.1.1')
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
  })
})
