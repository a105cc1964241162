/** The link of a preview: said again and again, kept nowhere. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { idOfToken, keepPreview, previewOf, previewsIn, removePreview } from '../../../lib/editions/previews/records'
import { pathForLog } from '../../../lib/http/log'
import { newLink, pathOf, tokenIn, tokenOf } from '../../../lib/publishing/preview/link'
import { clearPreviews, MOST } from '../../../lib/publishing/preview/make'

const secrets = ['een geheim van minstens 32 tekens lang']
const now = Date.UTC(2026, 10, 1)

function folder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'podium-previews-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const keep = (ref: string, madeAt = now, until = now + 1000) => {
    const { salt, token } = newLink(secrets)
    keepPreview(dataDir, { id: idOfToken(token), salt, ref, commit: 'a'.repeat(40), madeAt, until, edition: 'x' })
    return token
  }
  return { dataDir, keep }
}

it('can be said again with the same secret, also after that was changed, and with no other', () => {
  const { salt, token } = newLink(secrets)
  const preview = { id: idOfToken(token), salt }
  expect(tokenOf(preview, secrets)).toBe(token)
  expect(tokenOf(preview, ['een nieuw geheim van minstens 32 tekens', ...secrets])).toBe(token)
  expect(tokenOf(preview, ['een nieuw geheim van minstens 32 tekens'])).toBeUndefined()
  expect(JSON.stringify(preview)).not.toContain(token)
  expect(newLink(secrets).token).not.toBe(token)
})

it('is hidden in the log in any spelling', () => {
  const { token } = newLink(secrets)
  for (const path of [
    pathOf(token),
    `${pathOf(token)}/artikelen/x?y=1`,
    `/voorbeeld//${token}`,
    `/voorbeeld%2f${token}`,
    `/VOORBEELD/${token}`,
    token,
  ])
    expect(pathForLog(path)).not.toContain(token)
  expect(tokenIn(`https://podium.example/voorbeeld/${token}/artikelen/x`)).toBe(token)
  expect(tokenIn('kladje')).toBeUndefined()
})

it('opens its preview until it expires or is withdrawn', () => {
  const { dataDir, keep } = folder()
  const token = keep('kladje')
  expect(previewOf(dataDir, token, now)?.ref).toBe('kladje')
  expect(previewOf(dataDir, token, now + 1000)).toBeUndefined()
  expect(previewOf(dataDir, `${token}x`, now)).toBeUndefined()
  for (const odd of ['', '..', '../../secret', 'workshop', '\0', 'x'.repeat(5000)])
    expect(previewOf(dataDir, odd, now)).toBeUndefined()
  removePreview(dataDir, idOfToken(token))
  expect(previewOf(dataDir, token, now)).toBeUndefined()
})

it(`of at most ${MOST} at once: the oldest make room, and those that are over go`, () => {
  const { dataDir, keep } = folder()
  const tokens = Array.from({ length: MOST + 2 }, (_, at) => keep(`tak-${at}`, now + at))
  const over = keep('voorbij', now + 100, now + 5)
  clearPreviews(dataDir, now + 10)
  expect(previewsIn(dataDir, now + 10)).toHaveLength(MOST - 1)
  expect(tokens.slice(0, 3).map((token) => previewOf(dataDir, token, now + 10))).toEqual([undefined, undefined, undefined])
  expect(previewOf(dataDir, tokens.at(-1) ?? '', now + 10)?.ref).toBe(`tak-${MOST + 1}`)
  expect(previewOf(dataDir, over, now)).toBeUndefined()
})
