/** What goes live of who stays is what is there, whatever changed and whatever of it was told. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editionOf } from '../../../lib/editions/making/make'
import { article, Deaf, HardOfHearing, type Hears, own, stays } from './stays'
import { inOrder, now } from './support'

const isLinux = process.platform === 'linux'

describe.runIf(isLinux)('whatever is saved, broken, hidden or taken away, in whatever order', () => {
  const draft = (body: string) => article(body).replace('author:', 'draft: true\nauthor:')
  const english = '---\ntitle: A piece\n---\n\nThe text.\n'
  const site = inOrder['site.yaml']
  /** At first in no edition. */
  const hidden = {
    'articles/eerste.mdx': draft('Nul.'),
    'articles/eerste.en.mdx': english,
    'site.yaml': `${site}parts:\n  seminars: false\n`,
  }
  // Few that break it: of content with an error nothing goes live.
  const choices: Record<string, (string | undefined)[]> = {
    'articles/eerste.mdx': [article('Een.'), article('Twee.'), draft('Een.'), draft('Twee.')],
    'articles/eerste.en.mdx': [english, english.replace('text', 'second text'), undefined],
    'articles/2026/derde.mdx': [article('Drie.'), draft('Drie.'), '---\ntitle: [\n', undefined],
    'authors/jan.mdx': [own['authors/jan.mdx'], '---\nname: Jan P.\n---\n\nJan leest.\n'],
    'site.yaml': [site, hidden['site.yaml']],
    'seminars/2027/avond.mdx': ['Het programma.', 'Een ander programma.'].map((text) =>
      inOrder['seminars/2027/avond.mdx']?.replace('Het programma.', text),
    ),
    'los.docx': ['x', undefined, undefined],
  }
  const edits = Object.entries(choices).flatMap(([file, texts]) => texts.map((text) => ({ file, text })))
  const rounds = fc.array(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 })
  const hearing: [string, Hears | undefined][] = [
    ['told', undefined],
    ['not told, ten minutes later', (contentDir, ownDir) => new HardOfHearing(contentDir, ownDir)],
    ['by who hears nothing at all', (contentDir, ownDir) => new Deaf(contentDir, ownDir)],
  ]

  test.each(hearing)('%s: what goes live is what a look from nothing finds', { timeout: 120_000 }, async (_how, hears) => {
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const here = stays(hears, hidden)
        for (const round of [[], ...all]) {
          for (const { file, text } of round)
            text === undefined ? rmSync(join(here.contentDir, file), { force: true }) : here.save(file, text)
          if (hears) here.time += 10 * 60_000
          const [found, anew] = [await here.look(), await here.lookFromNothing()]
          expect(found.problems).toEqual(anew.problems)
          expect(found.entries).toEqual(anew.entries)
          if (here.outcome?.ok) expect(here.live()?.fingerprint).toBe(editionOf(anew, now).fingerprint)
        }
        here.watch.stop()
      }),
      { numRuns: hears ? 2 : 6 },
    )
  })
})

describe.runIf(isLinux)('a body that was in no edition, and whose file did not change, goes live with what did', () => {
  const english = '---\ntitle: The piece\n---\n\nThe finished translation.\n'
  const off = `${inOrder['site.yaml']}parts:\n  seminars: false\n`
  const draft = article('Nog niet.').replace('author:', 'draft: true\nauthor:')

  test('the translation of a draft that is one no more', async () => {
    const here = stays(undefined, { 'articles/d.mdx': draft, 'articles/d.en.mdx': english })
    await here.look()
    expect(here.live()?.articles.some(({ slug }) => slug === 'd')).toBe(false)
    here.save('articles/d.mdx', article('Nu wel.'))
    await here.look()
    expect(here.live()?.articles.flatMap(({ slug, locale }) => (slug === 'd' ? [locale] : []))).toEqual(['nl', 'en'])
  })

  test('the seminars of a site that had none', async () => {
    const here = stays(undefined, { 'site.yaml': off })
    await here.look()
    here.save('site.yaml', inOrder['site.yaml'] as string)
    await here.look()
    expect(here.live()?.seminars.map(({ slug }) => slug)).toContain('avond')
  })
})
