import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { checkContent } from '../../../lib/content/check/check'
import { reading as readingFile } from '../../../lib/editions/file/open'
import { newestNumber } from '../../../lib/editions/file/pointer'
import { editionIn } from '../../../lib/editions/file/read/edition'
import { publish } from '../../../lib/publishing/publish'
import { TODAY } from '../../support/clock'
import { article, folderOf, inOrder, now, temporaryFolder, write } from '../content/support'
import { fromPhone, jpeg, moving } from './support'

const reading = vi.hoisted(() => ({ count: 0 }))
vi.mock('../../../lib/pictures/read', async (original) => {
  const actual = await original<typeof import('../../../lib/pictures/read')>()
  const readPicture: typeof actual.readPicture = (...args) => {
    reading.count++
    return actual.readPicture(...args)
  }
  return { ...actual, readPicture }
})

/** A publication with these texts, and these pictures. */
function publication(texts: Record<string, string>, pictures: Record<string, Buffer> = {}): string {
  const folder = folderOf({ ...inOrder, ...texts })
  for (const [file, bytes] of Object.entries(pictures)) writeFileSync(join(folder, file), bytes)
  return folder
}
async function saidOf(contentDir: string): Promise<string[]> {
  const problems = await checkContent({ contentDir, cacheDir: join(contentDir, '.none'), now })
  return problems.map((p) => `${p.line}:${p.column} ${p.severity === 'warning' ? 'let op: ' : ''}${p.message}`)
}
const saidOfBody = async (body: string, pictures: Record<string, Buffer> = {}) =>
  saidOf(publication(article('', body), pictures))

describe('A picture that is named must be there', () => {
  it('wherever it is named, and says at which place it is not', async () => {
    const fields = 'cover:\n  src: ./omslag.jpg\n  alt: Een stoel\n'
    const body =
      '![Een tafel](./tafel.jpg)\n\n<Figure src="stoel.jpg" alt="Een stoel" />\n\n![Een deur][deur]\n\n[deur]: deur.png'
    const said = await saidOf(publication(article(fields, body)))
    expect(said.map((line) => line.split(' het beeld ')[0])).toEqual(['6:8', '10:1', '12:1', '14:1'])
    expect(said[0]).toContain('het beeld "./omslag.jpg" is er niet')
  })
  it('and says what was probably meant, or what there is', async () => {
    const pictures = { 'articles/koelkast.jpg': await jpeg() }
    expect(await saidOfBody('![x](./koelkst.jpg)', pictures)).toEqual([
      '7:1 het beeld "./koelkst.jpg" is er niet; bedoel je "./koelkast.jpg"?',
    ])
    expect((await saidOfBody('![x](iets-anders.png)', pictures))[0]).toContain('; wel: koelkast.jpg')
    expect((await saidOfBody('![x](/beelden/deurr.webp)'))[0]).toMatch(/is er niet/)
  })
  it('beside the text, in another folder of the content, or in public', async () => {
    const pictures = {
      'articles/een foto.jpg': await jpeg(),
      'authors/jan.jpg': await jpeg(),
      'articles/café.jpg': await jpeg(),
    }
    const body = ['<een foto.jpg>', './een%20foto.jpg', '../authors/jan.jpg', 'café.jpg', 'cafe\u0301.jpg'].map(
      (src) => `![x](${src})`,
    )
    expect(await saidOfBody(body.join('\n\n'), pictures)).toEqual([])
  })
  it('and nowhere else: not above the content, not by a link, not on another site', async () => {
    const contentDir = publication(article('', '![x](../../geheim.jpg)\n\n![x](/../package.json)\n\n![x](link.jpg)'))
    const elsewhere = join(temporaryFolder('podium-elsewhere-'), 'geheim.jpg')
    writeFileSync(elsewhere, await jpeg())
    symlinkSync(elsewhere, join(contentDir, 'articles/link.jpg'))
    const said = await saidOf(contentDir)
    // Three that name one, and the link itself.
    expect(said).toHaveLength(4)
    for (const line of said) expect(line).toMatch(/(ligt|leidt naar) buiten de map/)
    for (const src of ['https://elders.example/x.jpg', '//elders.example/x.jpg'])
      expect((await saidOfBody(`![x](${src})`))[0]).toContain('staat op een andere site')
  })
  it('and must be a picture', async () => {
    const said = await saidOfBody('![x](x.jpg)', { 'articles/x.jpg': Buffer.from('<html>') })
    expect(said[0]).toContain('het beeld "x.jpg" is geen beeld dat we kunnen lezen')
  })
})

describe('A picture must be described', () => {
  it.each(['![](x.jpg)', '![ ](x.jpg)', '![][x]\n\n[x]: x.jpg'])('%s is an error', async (body) => {
    const said = await saidOfBody(body, { 'articles/x.jpg': await jpeg() })
    expect(said[0]).toBe('7:1 het beeld "x.jpg" heeft geen beschrijving: schrijf ![wat er te zien is](x.jpg)')
  })
})

