/** A look at what was told finds what a look at everything finds; and what is not told is found all the same, later. */
import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../../lib/content/load'
import { Listener } from '../../../lib/content/watch/listener'
import { article, Deaf, HardOfHearing, type Hears, stays, storeOf } from './stays'
import { now } from './support'

const isLinux = process.platform === 'linux'

describe.runIf(isLinux)('where the file system tells', () => {
  test('only what was saved, moved or taken away is looked at', async () => {
    const here = stays()
    await here.look()
    here.save('articles/eerste.mdx', article('Een andere tekst.'))
    here.save('articles/nieuw.mdx', article('Een nieuwe tekst.'))
    expect(await here.told()).toEqual(new Set(['articles/eerste.mdx', 'articles/nieuw.mdx']))
    expect((await here.look()).changed).toBe(2)
    renameSync(join(here.contentDir, 'articles/nieuw.mdx'), join(here.contentDir, 'articles/ander.mdx'))
    rmSync(join(here.contentDir, 'articles/eerste.mdx'))
    const found = await here.look()
    expect(found.entries).toEqual((await here.lookFromNothing()).entries)
    expect(await here.told()).toEqual(new Set())
  })

  test('a text of the same length that keeps its time is read', async () => {
    const here = stays()
    const file = join(here.contentDir, 'articles/eerste.mdx')
    utimesSync(file, 1000, 1000)
    await here.look()
    const { size, mtimeMs } = statSync(file)
    here.save('articles/eerste.mdx', article('De taart.').replace('taart', 'toets'))
    utimesSync(file, 1000, 1000)
    here.save('articles/eerste.mdx', article('De toets.').slice(0, size))
    utimesSync(file, mtimeMs / 1000, mtimeMs / 1000)
    expect((await here.look()).entries).toEqual((await here.lookFromNothing()).entries)
  })

  test('a folder that comes, goes or moves, a link, and another folder in the place of all: everything is looked at', async () => {
    const here = stays()
    const at = (path: string) => join(here.contentDir, path)
    const changes = [
      () => mkdirSync(at('articles/2027')),
      () => renameSync(at('articles/2027'), at('articles/2028')),
      () => rmSync(at('articles/2028'), { recursive: true }),
      () => symlinkSync(at('articles/eerste.mdx'), at('articles/link.mdx')),
    ]
    for (const change of changes) {
      await here.look()
      change()
      expect(await here.told()).toBeUndefined()
      expect((await here.look()).problems).toEqual((await here.lookFromNothing()).problems)
    }
    rmSync(at('articles/link.mdx'))
    await here.look()
    renameSync(here.contentDir, `${here.contentDir}-was`)
    mkdirSync(here.contentDir)
    expect(await here.told()).toBeUndefined()
  })

  test('a text in a folder that was made just now', async () => {
    const here = stays()
    await here.look()
    here.save('articles/2027/later.mdx', article('Later.'))
    await here.look()
    here.save('articles/2027/later.mdx', article('Nog later.'))
    expect(await here.told()).toEqual(new Set(['articles/2027/later.mdx']))
    expect((await here.look()).entries).toEqual((await here.lookFromNothing()).entries)
  })

  test('what was told and not published is told again', async () => {
    const here = stays()
    await here.look()
    here.save('articles/eerste.mdx', article('Nieuw.'))
    here.save('articles/fout.mdx', '---\ntitle: [\n')
    await here.look()
    rmSync(join(here.contentDir, 'articles/fout.mdx'))
    expect(await here.told()).toEqual(new Set(['articles/eerste.mdx', 'articles/fout.mdx']))
  })

  test('what only looks like content is complained of, and no more when it is gone', async () => {
    const here = stays()
    await here.look()
    for (const change of [
      () => here.save('articles/brief.docx', 'x'),
      () => here.save('articles/eerste.mdx', article('Anders.')),
    ]) {
      change()
      expect((await here.look()).problems).toEqual((await here.lookFromNothing()).problems)
    }
    rmSync(join(here.contentDir, 'articles/brief.docx'))
    expect((await here.look()).problems).toEqual((await here.lookFromNothing()).problems)
  })

  test('another that publishes, or looks at the same memory, has everything looked at', async () => {
    const here = stays()
    await here.look()
    expect(await here.watch.touched('of somebody else')).toBeUndefined()
    await here.look()
    here.save('articles/eerste.mdx', article('Gezien door een ander.'))
    const { contentDir, cacheDir } = here
    await loadContent({ contentDir, cacheDir, store: storeOf(), now })
    expect((await here.look()).entries).toEqual((await here.lookFromNothing()).entries)
  })
})

describe.runIf(isLinux)('while it begins to listen', () => {
  /** Lets something happen just when it listens to the articles. */
  const whenAtArticles = (happens: (contentDir: string) => void): Hears => {
    class Meanwhile extends Listener {
      private hasHappened = false
      protected override listenTo(path: string, hear: (name: string | null) => void): void {
        if (path.endsWith('/articles') && !this.hasHappened) {
          this.hasHappened = true
          happens(path)
        }
        super.listenTo(path, hear)
      }
    }
    return (contentDir, ownDir) => new Meanwhile(contentDir, ownDir)
  }

  test('a folder that is made is listened to', async () => {
    const here = stays(whenAtArticles((articles) => mkdirSync(join(articles, 'nieuw/diep'), { recursive: true })))
    await here.look()
    here.save('articles/nieuw/diep/later.mdx', article('Later.'))
    expect(await here.told()).toEqual(new Set(['articles/nieuw/diep/later.mdx']))
  })

  test('one that goes throws nothing: everything is looked at', async () => {
    const here = stays(whenAtArticles((articles) => rmSync(articles, { recursive: true })))
    expect((await here.look()).problems).toEqual((await here.lookFromNothing()).problems)
    expect(await here.told()).toBeUndefined()
  })
})

describe.runIf(isLinux)('where it does not', () => {
  test('what was not told is found when everything is looked at, after ten minutes', async () => {
    const here = stays((contentDir, ownDir) => new HardOfHearing(contentDir, ownDir))
    await here.look()
    here.save('articles/eerste.mdx', article('Niemand zag het.'))
    here.time += 9 * 60_000
    expect(await here.told()).toEqual(new Set())
    here.time += 60_001
    expect((await here.look()).entries).toEqual((await here.lookFromNothing()).entries)
  })

  test('nobody relies on a system that does not answer', async () => {
    const here = stays((contentDir, ownDir) => new Deaf(contentDir, ownDir))
    await here.look()
    here.save('articles/eerste.mdx', article('Niemand zag het.'))
    expect((await here.look()).changed).toBe(1)
  })

  test('of a folder that is gone, or of more files than it tells of at once', async () => {
    const here = stays()
    await here.look()
    for (let number = 0; number <= 1000; number++) writeFileSync(join(here.contentDir, `notitie-${number}.txt`), '')
    expect(await here.told()).toBeUndefined()
    rmSync(here.contentDir, { recursive: true })
    expect((await here.look()).problems).not.toEqual([])
  })
})
