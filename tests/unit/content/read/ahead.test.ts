import { expect, test } from 'vitest'
import { readInBatches } from '../../../../lib/content/read/ahead'
import { listFiles } from '../../../../lib/content/read/files'
import { folderOf, inOrder } from '../support'

async function readAll(contentDir: string, many: number) {
  const { files } = listFiles(contentDir)
  const all = []
  const batches = [files.slice(0, 2), files.slice(2, 4), files.slice(4)]
  for await (const { batch, read } of readInBatches({ contentDir, packs: true }, batches, many))
    all.push(...batch.map(({ file }, i) => ({ file, ...read[i] })))
  return all
}

test('a second thread reads what this one reads, in the same order, problems too', async () => {
  const contentDir = folderOf({ ...inOrder, 'articles/fout.mdx': '---\ntitle: x\n---\n\n<Noot>x</Noot>\n' })
  const there = await readAll(contentDir, 1)
  expect(there).toHaveLength(8)
  expect(there.filter(({ failed }) => failed).map(({ file }) => file)).toEqual(['articles/fout.mdx'])
  expect(there).toEqual(await readAll(contentDir, 1000))
})

test('a file that is gone when its turn comes stops the reading, and does not hang it', async () => {
  const contentDir = folderOf(inOrder)
  const gone = [{ file: 'articles/weg.mdx', place: { type: 'Article', slug: 'weg', locale: 'nl' } as const }]
  const readGone = async () => {
    for await (const { read } of readInBatches({ contentDir, packs: false }, [gone], 1)) expect(read).toBeUndefined()
  }
  await expect(readGone()).rejects.toThrow('ENOENT')
})
