/** Symbolic links in the content folder: nothing outside it is ever read. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, check, folderOf, inOrder, temporaryFolder, write } from '../support'

const saidOf = async (contentDir: string) =>
  (await check(contentDir)).map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`)

describe('a symbolic link', () => {
  test('that leads to itself, to a folder around it, or nowhere is an error with its file', async () => {
    const folder = folderOf(inOrder)
    symlinkSync('rond.mdx', join(folder, 'articles/rond.mdx'))
    symlinkSync('..', join(folder, 'articles/lus'))
    symlinkSync('weg.mdx', join(folder, 'articles/nergens.mdx'))
    symlinkSync('weg.jpg', join(folder, 'articles/nergens.jpg'))
    expect(await saidOf(folder)).toEqual([
      expect.stringMatching(/^articles\/lus:1:1 .* leidt naar een map waarin ze zelf staat/),
      expect.stringMatching(/^articles\/nergens\.jpg:1:1 .* leidt nergens heen/),
      expect.stringMatching(/^articles\/nergens\.mdx:1:1 .* leidt nergens heen/),
      expect.stringMatching(/^articles\/rond\.mdx:1:1 .* leidt nergens heen/),
    ])
  })
  test('that leaves the content folder is an error, and what it leads to is not read', async () => {
    const folder = folderOf({ ...inOrder, ...article('', '![Een vlak](./geheim.svg)') })
    const outside = temporaryFolder('podium-outside-')
    mkdirSync(join(outside, 'articles'))
    writeFileSync(join(outside, 'articles/geheim.mdx'), '---\ntitle: Geheim\nonbekend: x\n---\n')
    writeFileSync(join(outside, 'geheim.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    symlinkSync(join(outside, 'articles/geheim.mdx'), join(folder, 'articles/geheim.mdx'))
    symlinkSync(join(outside, 'articles'), join(folder, 'articles/map'))
    symlinkSync(join(outside, 'geheim.svg'), join(folder, 'articles/geheim.svg'))
    expect(await saidOf(folder)).toEqual([
      expect.stringMatching(/^articles\/geheim\.mdx:1:1 .* leidt naar buiten de map met inhoud/),
      expect.stringMatching(/^articles\/geheim\.svg:1:1 .* leidt naar buiten de map met inhoud/),
      expect.stringMatching(/^articles\/map:1:1 .* leidt naar buiten de map met inhoud/),
      expect.stringMatching(/^articles\/nieuw\.mdx:7:1 het beeld "\.\/geheim\.svg" ligt buiten de map met inhoud/),
    ])
  })
  test('to the content folder itself, and to a file in it, is fine', async () => {
    const folder = folderOf(inOrder)
    write(folder, 'teksten/stuk.txt', '---\ntitle: Een ander\ndate: 2026-11-03\nauthor: jan\n---\n\nTekst.\n')
    symlinkSync('../teksten/stuk.txt', join(folder, 'articles/ander.mdx'))
    const way = join(temporaryFolder('podium-way-'), 'content')
    symlinkSync(folder, way)
    expect(await saidOf(way)).toEqual([])
  })
})