describe('What an editor may not know of a picture is said', () => {
  it('that it will not move', async () => {
    const said = await saidOfBody('![x](x.gif)', { 'articles/x.gif': await moving() })
    expect(said).toEqual(['7:1 let op: het beeld "x.gif" beweegt; op de site staat het stil'])
  })
  it('that public/ would give away where it was taken; beside the text it is let be', async () => {
    const bytes = await fromPhone()
    expect(await saidOfBody('![x](x.jpg)', { 'articles/x.jpg': bytes })).toEqual([])
    const folder = temporaryFolder('podium-root-')
    write(folder, 'public/x.jpg', '')
    writeFileSync(join(folder, 'public/x.jpg'), bytes)
    const root = vi.spyOn(process, 'cwd').mockReturnValue(folder)
    expect((await saidOfBody('![x](/x.jpg)'))[0]).toContain('vertelt waar het is gemaakt')
    root.mockRestore()
  })
})

describe('An edition', () => {
  const text = {
    'articles/stuk/index.mdx':
      '---\ntitle: Een stuk\ndate: 2026-11-03\nauthor: jan\ncover:\n  src: ./omslag.jpg\n  alt: Een deur\n---\n\nTekst.\n\n![Een tafel](./tafel.jpg "De tafel.")\n',
    'articles/stuk/index.en.mdx': '---\ntitle: A piece\ncover:\n  alt: A door\n---\n\n![A table](tafel.jpg)\n',
    'articles/2026/stuk.mdx': inOrder['articles/2026/stuk.mdx']?.replace('Een stuk', 'Een ander') ?? '',
  }
  const at = async (name: 'omslag' | 'tafel') => jpeg({ width: name === 'tafel' ? 400 : 900 })
  async function made() {
    const contentDir = publication(
      { ...text, 'articles/2026/stuk.mdx': '', 'articles/2026/stuk.en.mdx': '' },
      { 'articles/stuk/omslag.jpg': await at('omslag'), 'articles/stuk/tafel.jpg': await at('tafel') },
    )
    for (const file of ['stuk.mdx', 'stuk.en.mdx']) rmSync(join(contentDir, 'articles/2026', file))
    const dataDir = temporaryFolder('podium-data-')
    const make = async () => {
      const outcome = await publish({ contentDir, dataDir, now: () => TODAY, copyFacts: async () => [] })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      return outcome
    }
    return { contentDir, dataDir, make }
  }

  it('knows the sizes of cover and pictures, in both languages, and keeps their bytes', async () => {
    const { dataDir, make } = await made()
    const { edition } = await make()
    const [dutch, english] = ['nl', 'en'].map((locale) => edition.articles.find((one) => one.locale === locale))
    expect(dutch?.cover).toMatchObject({ src: './omslag.jpg', alt: 'Een deur', picture: { width: 900, height: 600 } })
    expect(english?.cover).toMatchObject({ alt: 'A door', picture: dutch?.cover?.picture })
    expect(dutch?.pictures['./tafel.jpg']).toMatchObject({ width: 400, height: 600 })
    expect(english?.pictures['tafel.jpg']).toEqual(dutch?.pictures['./tafel.jpg'])
    const kept = join(dataDir, 'pictures', dutch?.cover?.picture?.hash ?? '-', 'original')
    expect(readFileSync(kept).equals(await at('omslag'))).toBe(true)
    expect(readingFile(dataDir, (file) => editionIn(file, newestNumber(file) ?? 0))?.articles).toEqual(
      JSON.parse(JSON.stringify(edition.articles)),
    )
  })
  it('is another when a picture is, though no text changed; a picture of the body changes no list', async () => {
    const { contentDir, make } = await made()
    await make()
    reading.count = 0
    expect((await make()).unchanged).toBe(true)
    expect(reading.count).toBe(0)
    writeFileSync(join(contentDir, 'articles/stuk/tafel.jpg'), await jpeg({ width: 410 }))
    const body = await make()
    expect(reading.count).toBe(1)
    expect(body.edition.articles[0]?.pictures).toMatchObject({ './tafel.jpg': { width: 410 } })
    writeFileSync(join(contentDir, 'articles/stuk/omslag.jpg'), await jpeg({ width: 910 }))
    expect((await make()).edition.articles[0]?.cover?.picture).toMatchObject({ width: 910 })
  })
  it('has the bytes again after they were cleared away', async () => {
    const { dataDir, make } = await made()
    const { hash } = (await make()).edition.articles[0]?.cover?.picture ?? { hash: '-' }
    rmSync(join(dataDir, 'pictures', hash), { recursive: true })
    await make()
    expect(existsSync(join(dataDir, 'pictures', hash, 'original'))).toBe(true)
  })
})
