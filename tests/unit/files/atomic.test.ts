import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../lib/files/atomic'

const dir = mkdtempSync(join(tmpdir(), 'podium-files-'))
afterAll(() => rmSync(dir, { recursive: true }))

describe('A folder is made with all above it', () => {
  it('and made once', () => {
    const folder = join(dir, 'a/b/c')
    makeFolder(folder)
    makeFolder(folder)
    expect(statSync(folder).isDirectory()).toBe(true)
  })

  it('or refused where a file stands', () => {
    writeFileSync(join(dir, 'file'), '')
    expect(() => makeFolder(join(dir, 'file'))).toThrow(/EEXIST/)
    expect(() => makeFolder(join(dir, 'file/below'))).toThrow(/EEXIST|ENOTDIR/)
  })

  it.skipIf(process.platform !== 'linux')('or refused at once where the system makes none', () => {
    expect(() => makeFolder('/proc/podium/below')).toThrow(/ENOENT/)
  })
})
