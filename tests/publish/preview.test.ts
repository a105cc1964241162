/** `npm run preview` and `/voorbeeld/<token>/…`, on a real server beside the live site. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '../../lib/clock'
import { allIn, idOfToken, keepPreview, previewDir } from '../../lib/editions/previews/records'
import { tokenIn } from '../../lib/publishing/preview/link'
import { makePreview } from '../../lib/publishing/preview/make'
import { searchFollows } from '../../lib/search/rows/in-editions'
import { secrets } from '../../lib/secret/secret'
import { articleText, copyOfContent, dateOf, type TestContent } from '../support/content'
import { git as gitIn } from '../support/git'
import { startServer, type TestServer } from '../support/server'

const SECRET = 'alleen van kladje'
const LATER = 'iets van later'
let content: TestContent
let server: TestServer
let base: string
let token: string

const git = (...args: string[]) => gitIn(content.dir, ...args)

/** Puts files on a branch, and the folder back on main. */
async function onBranch(branch: string, files: Record<string, string>) {
  git('checkout', '--quiet', ...(git('branch', '--list', branch) ? [branch] : ['-b', branch]))
  for (const [file, text] of Object.entries(files)) await content.write(file, text)
  git('add', '.')
  git('commit', '--quiet', '-m', branch)
  git('checkout', '--quiet', 'main')
}

async function made(ref: string, more: { article?: string } = {}) {
  const outcome = await makePreview({
    contentDir: content.dir,
    dataDir: server.dataDir,
    ref,
    secrets: secrets({ dataDir: server.dataDir }),
    companion: searchFollows,
    ...more,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init })
const text = async (path: string) => (await get(path)).text()

beforeAll(async () => {
  content = await copyOfContent()
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '-m', 'begin')
  server = await startServer({ contentDir: content.dir })
  const site = readFileSync(join(content.dir, 'site.yaml'), 'utf8').replace(/^name:.*$/m, 'name: Podium van morgen')
  await onBranch('kladje', {
    'articles/een-klad.mdx': articleText({ title: 'Een klad', fields: ['draft: true', 'comments: true'], body: `${SECRET}.` }),
    'articles/later.mdx': articleText({ title: 'Later', date: '2031-12-03 09:00', body: `${LATER}.` }),
    'site.yaml': site,
  })
  const preview = await made('kladje')
  token = preview.token
  base = `/voorbeeld/${token}`
})
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

