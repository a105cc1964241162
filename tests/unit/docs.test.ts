/** What the docs name is there: whoever follows a path or a link of them arrives somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { slug } from 'github-slugger'
import { describe, expect, test } from 'vitest'

const top = ['lib', 'server', 'components', 'app', 'elements', 'scripts', 'tests']
const all = [...top, 'docs', 'messages'].flatMap((dir) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => join(dir, file)),
)
const rooms = [
  ...top,
  ...readdirSync('lib', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? `lib/${one.name}` : [])),
]
const roomPages = rooms.map((room) => `${room}/README.md`)
const pages = ['README.md', 'CONTRIBUTING.md', ...all.filter((file) => /^docs\/.*\.md$/.test(file)), ...roomPages]
const read = (file: string) => readFileSync(file, 'utf8')
/** What stands between fences is an example. */
const prose = (file: string) => read(file).replace(/^```[\s\S]*?^```/gm, '')
const spans = (file: string) => [...prose(file).matchAll(/`([^`\n]+)`/g)].map(([, text]) => text as string)

const ROOTS = /^(?:app|components|elements|i18n|lib|messages|public|server|scripts|docs|tests)\//
/** `tests/contract/crowd` says a test without its ending, `…/*.ts` and `{a,b}` several files. */
const isThere = (path: string) =>
  existsSync(path) || existsSync(`${path}.test.ts`) || (/[*{]/.test(path) && all.some((file) => matching(path).test(file)))
const matching = (path: string) => {
  const parts = path.replace(/[.[\]()]/g, '\\$&').replace(/\*/g, '[^/]+')
  return new RegExp(`^${parts.replace(/\{([^}]*)\}/g, (_, either: string) => `(?:${either.replaceAll(',', '|')})`)}`)
}

describe.each(pages)('%s', (page) => {
  test('names paths that exist', () => {
    const named = spans(page).filter((text) => ROOTS.test(text) && !/[\s…<]/.test(text))
    expect(named.filter((path) => !isThere(path))).toEqual([])
  })

  test('links to what exists, and to headings that are there', () => {
    const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => decodeURIComponent(to as string))
    // In docs/editors.md pictures of examples stand, which begin with `./`.
    const ours = links.filter((to) => !/^(?:https?:|mailto:|\/|\.\/)/.test(to))
    expect(ours.filter((to) => !leadsSomewhere(page, to))).toEqual([])
  })
})

function leadsSomewhere(from: string, to: string): boolean {
  const [path = '', heading] = to.split('#')
  const file = path === '' ? from : join(dirname(from), path)
  if (!existsSync(file)) return false
  return heading === undefined || headingsOf(file).includes(heading)
}

const headingsOf = (file: string) => [...prose(file).matchAll(/^#+ (.+)$/gm)].map(([, text]) => slug(text as string))

describe.each(roomPages)('%s', (page) => {
  const room = dirname(page)
  const code = all.filter((file) => /\.(?:tsx?|mjs)$/.test(file))
  const own = code.filter((file) => file.startsWith(`${room}/`))

  test('names files that the room has', () => {
    const named = spans(page).filter((text) => /^[\w./-]+\.(?:tsx?|mjs)$/.test(text) && !ROOTS.test(text))
    const elsewhere = ['next.config.mjs']
    expect(named.filter((name) => !elsewhere.includes(name) && !own.some((file) => file.endsWith(`/${name}`)))).toEqual([])
  })

  test('offers what is exported, and a room of lib what it exports itself', () => {
    const text = (room.startsWith('lib') ? own : code).map(read).join('\n')
    const isExported = (name: string) => new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, 'm').test(text)
    const offered = spans(page).flatMap((span) => /^(\w+)\(\)$/.exec(span)?.[1] ?? [])
    expect(offered.filter((name) => !isExported(name))).toEqual([])
  })

  test('fits one screen', () => expect(read(page).split('\n').length).toBeLessThan(32))
})
