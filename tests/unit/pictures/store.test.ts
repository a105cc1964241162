import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clock } from '../../../lib/clock'
import { queue } from '../../../lib/pictures/process/queue'
import { readPicture } from '../../../lib/pictures/read'
import { pictureAt } from '../../../lib/pictures/serve'
import { pictureStore } from '../../../lib/pictures/store'
import { publish } from '../../../lib/publishing/publish'
import { article, folderOf, inOrder, temporaryFolder } from '../content/support'
import { jpeg } from './support'

/** What was made before is old by then. */
const later = () => clock.ofFiles() + 3_600_000
const copyFacts = async () => []

describe('The pictures of editions that are gone', () => {
  it('go with them; those of editions that one can go back to stay', async () => {
    const contentDir = folderOf({ ...inOrder, ...article('cover:\n  src: x.jpg\n  alt: Iets\n') })
    const dataDir = temporaryFolder('podium-data-')
    const hashes: string[] = []
    for (let i = 0; i < 13; i++) {
      writeFileSync(join(contentDir, 'articles/x.jpg'), await jpeg({ width: 100 + i, height: 50 }))
      const made = await publish({ contentDir, dataDir, copyFacts, now: later })
      if (!made.ok) throw new Error(JSON.stringify(made))
      hashes.push(made.edition.articles.find(({ cover }) => cover)?.cover?.picture?.hash ?? '-')
    }
    expect(new Set(hashes).size).toBe(13)
    expect(hashes.map((hash) => existsSync(join(dataDir, 'pictures', hash)))).toEqual([
      ...Array(3).fill(false),
      ...Array(10).fill(true),
    ])
  })
  it('and so does what a process that was killed left, but nothing that is young', async () => {
    const dataDir = temporaryFolder('podium-data-')
    const contentDir = folderOf({ ...inOrder, ...article('') })
    const folder = join(dataDir, 'pictures')
    for (const name of ['0123456789abcdef.7.tmp', 'fedcba9876543210']) mkdirSync(join(folder, name), { recursive: true })
    utimesSync(join(folder, '0123456789abcdef.7.tmp'), 1, 1)
    for (let i = 0; i < 12; i++) {
      writeFileSync(join(contentDir, 'articles/nieuw.mdx'), article('', `Tekst ${i}.`)['articles/nieuw.mdx'])
      await publish({ contentDir, dataDir, copyFacts, now: clock.ofFiles })
    }
    expect(readdirSync(folder)).toEqual(['fedcba9876543210'])
  })
})

describe('A width of a picture', () => {
  it('is made once, and then there for a server that starts later', async () => {
    const dataDir = temporaryFolder('podium-data-')
    const bytes = await jpeg({ width: 700 })
    const facts = await readPicture(bytes)
    pictureStore(dataDir).put(facts, bytes)
    const path = `/beeld/${facts.hash}/320.avif`
    const both = await Promise.all([pictureAt(path, dataDir), pictureAt(path, dataDir)])
    expect(both[0]?.body).toBe(both[1]?.body)
    const file = join(dataDir, 'pictures', facts.hash, '320.avif')
    writeFileSync(file, 'what is on disk')
    expect((await pictureAt(path, dataDir))?.body.toString()).toBe('what is on disk')
    writeFileSync(file, '')
    expect((await pictureAt(path, dataDir))?.body).toEqual(both[0]?.body)
  })
  it('is known by its own form alone', async () => {
    const dataDir = temporaryFolder('podium-data-')
    for (const path of [
      '/beeld/../x/320.avif',
      '/beeld/0123456789abcdef/0320.avif',
      '/beeld/0123456789ABCDEF/320.avif',
      '/beeld/',
    ])
      expect(await pictureAt(path, dataDir)).toBeUndefined()
  })
})

describe('A queue', () => {
  it('lets so many through at a time, in order, and goes on after a failure', async () => {
    const inTurn = queue(2)
    const log: string[] = []
    let busy = 0
    let most = 0
    const work = (name: string, fails = false) =>
      inTurn(async () => {
        most = Math.max(most, ++busy)
        await new Promise((done) => setTimeout(done, 5))
        log.push(name)
        busy--
        if (fails) throw new Error(name)
      }).catch(() => {})
    await Promise.all([work('a', true), work('b'), work('c', true), work('d'), work('e')])
    expect(log).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(most).toBe(2)
  })
})
