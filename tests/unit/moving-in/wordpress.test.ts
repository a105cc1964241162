/** An export of WordPress becomes content: whole, counted, and never over what an editor changed. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContent } from '@/lib/content/check/check'
import { moveIn } from '@/lib/moving-in/move'
import type { Moved } from '@/lib/moving-in/moved'
import { reportOf } from '@/lib/moving-in/report/markdown'
import { typedDate } from '@/lib/moving-in/wordpress/dates'
import { wordPress } from '@/lib/moving-in/wordpress/source'

const fixtures = resolve(import.meta.dirname, '../../fixtures/import')
const folder = mkdtempSync(join(tmpdir(), 'podium-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NOW = Date.UTC(2026, 10, 10)
const move = (name: string, contentDir: string, withMedia = true) =>
  moveIn(wordPress(join(fixtures, name, 'export.xml')), {
    contentDir,
    mediaDir: withMedia ? join(fixtures, name, 'uploads') : undefined,
  })
const check = (contentDir: string) => checkContent({ contentDir, cacheDir: join(folder, 'cache'), now: NOW })
function begun(name: string): string {
  const dir = join(folder, name)
  mkdirSync(dir)
  writeFileSync(
    join(dir, 'site.yaml'),
    '# Van ons.\nname: De Krant\nemail: redactie@krant.example\nparts:\n  seminars: false\n  english: false\n',
  )
  return dir
}
const allOf = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'base64')]),
  )
/** What stands in docs/verhuizen: `REPORTS=write` writes it anew. */
async function shouldBeInDocs(name: string, moved: Moved, dir: string) {
  const ours = new Set([...moved.files, 'site.yaml'])
  const report = reportOf(
    moved,
    (await check(dir)).filter(({ file }) => ours.has(file)),
    'nl',
  )
  const file = resolve(fixtures, `../../../docs/verhuizen/${name}.md`)
  if (process.env.REPORTS === 'write') writeFileSync(file, report)
  expect(report).toBe(readFileSync(file, 'utf8'))
}
const rulesOf = ({ notes }: Moved, file: string) => notes.filter((note) => note.file.endsWith(file)).map(({ rule }) => rule)