describe('A preview of a branch', () => {
  it('is the site as the branch would make it, drafts and what appears later included, under a bar that says so', async () => {
    const page = await text(`${base}/artikelen/een-klad`)
    expect(page).toContain(SECRET)
    expect(page).toContain('Podium van morgen')
    expect(page).toContain('Kladversie')
    expect(page).toMatch(/branch kladje, commit [0-9a-f]{8}, gemaakt op .* Toont ook kladversies en wat later verschijnt\./)
    const later = await text(`${base}/artikelen/later`)
    expect(later).toMatch(/Verschijnt op woensdag 3 december 2031, 9.00/)
    for (const path of ['/', '/artikelen', '/auteurs/aleid-kromwijk', '/zoeken?q=klad']) {
      const list = await text(base + path)
      expect([path, list.includes('/artikelen/een-klad"')]).toEqual([path, true])
    }
    expect(await text(`${base}/en`)).toContain('It also shows drafts and what appears later.')
    expect((await get(`${base}/artikelen/nergens`)).status).toBe(404)
  })

  it('keeps who follows its links inside it, pictures and redirects too', async () => {
    const pages = [
      '',
      '/',
      '/artikelen',
      '/seminars',
      '/themas',
      '/en/articles',
      '/over',
      '/artikelen/een-klad',
      '/artikelen/archief',
    ]
    const found = new Set<string>()
    for (const path of pages) {
      const page = await text(base + path)
      const html = page.replace(/<script[\s\S]*?<\/script>/g, '')
      const addresses = [...html.matchAll(/\s(?:href|src|action|data-src)="(\/[^"]*)"/g)].map(([, address = '']) => address)
      const sets = [...html.matchAll(/\ssrcSet="([^"]*)"/gi)].flatMap(([, set = '']) =>
        set.split(',').map((one) => one.trim().split(' ')[0] ?? ''),
      )
      for (const address of [...addresses, ...sets]) found.add(address)
    }
    const outside = [...found].filter((address) => !address.startsWith(`${base}/`))
    expect(
      outside.filter(
        (address) => !/^\/(?:_next\/static|e|kader)\/|^\/(?:icon|favicon|apple-touch-icon)[\w-]*\.\w+$/.test(address),
      ),
    ).toEqual([])
    const pictures = [...found].filter((address) => address.startsWith(`${base}/beeld/`))
    expect(pictures.length).toBeGreaterThan(0)
    const picture = await get(pictures[0] as string)
    expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const moved = await get(`${base}/artikelen/pagina/1`)
    expect([moved.status, moved.headers.get('location')]).toEqual([307, `${base}/artikelen`])
  })

  it('is kept by nobody, found by nobody, and its address goes nowhere', async () => {
    for (const path of ['/', '/artikelen/een-klad', '/zoeken', '/nergens', '/feed.xml', '/s/CustomerFirst', '/../voorbeeld']) {
      const { headers } = await get(base + path)
      expect([path, headers.get('cache-control'), headers.get('referrer-policy'), headers.get('x-robots-tag')]).toEqual([
        path,
        'no-store',
        'no-referrer',
        'noindex, nofollow',
      ])
    }
    const { headers } = await get(`${base}/artikelen/een-klad`)
    expect(headers.get('content-security-policy')).toContain("connect-src 'none'")
    const page = await text(`${base}/artikelen/een-klad`)
    expect(page).not.toMatch(/rel="canonical"|speculationrules|og:url|reader-comments/)
    expect(await text('/robots.txt')).toContain('Disallow: /voorbeeld/')
  })

  it('leaves the site as it is: pages, lists, search, feeds, sitemap', async () => {
    const paths = [
      '/',
      '/artikelen',
      '/en',
      '/auteurs/aleid-kromwijk',
      '/feed.xml',
      '/feed.json',
      '/atom.xml',
      '/sitemap.xml',
      '/zoeken?q=klad',
    ]
    for (const path of [...paths, '/artikelen/een-klad']) {
      await text(base + path)
      const page = await text(path)
      expect([
        path,
        page.includes(SECRET),
        /href="[^"]*een-klad"|>Een klad</.test(page),
        page.includes('van morgen'),
        page.includes(token),
      ]).toEqual([path, false, false, false, false])
    }
    expect((await get('/artikelen/een-klad')).status).toBe(404)
  })

  it('and the site, asked at the same moment, are each their own', async () => {
    await onBranch('ander', { 'articles/een-klad.mdx': articleText({ title: 'Een klad', body: 'Een heel ander verhaal.' }) })
    const other = `/voorbeeld/${(await made('ander')).token}`
    for (let round = 0; round < 5; round++) {
      const asked = Array.from({ length: 8 }, () => ['', base, other]).flat()
      const pages = await Promise.all(asked.map(async (from) => [from, await text(`${from}/artikelen`)] as const))
      for (const [from, page] of pages) {
        const says = [
          page.includes(`${base}/artikelen/een-klad`),
          page.includes(`${other}/artikelen/een-klad`),
          page.includes('van morgen'),
        ]
        expect(says).toEqual(from === '' ? [false, false, false] : from === base ? [true, false, true] : [false, true, false])
      }
    }
    expect(await text(`${other}/artikelen/een-klad`)).toContain('Een heel ander verhaal.')
  })

  it('takes no sign-up, and says so kindly where the form would be', async () => {
    const seminars = await text(`${base}/seminars`)
    const slug = /\/seminars\/([\w-]+)"/.exec(seminars)?.[1]
    const form = await get(`${base}/seminars/${slug}/aanmelden?code=CustomerFirst`)
    const page = await form.text()
    expect(form.status).toBe(200)
    expect(page).toContain('Aanmelden kan niet in een voorbeeld')
    expect(page).not.toContain('method="post"')
    for (const path of ['/', `/seminars/${slug}/aanmelden`, `/api/seminars/${slug}/signups`, '/api/publish'])
      expect([path, (await get(base + path, { method: 'POST', body: 'name=x' })).status]).toEqual([path, 405])
    expect((await get(`${base}/api/health`)).status).toBe(404)
    const link = await get(`${base}/s/CustomerFirst`)
    expect([link.status, link.headers.get('location')?.startsWith(`${base}/seminars`)]).toEqual([307, true])
  })

  it('follows the branch when it is made again, under the same link', async () => {
    await onBranch('kladje', {
      'articles/een-klad.mdx': articleText({ title: 'Een klad', fields: ['draft: true'], body: `${SECRET}, verbeterd.` }),
    })
    expect(await text(`${base}/artikelen/een-klad`)).not.toContain('verbeterd')
    const again = await made('kladje')
    expect([again.token, again.renewed]).toEqual([token, true])
    expect(await text(`${base}/artikelen/een-klad`)).toContain(`${SECRET}, verbeterd`)
    expect(readdirSync(previewDir(server.dataDir, again.preview.id))).toHaveLength(2)
  })

  it('has a token that is nowhere on the disk, nor in the log', async () => {
    const [record] = allIn(server.dataDir).filter(({ ref }) => ref === 'kladje')
    expect(record?.id).toBe(idOfToken(token))
    expect(JSON.stringify(record)).not.toContain(token)
    await get(`${base}/artikelen/een-klad%ff`)
    expect(server.output()).not.toContain(token)
  })

  it('of another token, an expired one, or one that was withdrawn, is not there', async () => {
    const { token: short, preview } = await made('main')
    expect((await get(`/voorbeeld/${short}/`)).status).toBe(200)
    keepPreview(server.dataDir, { ...preview, until: clock.now() - 1 })
    expect((await get(`/voorbeeld/${short}/`)).status).toBe(404)
    const { token: other } = await made('main')
    expect(other).not.toBe(short)
    const command = execFileSync(
      process.execPath,
      ['scripts/run.mjs', 'scripts/preview.ts', '--withdraw', `${server.url}/voorbeeld/${other}/`],
      {
        env: { ...process.env, DATA_DIR: server.dataDir, CONTENT_DIR: content.dir },
      },
    )
    expect(command.toString()).toContain('ingetrokken')
    for (const path of [
      `/voorbeeld/${other}/`,
      '/voorbeeld/',
      '/voorbeeld',
      `/voorbeeld/${'x'.repeat(44)}/artikelen`,
      '/voorbeeld/../secret/',
    ]) {
      const answer = await get(path)
      expect([path, answer.status]).toEqual([path, 404])
    }
  })
})

