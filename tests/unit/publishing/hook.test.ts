/** What a git host says, and whether it may: lib/publishing/hook/. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isAuthentic } from '@/lib/publishing/hook/authentic'
import { deliveryOf, pushOf } from '@/lib/publishing/hook/push'
import { PublishRuns } from '@/lib/publishing/hook/runs'
import type { Published } from '@/lib/publishing/publisher-process'

const token = 'een-lang-geheim-van-de-redactie'
const body = new TextEncoder().encode('{"ref":"refs/heads/main"}')
const signed = (by: string, of = body) => createHmac('sha256', by).update(of).digest('hex')

describe('a call that may publish', () => {
  it.each([
    ['a bearer token', { authorization: `Bearer ${token}` }],
    ['a bearer token in another spelling', { authorization: `bearer  ${token} ` }],
    ['GitHub', { 'x-hub-signature-256': `sha256=${signed(token)}` }],
    ['Forgejo', { 'x-forgejo-signature': signed(token) }],
    ['Gitea', { 'x-gitea-signature': signed(token) }],
    ['GitLab', { 'x-gitlab-token': token }],
  ])('is one by %s', (_, headers) => expect(isAuthentic(new Headers(headers), body, token)).toBe(true))

  it.each([
    ['nothing', {}],
    ['another token', { authorization: 'Bearer een-ander-geheim' }],
    ['half a token', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['the token as a password', { authorization: `Basic ${token}` }],
    ['a signature by another secret', { 'x-hub-signature-256': `sha256=${signed('een-ander-geheim')}` }],
    ['the signature of another body', { 'x-hub-signature-256': `sha256=${signed(token, new TextEncoder().encode('{}'))}` }],
    ['an empty signature', { 'x-hub-signature-256': 'sha256=', 'x-forgejo-signature': '' }],
    ['a signature that says the token', { 'x-forgejo-signature': token }],
    ['an empty token', { 'x-gitlab-token': '', authorization: 'Bearer ' }],
  ])('is none by %s', (_, headers) => expect(isAuthentic(new Headers(headers), body, token)).toBe(false))
})

describe('what a git host tells of', () => {
  it.each([
    [{}, undefined, { branch: undefined, isOther: false }],
    [{ 'x-github-event': 'push' }, { ref: 'refs/heads/main' }, { branch: 'main', isOther: false }],
    [{ 'x-gitlab-event': 'Push Hook' }, { ref: 'refs/heads/stuk/nieuw' }, { branch: 'stuk/nieuw', isOther: false }],
    [{ 'x-forgejo-event': 'push' }, { ref: 'main' }, { branch: 'main', isOther: false }],
    [{ 'x-github-event': 'ping' }, { zen: 'x' }, { branch: undefined, isOther: true }],
    [{ 'x-github-event': 'push' }, { ref: 'refs/tags/v1' }, { branch: undefined, isOther: true }],
    [{}, { ref: 7 }, { branch: undefined, isOther: false }],
    [{}, { ref: 'refs/heads/weg', deleted: true }, { branch: 'weg', isOther: false, isGone: true }],
    [{}, { ref: 'refs/heads/weg', after: '0'.repeat(40) }, { branch: 'weg', isOther: false, isGone: true }],
    [{}, 'geen object', { branch: undefined, isOther: false }],
    [{}, null, { branch: undefined, isOther: false }],
  ])('%o with %o', (headers, sent, push) => expect(pushOf(new Headers(headers as never), sent)).toEqual(push))

  it('is known by the id of its delivery, cut to a length', () => {
    expect(deliveryOf(new Headers({ 'x-github-delivery': 'abc' }))).toBe('abc')
    expect(deliveryOf(new Headers({ 'x-gitlab-event-uuid': 'x'.repeat(5000) }))).toHaveLength(200)
    expect(deliveryOf(new Headers({ 'x-github-delivery': ' ' }))).toBeUndefined()
  })
})

describe('publications that are asked for', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })
  const folder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'podium-runs-')))
    return folders.at(-1) as string
  }
  const went: Published = { lines: ['Live.'], exitCode: 0, unchanged: false, problems: [] }
  /** Publications that end when they are told to. */
  function worked(dataDir = folder()) {
    const ends: ((published: Published) => void)[] = []
    const failures: string[][] = []
    const publish = () => new Promise<Published>((done) => ends.push(done))
    const runs = new PublishRuns(dataDir, { publish, failed: (lines) => failures.push(lines) })
    const end = async (how: Published = went) => {
      ends.shift()?.(how)
      await new Promise(setImmediate)
    }
    return { runs, end, failures, dataDir, count: () => ends.length }
  }

  it('come one after the other, and all that are asked meanwhile together', async () => {
    const { runs, end, count } = worked()
    const asked = [runs.ask(), runs.ask(), runs.ask()]
    const statuses = () => asked.map(({ id }) => runs.find(id)?.status)
    expect([count(), statuses()]).toEqual([1, ['running', 'waiting', 'waiting']])
    await end()
    expect([count(), statuses()]).toEqual([1, ['published', 'running', 'running']])
    await end({ ...went, unchanged: true, lines: ['Er is niets veranderd.'] })
    expect([count(), statuses()]).toEqual([0, ['published', 'unchanged', 'unchanged']])
  })

  it('that fail are said once, however many asked, and the next one goes on', async () => {
    const { runs, end, failures } = worked()
    const first = runs.ask()
    runs.ask()
    runs.ask()
    await end()
    await end({ ...went, exitCode: 1, lines: ['articles/x.mdx:3:1 fout'] })
    expect(failures).toEqual([['articles/x.mdx:3:1 fout']])
    const next = runs.ask()
    await end()
    expect([runs.find(first.id)?.status, runs.find(next.id)?.status]).toEqual(['published', 'published'])
  })

  it('are known by their delivery, also after a restart; what was cut off then is said to have failed', async () => {
    const { runs, end, dataDir } = worked()
    const done = runs.ask('een')
    await end()
    const cut = runs.ask('twee')
    const again = worked(dataDir).runs
    expect(again.delivered('een')).toMatchObject({ id: done.id, status: 'published', lines: ['Live.'] })
    expect(again.find(cut.id)?.status).toBe('failed')
    expect(again.delivered('drie')).toBeUndefined()
    expect(again.delivered(undefined)).toBeUndefined()
  })

  it('are remembered up to a hundred', async () => {
    const { runs, dataDir } = worked()
    for (let i = 0; i < 130; i++) runs.ignore('niets', `d${i}`)
    expect([runs.delivered('d29'), runs.delivered('d30')?.status]).toEqual([undefined, 'ignored'])
    expect(JSON.parse(readFileSync(join(dataDir, 'publish-runs.json'), 'utf8'))).toHaveLength(100)
  })
})
