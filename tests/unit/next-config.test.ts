/** next.config.mjs as Next itself takes it in: by plain Node, which reads no TypeScript, with nothing of ours made before it. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

test('plain Node reads it, with the addresses of lib/addresses.ts in it', () => {
  const script = `
    const make = (await import('./next.config.mjs')).default
    const config = await make('phase-development-server')
    const { afterFiles } = await config.rewrites()
    console.log(JSON.stringify({ sources: afterFiles.map(({ source }) => source), redirects: (await config.redirects()).length }))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' })
  const { sources, redirects } = JSON.parse(said)
  expect(sources).toContain('/en/articles/:slug')
  expect(sources).toContain('/')
  expect(redirects).toBeGreaterThan(5)
})
