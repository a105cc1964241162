/** Our script for the browser: small enough to be no burden. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildElements } from '../../../scripts/build-elements.mjs'

it('all elements together are at most 5 KB, compressed', async () => {
  const manifest: Record<string, string> = await buildElements()
  expect(Object.keys(manifest)).toEqual(
    expect.arrayContaining(['elements', 'theme', 'price-preview', 'error-summary', 'comments-frame']),
  )
  const scripts = Object.values(manifest).filter((path) => path.endsWith('.js'))
  const files = await Promise.all(scripts.map((path) => readFile(join('public', path))))
  const bytes = files.map((file) => brotliCompressSync(file).length)
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(5 * 1024)
})

it('each has its hash in its name, so that it may be kept for ever', async () => {
  for (const path of Object.values(await buildElements()))
    expect(path).toMatch(/^\/e\/[a-z-]+\.(?:[0-9a-f]{10}\.js|[0-9A-Z]{8}\.css)$/)
})
