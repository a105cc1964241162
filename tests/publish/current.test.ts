import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BrokenEdition, readEdition, readEditionInPieces } from '../../lib/editions/manifest'
import { manifestFile, pointerFile } from '../../lib/editions/paths'
import { TODAY } from '../support/clock'
import { article, magazine, now } from '../unit/editions/content'
import { dataFolder, publisher } from './folder'

const titled = (title: string) => magazine(article('stuk-0', { date: now - 1, title }))
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A process's own state and settings, new for each test. */
async function freshProcess(dataDir: string) {
  vi.stubEnv('DATA_DIR', dataDir)
  vi.resetModules()
  return import('../../lib/editions/current')
}
const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('podium.edition'))
beforeEach(forget)
afterEach(() => {
  forget()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('The current edition', () => {
  it('is a clear error before the first', async () => {
    const { currentEdition, followEditions, NoEdition } = await freshProcess(dataFolder())
    expect(() => currentEdition()).toThrow(NoEdition)
    expect(() => followEditions()).toThrow(NoEdition)
  })

  it('is the same for every copy of this module in a process', async () => {
    const { put, dataDir } = publisher()
    await put(titled('Een'))
    const first = (await freshProcess(dataDir)).currentEdition()
    expect((await freshProcess(dataDir)).currentEdition()).toBe(first)
  })

  it('is looked for again after 200 ms by who does not follow', async () => {
    const { put, dataDir } = publisher()
    await put(titled('Een'))
    const { currentEdition } = await freshProcess(dataDir)
    const first = currentEdition().id
    const second = (await put(titled('Twee'))).edition.id
    await vi.waitFor(() => expect(currentEdition().id).toBe(second), { timeout: 25_000 })
    expect(first).not.toBe(second)
  })

  it('is followed by itself, and no more once that is stopped', async () => {
    const { put, dataDir } = publisher()
    await put(titled('Een'))
    const { currentEdition, followEditions } = await freshProcess(dataDir)
    const stop = followEditions()
    const { edition } = await put(titled('Twee'))
    await vi.waitFor(() => expect(currentEdition().id).toBe(edition.id), { timeout: 25_000 })
    stop()
  })

  it.each([
    ['a pointer to nothing', (dataDir: string) => writeFileSync(pointerFile(dataDir), '20300101T000000000Z\n')],
    ['an empty pointer', (dataDir: string) => writeFileSync(pointerFile(dataDir), '')],
    ['no pointer', (dataDir: string) => rmSync(pointerFile(dataDir))],
  ])('stays what it was with %s, and that is told once', async (_, breakIt) => {
    const { put, dataDir } = publisher()
    const { edition } = await put(titled('Een'))
    const { currentEdition, followEditions } = await freshProcess(dataDir)
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const stop = followEditions()
    breakIt(dataDir)
    await wait(350)
    expect(currentEdition().id).toBe(edition.id)
    expect(told).toHaveBeenCalledTimes(1)
    stop()
    for (let i = 0; i < 3; i++) {
      await wait(210)
      expect(currentEdition().id).toBe(edition.id)
    }
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('takes over again once the pointer is mended', async () => {
    const { put, dataDir } = publisher()
    await put(titled('Een'))
    const { currentEdition, followEditions } = await freshProcess(dataDir)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const stop = followEditions()
    writeFileSync(pointerFile(dataDir), 'x')
    await wait(250)
    const { edition } = await put(titled('Twee'))
    await vi.waitFor(() => expect(currentEdition().id).toBe(edition.id), { timeout: 25_000 })
    stop()
  })
})

describe('A manifest', () => {
  const written = async () => {
    const { put, dataDir } = publisher()
    const { edition } = await put(magazine(article('straks', { date: TODAY + 99_999 })))
    return { edition, dataDir, file: manifestFile(dataDir, edition.id) }
  }

  it('is read as it was written, at once and in pieces', async () => {
    const { edition, dataDir } = await written()
    expect(readEdition(dataDir, edition.id)).toEqual(edition)
    expect(await readEditionInPieces(dataDir, edition.id)).toEqual(edition)
  })

  it('that was cut off is refused', async () => {
    const { edition, dataDir, file } = await written()
    truncateSync(file, 9000)
    expect(() => readEdition(dataDir, edition.id)).toThrow()
  })

  it('whose last line is missing is refused, though every line can be read', async () => {
    const { edition, dataDir, file } = await written()
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`)
    expect(() => readEdition(dataDir, edition.id)).toThrow(BrokenEdition)
  })

  it('of another form is refused', async () => {
    const { edition, dataDir, file } = await written()
    writeFileSync(file, JSON.stringify({ form: 99, id: edition.id }))
    await expect(readEditionInPieces(dataDir, edition.id)).rejects.toThrow(BrokenEdition)
  })

  it('lies where an operator looks for it', async () => {
    const { edition, dataDir, file } = await written()
    expect(file).toBe(join(dataDir, 'editions', `${edition.id}.jsonl`))
    expect(edition.id).toMatch(/^\d{8}T\d{9}Z$/)
  })
})
