/** Publishing and the index: after the pointer, never in its way. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentId } from '../../../lib/editions/pointer'
import { rollback } from '../../../lib/editions/publish'
import { indexFile } from '../../../lib/search/files'
import { makeIndex } from '../../../lib/search/index'
import { publisher } from '../../publish/folder'
import { article, magazine } from '../editions/content'

const withIndex = (dataDir: string) => {
  const seen: string[] = []
  return {
    seen,
    makeIndex: async (edition: Parameters<typeof makeIndex>[0]['edition']) => {
      seen.push(`${edition.id} while ${currentId(dataDir)} is live`)
      return makeIndex({ dataDir, edition })
    },
  }
}

test('an edition that is live gets its index, and when nothing changed only if it is missing', async () => {
  const { dataDir, put } = publisher()
  const { seen, makeIndex } = withIndex(dataDir)
  const { edition } = await put(magazine(), { makeIndex })
  expect(seen).toEqual([`${edition.id} while ${edition.id} is live`])
  expect(existsSync(indexFile(dataDir, edition.id))).toBe(true)
  expect((await put(magazine(), { makeIndex })).unchanged).toBe(true)
  expect(existsSync(indexFile(dataDir, edition.id))).toBe(true)
})

test('so does the one that a rollback brings back', async () => {
  const { dataDir, put, options } = publisher()
  const { makeIndex } = withIndex(dataDir)
  const first = await put(magazine())
  await put(magazine(article('nieuw')), { makeIndex })
  expect(existsSync(indexFile(dataDir, first.edition.id))).toBe(false)
  expect((await rollback({ ...options([]), makeIndex })).ok).toBe(true)
  expect(existsSync(indexFile(dataDir, first.edition.id))).toBe(true)
})

test('an index that cannot be made stops nothing, and is told', async () => {
  const { dataDir, put } = publisher()
  const outcome = await put(magazine(), { makeIndex: () => Promise.reject(new Error('database or disk is full')) })
  expect(currentId(dataDir)).toBe(outcome.edition.id)
  expect(outcome.warnings).toEqual(['zoeken loopt achter, want de index is niet gemaakt: database or disk is full'])
})
