import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { checkContent } from '../../../lib/content/check/check'
import { fileNameOf } from '../../../lib/content/scaffold/file-name'
import { frontMatter } from '../../../lib/content/scaffold/front-matter'
import { scaffolds } from '../../../lib/content/scaffold/kinds'
import { knownIn } from '../../../lib/content/scaffold/known'
import { makeNew } from '../../../lib/content/scaffold/make-new'
import { isSlug } from '../../../lib/content/schemas/rules'

const now = Date.UTC(2026, 11, 1, 8)
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(): { contentDir: string; cacheDir: string } {
  const dir = mkdtempSync(join(tmpdir(), 'podium-new-'))
  folders.push(dir)
  cpSync(resolve('content'), join(dir, 'content'), { recursive: true })
  return { contentDir: join(dir, 'content'), cacheDir: join(dir, 'cache') }
}

/** As the command does when nobody is there to answer. */
function made(contentDir: string, kind: string, title: string, answers: Record<string, string> = {}) {
  const scaffold = scaffolds[kind]
  if (!scaffold) throw new Error(kind)
  const known = knownIn(contentDir)
  const assumed = scaffold.questions(known, now).map(({ field, otherwise = '' }) => [field, otherwise])
  return makeNew({ scaffold, title, answers: { ...Object.fromEntries(assumed), ...answers }, known, now })
}

describe('a new file', () => {
  const titles = ['De foto’s van Zoë: “een avond”', '’s Nachts werken', '# 100% ja: nee', "it's", '2026', '- x', 'null']
  it.each(Object.keys(scaffolds))('%s is in order, whatever its title', async (kind) => {
    const { contentDir, cacheDir } = folder()
    const before = await checkContent({ contentDir, cacheDir, now })
    for (const title of titles) {
      const one = made(contentDir, kind, title)
      if (kind === 'promo-code' && title.includes('%')) {
        expect(one).toMatchObject({ ok: false, why: expect.stringContaining('het teken #') })
        continue
      }
      if (!one.ok) throw new Error(one.why)
      mkdirSync(dirname(join(contentDir, one.file)), { recursive: true })
      writeFileSync(join(contentDir, one.file), one.text, { flag: 'wx' })
    }
    expect(await checkContent({ contentDir, cacheDir, now })).toEqual(before)
  })

  it('of an article is a draft, in the folder of its year', () => {
    const one = made(folder().contentDir, 'article', 'De brug', { author: 'aleid-kromwijk, nour-elderink' })
    expect(one).toMatchObject({ ok: true, file: 'articles/2026/de-brug.mdx' })
    if (one.ok) expect(one.text).toContain('author: [aleid-kromwijk, nour-elderink]\ndraft: true\n')
  })

  it.each([
    ['article', 'Maandag om negen', /er is al een artikel met dat adres: articles\/2026\/maandag-om-negen\.mdx/],
    ['article', 'Kamer 12 wil een ei', /articles\/2026\/kamer-12-wil-een-ei\/index\.mdx/],
    ['article', 'Archief', /al van de site zelf/],
    ['page', 'Zoeken', /al van de site zelf/],
    ['author', '東京', /geen adres te maken/],
  ])('%s "%s" is refused', (kind, title, why) => {
    const one = made(folder().contentDir, kind, title)
    expect(one.ok ? '' : one.why).toMatch(why)
  })
})

describe('the name of a file', () => {
  it.each([
    ['De foto’s van Zoë', 'de-fotos-van-zoe'],
    ['’s Avonds laat', 's-avonds-laat'],
    ['Op de ĳsbaan', 'op-de-ijsbaan'],
    ['Große Straße', 'grosse-strasse'],
    ['Koffie & thee', 'koffie-en-thee'],
    [
      'Een titel die zo lang is dat niemand hem in een adres nog leest, laat staan overtypt',
      'een-titel-die-zo-lang-is-dat-niemand-hem-in-een-adres-nog',
    ],
  ])('after "%s" is %s', (title, name) => expect(fileNameOf(title)).toBe(name))

  it('is always one that an address can have, and short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const name = fileNameOf(title)
        expect(name === '' || (isSlug(name) && name.length <= 60), name).toBe(true)
      }),
    )
  })
})

it('front matter says what more may stand there, in the words of the schema', () => {
  const text = frontMatter(
    { title: { type: 'string', description: 'De kop.' }, series: { type: 'string', description: 'De reeks.' } },
    { title: 'Een' },
  )
  expect(text).toBe('title: Een\n\n# Dit kan er ook staan. Haal het hekje weg en vul het in.\n# series: De reeks.')
})