describe('An export of the classic editor', () => {
  let dir: string
  let moved: Moved
  const read = (file: string) => readFileSync(join(dir, file), 'utf8')
  beforeAll(async () => {
    dir = begun('klassiek')
    moved = await move('klassiek', dir)
  })

  it('comes over whole: the sums agree, and the check finds no error', async () => {
    expect(moved.unequal).toEqual([])
    expect(moved.ledger.unequal()).toEqual([])
    expect(moved.ledger.of('articles')).toMatchObject({ came: 14, done: 13, left: { trashed: 1 } })
    expect(moved.ledger.of('pages')).toMatchObject({ came: 4, done: 4 })
    expect(moved.ledger.of('comments')).toMatchObject({ came: 3, left: { noPlace: 3 } })
    expect(moved.ledger.of('attachments')).toMatchObject({ came: 4, done: 2, left: { asLink: 1, unused: 1 } })
    expect(moved.ledger.of('others')).toMatchObject({ came: 4, left: { noPlace: 4 } })
    const errors = (await check(dir)).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file, message }) => `${file} ${message}`)).toEqual([])
  })

  it('is reported as the example in the guide says', () => shouldBeInDocs('klassiek', moved, dir))

  it('has title, date, author, topics, summary, cover and old addresses in their fields', () => {
    const text = read('articles/2019/de-brug/index.mdx')
    const front = text.slice(0, text.indexOf('\n---\n', 4))
    expect(front).toBe(`---
# Trefwoorden: brug, fiets, Water (serie)
title: De brug ‘die’ openstaat
date: 2019-03-04T12:30
author:
  - anke-van-der-velde
  - piet-en-zoon
summary: Over een brug die openstaat.
topics:
  - werk
cover:
  src: ./brug.jpg
  alt: De brug, ’s ochtends
redirectFrom:
  - /2019/03/de-brug
  - /2019/03/de-brug-oud`)
    expect(read('articles/2019/cafe-de-hoek.mdx')).toContain('  - /2019/09/café-de-hoek')
    expect(read('pages/team.mdx')).toContain('  - /over-ons/team')
    expect(read('site.yaml')).toMatch(/^# Van ons\.[\s\S]*slug: cafes\n\s+title: Cafés/)
  })

  it('has links to where pieces are now, pictures at their largest, videos, and shortcodes that readers do not see', () => {
    const text = read('articles/2019/de-brug/index.mdx')
    for (const part of [
      '[link naar het tweede](/artikelen/tweede-stuk)',
      '[het tweede](/artikelen/tweede-stuk)',
      '[over werk](/themas/werk)',
      '[elders](https://www.elders.example/pad)',
      '![De brug in de ochtend.](./brug.jpg "De brug in de ochtend.")',
      '![Een boot aan de kade](./boot.png)',
      '<Video provider="youtube" id="dQw4w9WgXcQ"',
      '{/* Shortcode: [contact-form-7 id="12" title="Contact"] */}',
    ])
      expect(text).toContain(part)
    expect(readFileSync(join(dir, 'articles/2019/de-brug/brug.jpg'))).toEqual(
      readFileSync(join(fixtures, 'klassiek/uploads/2019/03/brug.jpg')),
    )
  })

  it('keeps what may not be out a draft, and says so', () => {
    for (const [file, rule] of [
      ['prive.mdx', 'private'],
      ['slot.mdx', 'password'],
      ['nog-niet-af.mdx', 'draft'],
      ['wacht-op-de-chef.mdx', 'pending'],
    ] as const) {
      const path = Object.keys(allOf(dir)).find((one) => one.endsWith(file)) as string
      expect(readFileSync(path, 'utf8')).toContain('draft: true')
      expect(rulesOf(moved, file)).toContain(rule)
    }
    expect(existsSync(join(dir, 'pages/geheime-pagina.mdx'))).toBe(false)
    expect(read('.import/pages/geheime-pagina.mdx')).toContain('Nog niet.')
  })

  it('says of oddities where they are', () => {
    expect(rulesOf(moved, '103.mdx')).toEqual(['titleMissing'])
    expect(rulesOf(moved, 'cafe-de-hoek.mdx')).toEqual(['mojibake'])
    expect(rulesOf(moved, 'alleen-een-vraagteken.mdx')).toEqual(['oldAddressQuery'])
    expect(rulesOf(moved, 'zoeken-2.mdx')).toEqual(['oldReserved'])
    expect(moved.notes).toContainEqual({ rule: 'controls', about: '1', file: '' })
    expect(read('articles/2019/cdata.mdx')).toContain('if (a[b[0]]>1) { return "[gallery]" }')
  })

  it('changes nothing a second time, and is reported in the same words', async () => {
    const before = allOf(dir)
    const again = await move('klassiek', dir)
    expect(again.put).toMatchObject({ new: 0, renewed: 0, changed: 0, gone: 0 })
    expect(allOf(dir)).toEqual(before)
    expect(reportOf(again, [], 'nl')).toBe(reportOf(moved, [], 'nl'))
  })

  it('never writes over what an editor changed, gave another name or threw away', async () => {
    const mine = `${read('articles/2019/dubbel-2.mdx')}\nVan mij.\n`
    writeFileSync(join(dir, 'articles/2019/dubbel-2.mdx'), mine)
    rmSync(join(dir, 'articles/2019/103.mdx'))
    const again = await move('klassiek', dir)
    expect(read('articles/2019/dubbel-2.mdx')).toBe(mine)
    expect(existsSync(join(dir, 'articles/2019/103.mdx'))).toBe(false)
    expect(again.put).toMatchObject({ changed: 1, gone: 1 })
    expect(rulesOf(again, 'dubbel-2.mdx')).toEqual(['changed'])
    expect(again.ledger.of('articles')).toMatchObject({ came: 14, done: 12, left: { trashed: 1, byEditor: 1 } })
  })
})

describe('An export of blocks', () => {
  it('is reported as the example in the guide says', async () => {
    const dir = begun('verslag')
    await shouldBeInDocs('blokken', await move('blokken', dir), dir)
  })
  it('comes over whole, and gets the pictures that were missing when they are there', async () => {
    const dir = begun('blokken')
    const without = await move('blokken', dir, false)
    expect(without.ledger.of('images')).toMatchObject({ done: 0 })
    const moved = await move('blokken', dir)
    expect(moved.put).toMatchObject({ renewed: 1 })
    expect(moved.unequal).toEqual([])
    const errors = (await check(dir)).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file, message }) => `${file} ${message}`)).toEqual([])
    const text = readFileSync(join(dir, 'articles/2023/alle-blokken.mdx'), 'utf8')
    expect(text).toContain('![Een leeg plein](./alle-blokken/plein.jpg)')
    expect(existsSync(join(dir, 'articles/2023/alle-blokken/plein.jpg'))).toBe(true)
  })
})

