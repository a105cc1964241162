/** Our script for the browser: small enough to be no burden. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildElements } from '../../../scripts/build-elements.mjs'

it('all that readers get is at most 5 KB, compressed, and what the desk has besides at most 1', async () => {
  const manifest: Record<string, string> = await buildElements()
  expect(Object.keys(manifest)).toEqual(
    expect.arrayContaining(['elements', 'theme', 'price-preview', 'error-summary', 'comments-frame']),
  )
  const scripts = Object.values(manifest).filter((path) => path.endsWith('.js'))
  const bytesOf = async (paths: string[]) => {
    const files = await Promise.all(paths.map((path) => readFile(join('public', path))))
    return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
  }
  const ofDesk = (path: string) => path.startsWith('/e/desk.')
  expect(await bytesOf(scripts.filter((path) => !ofDesk(path)))).toBeLessThanOrEqual(5 * 1024)
  expect(await bytesOf(scripts.filter(ofDesk))).toBeLessThanOrEqual(1024)
})

it('each has its hash in its name, so that it may be kept for ever', async () => {
  for (const path of Object.values(await buildElements()))
    expect(path).toMatch(/^\/e\/[a-z-]+\.(?:[0-9a-f]{10}\.js|[0-9A-Z]{8}\.css)$/)
})
