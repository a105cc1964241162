/** A look at what was told finds what a look at everything finds; and what is not told is found all the same, later. */
import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { loadContent } from '../../../lib/content/load'
import type { Content, DocumentStore } from '../../../lib/content/types'
import { Listener } from '../../../lib/content/watch/listener'
import { ContentWatch } from '../../../lib/content/watch/watch'
import { folderOf, inOrder, now, temporaryFolder, write } from './support'

const article = (body: string) => `---\ntitle: Een stuk\ndate: 2026-11-03\nauthor: jan\n---\n\n${body}\n`
const own = { 'authors/jan.mdx': '---\nname: Jan\n---\n\nJan schrijft.\n', 'articles/eerste.mdx': article('De tekst.') }

function storeOf(): DocumentStore {
  const kept = new Set<string>()
  return { has: (hash) => kept.has(hash), put: (hash) => void kept.add(hash) }
}

/** Who stays: looks, and has published what it found when that is in order. */
class Stays {
  readonly contentDir = folderOf({ ...inOrder, ...own })
  readonly cacheDir = temporaryFolder('podium-cache-')
  readonly store = storeOf()
  time = 0
  readonly watch: ContentWatch
  private edition = 0

  constructor(listener?: (contentDir: string, ownDir: string) => Listener) {
    const places = { contentDir: this.contentDir, ownDir: this.cacheDir }
    this.watch = new ContentWatch({ ...places, now: () => this.time, listener: listener?.(this.contentDir, this.cacheDir) })
  }

  async look(): Promise<Content> {
    const { contentDir, cacheDir, store, watch } = this
    const content = await loadContent({ contentDir, cacheDir, store, now, watch, edition: String(this.edition) })
    if (content.problems.every(({ severity }) => severity !== 'error')) watch.published(String(++this.edition))
    return content
  }

  lookFromNothing = () =>
    loadContent({ contentDir: this.contentDir, cacheDir: temporaryFolder('podium-anew-'), store: storeOf(), now })

  /** What the watch would say now; undefined: look at everything. */
  told = () => this.watch.touched(String(this.edition))

  save = (file: string, text: string) => write(this.contentDir, file, text)
}

const all: Stays[] = []
function stays(listener?: (contentDir: string, ownDir: string) => Listener): Stays {
  const one = new Stays(listener)
  all.push(one)
  return one
}
afterEach(() => {
  for (const one of all.splice(0)) one.watch.stop()
})

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
    await loadContent({ contentDir, cacheDir, store: here.store, now })
    expect((await here.look()).entries).toEqual((await here.lookFromNothing()).entries)
  })

  test('whatever is saved, broken, moved or taken away, in whatever order', { timeout: 120_000 }, async () => {
    const files = [
      'articles/eerste.mdx',
      'articles/ander.mdx',
      'articles/2026/derde.mdx',
      'authors/jan.mdx',
      'pages/x.mdx',
      'los.docx',
    ]
    const texts = [article('Een.'), article('Twee.'), '---\ntitle: [\n', own['authors/jan.mdx'], undefined, undefined]
    const edit = fc.record({ file: fc.constantFrom(...files), text: fc.constantFrom(...texts) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
        async (rounds) => {
          const here = stays()
          for (const edits of [[], ...rounds]) {
            for (const { file, text } of edits)
              text === undefined ? rmSync(join(here.contentDir, file), { force: true }) : here.save(file, text)
            const [found, anew] = [await here.look(), await here.lookFromNothing()]
            expect(found.problems).toEqual(anew.problems)
            expect(found.entries).toEqual(anew.entries)
          }
          here.watch.stop()
        },
      ),
      { numRuns: 15 },
    )
  })
})

/** Answers our own touch, and hears nothing of the content. */
class HardOfHearing extends Listener {
  protected override hear(): void {}
}
/** Hears not even that. */
class Deaf extends HardOfHearing {
  protected override allIsTold = () => Promise.resolve(false)
}

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
