import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/dependencies.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| `'))
const explained = rows.flatMap((row) => Array.from((row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g), ([, name = '']) => name))
const wanted = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })

test('docs/dependencies.md says of every package why it is here, and of no other', () => {
  const named = wanted.map((name) => (name.startsWith('@types/') ? '@types/*' : name))
  expect(explained.sort()).toEqual([...new Set(named)].sort())
})
test('versions are exact', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([])
})