describe('npm run preview', () => {
  const run = (...args: string[]) => {
    try {
      const env = { ...process.env, DATA_DIR: server.dataDir, CONTENT_DIR: content.dir, SITE_URL: 'https://podium.example' }
      return {
        code: 0,
        said: execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/preview.ts', ...args], {
          env,
          stdio: 'pipe',
        }).toString(),
      }
    } catch (error) {
      const { status, stderr, stdout } = error as { status: number; stderr: Buffer; stdout: Buffer }
      return { code: status, said: `${stdout}${stderr}` }
    }
  }

  it('prints the link, and the same one the next time', () => {
    const { code, said } = run('kladje')
    expect(code).toBe(0)
    const link = /^https:\/\/podium\.example\/voorbeeld\/\S+\/$/m.exec(said)?.[0] ?? ''
    expect(tokenIn(link)).toBe(token)
    expect(run('--list').said).toContain(link)
  })

  it('says what is wrong as publishing does, and makes nothing of it', async () => {
    await onBranch('kapot', { 'articles/kapot.mdx': '---\ntitel: Kapot\n---\n' })
    const { code, said } = run('kapot')
    expect(code).toBe(1)
    expect(said).toMatch(/articles\/kapot\.mdx:\d+:\d+/)
    expect(allIn(server.dataDir).some(({ ref }) => ref === 'kapot')).toBe(false)
    rmSync(join(content.dir, 'articles/kapot.mdx'), { force: true })
  })

  it.each([['nergens'], ['a..b'], ['main^{tree}'], ['--upload-pack=x'], ['main', 'kladje'], []])(
    '%s %s is refused',
    (...args) => {
      expect(run(...args).code).toBeGreaterThan(0)
    },
  )

  it('shows one article alone to its author', async () => {
    const { token: own } = await made('kladje', { article: 'een-klad' })
    const begin = await get(`/voorbeeld/${own}/`)
    expect([begin.status, begin.headers.get('location')]).toEqual([307, `/voorbeeld/${own}/artikelen/een-klad`])
    const page = await text(`/voorbeeld/${own}/artikelen/een-klad`)
    expect(page).toContain(SECRET)
    expect(page).not.toContain('/artikelen/later')
    for (const path of ['/artikelen', '/artikelen/later', '/zoeken?q=klad', '/auteurs/aleid-kromwijk'])
      expect([path, (await get(`/voorbeeld/${own}${path}`)).status]).toEqual([path, 404])
    // The same content with all drafts again: nothing of the author's preview stays behind.
    await made('kladje')
    expect((await get(`${base}/artikelen/later`)).status).toBe(200)
  })
})

