import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SiteFiles } from '../../../server/answers/files'

const folder = mkdtempSync(join(tmpdir(), 'podium-files-'))
const names = ['a', 'b', 'c', 'd', 'e']

beforeAll(() => {
  const chunks = join(folder, 'static', 'chunks')
  mkdirSync(chunks, { recursive: true })
  for (const name of names) writeFileSync(join(chunks, `${name}.css`), `.${name} { color: red }\n`.repeat(2000))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Every order of these. */
const orders = (all: string[]): string[][] =>
  all.length < 2 ? [all] : all.flatMap((one) => orders(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))

describe('Gathered sheets', () => {
  it('are made once, whatever other orders of the same parts were asked for before', () => {
    const files = new SiteFiles(folder)
    for (const order of orders(names)) expect(files.get(`/_next/static/sheets/${order.join('+')}.css`)?.status).toBe(200)
    const page = '/_next/static/sheets/c+a.css'
    expect(files.get(page)).toBe(files.get(page))
  })

  it('are there only where each part is', () => {
    expect(new SiteFiles(folder).get('/_next/static/sheets/a+f.css')).toBeUndefined()
  })
})

describe('A file in public/', () => {
  it('is found by its address, also where that is encoded', () => {
    mkdirSync(join(folder, 'public'), { recursive: true })
    writeFileSync(join(folder, 'public', 'mijn café.txt'), 'koffie')
    const files = new SiteFiles(folder)
    expect(files.get('/mijn%20caf%C3%A9.txt')?.identity?.toString()).toBe('koffie')
    expect(files.has('/mijn%20caf%C3%A9.txt')).toBe(true)
    expect(files.get('/%zz.txt')).toBeUndefined()
  })

  it('is left to Next when it is too large to hold', () => {
    writeFileSync(join(folder, 'public', 'groot.pdf'), Buffer.alloc(4 * 1024 * 1024 + 1))
    const files = new SiteFiles(folder)
    expect(files.hasLarge('/groot.pdf')).toBe(true)
    expect(files.get('/groot.pdf')).toBeUndefined()
    expect(files.hasLarge('/geen.pdf')).toBe(false)
  })
})
