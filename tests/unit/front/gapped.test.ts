import { randomUUID } from 'node:crypto'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Gapped } from '../../../lib/front/gapped'

const words = fc.array(fc.oneof(fc.constantFrom('<p>', '</p>', 'avond ', 'naam="', '">', 'é', '🙂'), fc.string()), {
  maxLength: 400,
})
const text = words.map((parts) => `<i>${parts.join('').replaceAll('\0', '')}</i>`)
const gapped = (before: string, after: string) => new Gapped(Buffer.from(before), Buffer.from(after), 36)

it('gives, in every encoding, what stands around the gap and what fills it', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, fc.array(fc.uuid(), { minLength: 2, maxLength: 4 }), async (before, after, keys) => {
      const page = gapped(before, after)
      for (const key of keys) {
        const whole = before + key + after
        expect((await page.filled(key, 'identity')).toString()).toBe(whole)
        expect(brotliDecompressSync(await page.filled(key, 'br')).toString()).toBe(whole)
        expect(gunzipSync(await page.filled(key, 'gzip')).toString()).toBe(whole)
      }
    }),
    { numRuns: 150 },
  )
})

it('is hardly larger than when it is compressed as a whole, and has the key in it as it is', async () => {
  const half = Array.from({ length: 300 }, (_, i) => `<p class="regel">Wat hier staat, staat er ${i} keer.</p>`).join('\n')
  const [page, key] = [gapped(half, half), randomUUID()]
  const whole = gzipSync(half + key + half, { level: 9 }).length
  const [zipped, brotli] = [await page.filled(key, 'gzip'), await page.filled(key, 'br')]
  expect(zipped.length).toBeLessThan(whole + 100)
  expect(brotli.length).toBeLessThan(whole)
  // Not compressed again for each: that is what it is for.
  for (const bytes of [zipped, brotli]) expect(bytes.includes(key)).toBe(true)
})

it('takes nothing longer or shorter than the gap', async () => {
  await expect(gapped('a', 'b').filled('kort', 'br')).rejects.toThrow(RangeError)
})