describe('/redactie', () => {
  it('says in a preview how things stand, and is nowhere else', async () => {
    const now = clock.now()
    await onBranch('kladje', {
      'articles/straks.mdx': articleText({ title: 'Straks', date: dateOf(now + 3_600_000) }),
      'articles/straks-weg.mdx': articleText({ title: 'Straks weg', fields: [`expires: ${dateOf(now + 7_200_000)}`] }),
      'articles/te-kort.mdx': articleText({ title: 'Te kort', body: 'Klik [hier](/artikelen/een-klad).' }),
    })
    await made('kladje')
    const page = await text(`${base}/redactie`)
    const part = (id: string) => new RegExp(`id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? ''
    expect(part('klad')).toContain(`${base}/artikelen/een-klad`)
    expect(part('gepland')).toMatch(/Straks<\/a>.*live op/)
    expect(part('gepland')).not.toContain('Een klad')
    expect(part('let-op')).toContain('articles/te-kort.mdx:')
    expect(await text(`${base}/`)).toContain(`href="${base}/redactie"`)
    for (const path of ['/redactie', '/redactie/agenda.ics', '/en/redactie', '/nl~x/redactie'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
  })

  it('has a calendar by the same link: what goes live, ends, opens and closes', async () => {
    const answer = await get(`${base}/redactie/agenda.ics`)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining('text/calendar'),
      'no-store',
    ])
    const calendar = await answer.text()
    expect(calendar).toContain('SUMMARY:Live: Straks')
    expect(calendar).toContain('SUMMARY:Verdwijnt: Straks weg')
    expect(calendar).toMatch(/UID:articleLive-straks@/)
    expect(calendar).not.toContain('Een klad')
  })
})

it('Previews are for who made them: their record is readable by nobody else on the machine', () => {
  const [one] = allIn(server.dataDir)
  expect(statSync(join(previewDir(server.dataDir, one?.id ?? ''), 'about.json')).mode & 0o077).toBe(0)
})