describe('Another export', () => {
  it('of a later day: a page that may be out now leaves the place where it waited; a post keeps its name', async () => {
    const dir = begun('later')
    await move('klassiek', dir)
    const xml = readFileSync(join(fixtures, 'klassiek/export.xml'), 'utf8')
    const page = xml.lastIndexOf('<item>', xml.indexOf('Geheime pagina'))
    const later = xml.slice(0, page) + xml.slice(page).replace('<wp:status><![CDATA[draft]]>', '<wp:status><![CDATA[publish]]>')
    writeFileSync(join(folder, 'later.xml'), later.replace('De brug &#8216;die&#8217; openstaat', 'De brug'))
    const moved = await moveIn(wordPress(join(folder, 'later.xml')), {
      contentDir: dir,
      mediaDir: join(fixtures, 'klassiek/uploads'),
    })
    expect(moved.put).toMatchObject({ new: 1, renewed: 1, changed: 0, gone: 0 })
    expect(existsSync(join(dir, '.import/pages/geheime-pagina.mdx'))).toBe(false)
    expect(readFileSync(join(dir, 'pages/geheime-pagina.mdx'), 'utf8')).toContain('Nog niet.')
    expect(readFileSync(join(dir, 'articles/2019/de-brug/index.mdx'), 'utf8')).toContain('title: De brug\n')
  })
  it('of another site stands beside the first, whatever the numbers of its posts', async () => {
    const dir = begun('twee')
    await move('klassiek', dir)
    const other = readFileSync(join(fixtures, 'klassiek/export.xml'), 'utf8').replaceAll('oud.example', 'ander.example')
    writeFileSync(join(folder, 'ander.xml'), other)
    const moved = await moveIn(wordPress(join(folder, 'ander.xml')), { contentDir: dir })
    expect(moved.put).toMatchObject({ new: 17, renewed: 0, changed: 0, gone: 0 })
    expect(existsSync(join(dir, 'articles/2019/de-brug-2.mdx'))).toBe(true)
    expect((await move('klassiek', dir)).put).toMatchObject({ new: 0, renewed: 0, changed: 0, gone: 0 })
  })
})

describe('An export that is not whole', () => {
  it('says so, and keeps what could be read', async () => {
    const dir = begun('half')
    const whole = readFileSync(join(fixtures, 'klassiek/export.xml'), 'utf8')
    writeFileSync(join(folder, 'half.xml'), whole.slice(0, whole.indexOf('Weggegooid')))
    const moved = await moveIn(wordPress(join(folder, 'half.xml')), { contentDir: dir })
    expect(moved.facts.broken).toBe(true)
    expect(moved.ledger.of('articles').done).toBe(9)
    expect(moved.notes.map(({ rule }) => rule)).toContain('cutOff')
  })
  it('expands no entity, and reads on after a mistake in the XML', async () => {
    const dir = begun('entiteit')
    const xml = readFileSync(join(fixtures, 'klassiek/export.xml'), 'utf8')
      .replace('<rss', '<!DOCTYPE rss [<!ENTITY lol "lachlachlach"><!ENTITY bestand SYSTEM "file:///etc/passwd">]>\n<rss')
      .replace('<title>Tweede stuk</title>', '<title>Stuk &lol; &bestand; twee & meer</title>')
    writeFileSync(join(folder, 'entiteit.xml'), xml)
    const moved = await moveIn(wordPress(join(folder, 'entiteit.xml')), { contentDir: dir })
    expect(moved.ledger.of('articles')).toMatchObject({ came: 14, done: 13 })
    expect(moved.notes.map(({ rule }) => rule)).toContain('xml')
    expect(JSON.stringify(Object.values(allOf(dir)).map((file) => Buffer.from(file, 'base64').toString()))).not.toMatch(
      /lachlach|root:/,
    )
  })
  it('never reads a file outside the folder with media', async () => {
    const dir = begun('buiten')
    cpSync(join(fixtures, 'klassiek/uploads/2019/03/brug.jpg'), join(folder, 'geheim.jpg'))
    mkdirSync(join(folder, 'media'))
    const xml = readFileSync(join(fixtures, 'klassiek/export.xml'), 'utf8').replaceAll('2019/03/brug', '../../geheim')
    writeFileSync(join(folder, 'buiten.xml'), xml)
    const moved = await moveIn(wordPress(join(folder, 'buiten.xml')), { contentDir: dir, mediaDir: join(folder, 'media') })
    expect(moved.ledger.of('images').done).toBe(0)
    expect(Object.keys(allOf(dir)).filter((file) => file.endsWith('.jpg'))).toEqual([])
  })
})

it('dates are those of the clock of Amsterdam, also where the hour comes twice or never came', () => {
  expect(typedDate('2019-03-04 12:30:00', '2019-03-04 11:30:00')).toBe('2019-03-04T12:30')
  expect(typedDate('2019-10-27 02:30:00', '2019-10-27 01:30:00')).toBe('2019-10-27T02:30+01:00')
  expect(typedDate('2019-03-31 02:30:00', '')).toBe('2019-03-31')
  expect(typedDate('0000-00-00 00:00:00', '0000-00-00 00:00:00')).toBeUndefined()
  expect(typedDate('0026-01-01 00:00:00', '')).toBeUndefined()
})
