/** `npm run doctor`: what it finds, and what it says to do. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open'
import { readSettings } from '@/lib/settings'
import { databaseTrouble } from '@/scripts/doctor/database'
import { examine, note, well, wrong } from '@/scripts/doctor/examine'
import { addressTrouble, contentTrouble, diskTrouble, folderTrouble } from '@/scripts/doctor/machine'
import { believed, mailTrouble } from '@/scripts/doctor/mail'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
function house(env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'podium-doctor-'))
  folders.push(folder)
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  for (const one of [contentDir, dataDir]) mkdirSync(one)
  writeFileSync(join(contentDir, 'site.yaml'), 'name: Proef\n')
  return readSettings({ CONTENT_DIR: contentDir, DATA_DIR: dataDir, ...env })
}
const hows = async (found: unknown) => [await found].flat().map((finding) => (finding as { how: string }).how)

describe('doctor', () => {
  it('says how each thing is, in one line, and what is to be mended', async () => {
    const { lines, isWell } = await examine(house(), [
      ['Een', () => well('gaat')],
      ['Twee', () => note('kijk eens')],
      ['Drie', () => [wrong('kapot'), wrong('stuk')]],
      ['Vier', () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' }))],
    ])
    expect(lines.slice(0, 4)).toEqual([
      'goed    Een: gaat',
      'let op  Twee: kijk eens',
      'fout    Drie: kapot',
      'fout    Drie: stuk',
    ])
    expect(lines[4]).toMatch(/^fout {4}Vier: De schijf met .* is vol/)
    expect([lines.at(-1), isWell]).toEqual(['Er zijn 3 dingen te herstellen.', false])
    expect(await examine(house(), [['Een', () => well('gaat')]])).toMatchObject({ isWell: true })
  })

  it('finds a house in order: folders, disk, database', async () => {
    const settings = house()
    expect(await hows(folderTrouble(settings))).toEqual(['well', 'well'])
    expect(await hows(diskTrouble(settings))).not.toContain('wrong')
    const empty = [await databaseTrouble(settings)].flat()
    expect(empty).toMatchObject([{ how: 'note', words: expect.stringContaining('nog geen database') }])
    const db = openDatabase(settings)
    await migrate(db)
    await db.destroy()
    expect(await hows(databaseTrouble(settings))).toEqual(['well'])
  })

  it('finds no content, and a secret that others can read', async () => {
    const settings = house()
    rmSync(join(settings.contentDir, 'site.yaml'))
    writeFileSync(join(settings.dataDir, 'secret'), 'x'.repeat(40))
    chmodSync(join(settings.dataDir, 'secret'), 0o644)
    expect(await hows(folderTrouble(settings))).toEqual(['wrong', 'well', 'wrong'])
  })

  it('finds content that is in no repository', async () => expect(await hows(contentTrouble(house()))).toEqual(['note']))

  it('tells a server of ours from another, and from none', async () => {
    let answer: object | undefined = { status: 'ok', edition: 'x' }
    const server = createServer((_, response) =>
      response.end(answer ? JSON.stringify(answer) : 'Welkom bij een ander programma'),
    )
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const settings = house({ SITE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
    expect(await hows(addressTrouble(settings))).toEqual(['note', 'well'])
    answer = { status: 'unavailable', reason: 'disk_full' }
    expect(await hows(addressTrouble(settings))).toEqual(['note', 'wrong'])
    answer = undefined
    expect(await hows(addressTrouble(settings))).toEqual(['note', 'wrong'])
    await new Promise((done) => server.close(done))
    expect(await hows(addressTrouble(settings))).toEqual(['note', 'note'])
  })

  it('says that mail stays here, or that the mail server cannot be reached', async () => {
    expect(await hows(mailTrouble(house()))).toEqual(['note'])
    const found = [await mailTrouble(house({ SMTP_URL: 'smtp://127.0.0.1:1' }))].flat()
    expect(found).toMatchObject([{ how: 'wrong', words: expect.stringContaining('127.0.0.1 is niet te bereiken') }])
  })

  it('looks for what others believe a sender by', async () => {
    const records: Record<string, string[]> = {
      'a.example': ['v=spf1 -all'],
      '_dmarc.a.example': ['v=DMARC1; p=none'],
      'b.example': ['iets anders'],
    }
    const ask = async (name: string) => {
      const found = records[name]
      if (!found) throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
      return found
    }
    expect(await hows(believed('a.example', ask))).toEqual(['well', 'well', 'note'])
    expect(await hows(believed('b.example', ask))).toEqual(['note', 'note', 'note'])
    const away = await believed('a.example', () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })))
    expect(away).toMatchObject([{ how: 'note', words: expect.stringContaining('niet na te kijken') }])
  })
})
