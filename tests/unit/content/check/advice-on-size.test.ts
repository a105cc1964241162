/** What is too much for a reader is advice: a picture far larger than anybody sees it, a summary of which the end falls away. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { article, check, folderOf, inOrder, saidOf } from '../support'

async function saidWithPicture(width: number, height: number, bytes = 0): Promise<string[]> {
  const folder = folderOf({ ...inOrder, ...article('cover:\n  src: ./groot.png\n  alt: Een zaal.\n') })
  const drawn = sharp({ create: { width, height, channels: 3, background: '#ffcf00' } })
  // What follows the end of a PNG is no picture, and lies in every copy of the folder all the same.
  writeFileSync(join(folder, 'articles/groot.png'), Buffer.concat([await drawn.png().toBuffer(), Buffer.alloc(bytes)]))
  return (await check(folder)).map((p) => `${p.file}:${p.line}:${p.column} ${p.severity} ${p.message}`)
}

describe('a picture', () => {
  test('of over 6,000 pixels is advised to be smaller, with its size', async () => {
    const [said, ...more] = await saidWithPicture(6001, 20)
    expect(said).toMatch(
      /^articles\/nieuw\.mdx:6:8 warning het beeld "\.\/groot\.png" is 6001 bij 20 beeldpunten, veel groter dan iemand het ziet/,
    )
    expect(more).toEqual([])
  })
  test('as high, too; up to that nothing is said', async () => {
    expect((await saidWithPicture(20, 6001))[0]).toContain('20 bij 6001 beeldpunten')
    expect(await saidWithPicture(6000, 20)).toEqual([])
  })
  test('of over 8 MB is advised to be lighter', async () => {
    expect(await saidWithPicture(20, 20, 8 * 1024 * 1024 + 1)).toEqual([
      expect.stringMatching(/^articles\/nieuw\.mdx:6:8 warning het beeld "\.\/groot\.png" is 8 MB, veel zwaarder dan nodig/),
    ])
  })
})

describe('a summary', () => {
  const summary = (length: number) => article(`summary: ${'a'.repeat(length)}\n`)
  test('of over 200 characters is said to be cut in lists, with its length and place', async () =>
    expect(await saidOf(summary(201))).toEqual([
      expect.stringMatching(
        /^articles\/nieuw\.mdx:5:\d+ let op: veld "summary" heeft 201 tekens: in lijsten en zoekmachines valt weg wat na 200 komt/,
      ),
    ]))
  test('of 200 is whole', async () => expect(await saidOf(summary(200))).toEqual([]))
  test('of a translation is looked at as well', async () => {
    const english = `---\ntitle: New\nsummary: ${'a'.repeat(201)}\n---\n\nText.\n`
    const said = await saidOf({ ...article(''), 'articles/nieuw.en.mdx': english })
    expect(said).toEqual([expect.stringContaining('articles/nieuw.en.mdx:3:')])
  })
})
