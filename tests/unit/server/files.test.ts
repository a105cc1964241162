import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SiteFiles } from '../../../server/answers/files/files'

const folder = mkdtempSync(join(tmpdir(), 'podium-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe("The site's sheet", () => {
  it('is known by its address, for the pages of errors, which Next does not make', () => {
    const chunks = join(folder, 'static', 'chunks')
    mkdirSync(chunks, { recursive: true })
    writeFileSync(join(chunks, 'a1.css'), '@layer base{p{margin:0}}')
    writeFileSync(join(chunks, 'b2.css'), '@layer theme{:root{--a:1}}')
    const files = new SiteFiles(folder)
    expect(files.baseSheet).toBe('/_next/static/chunks/b2.css')
    expect(files.get('/_next/static/chunks/b2.css')?.headers['cache-control']).toContain('immutable')
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
