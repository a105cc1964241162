/** What is remembered between two looks at the content never shows: each finds what one that starts from nothing finds. */
import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkContent } from '../../../../lib/content/check/check'
import { loadContent } from '../../../../lib/content/load'
import type { Content, ContentEntry, DocumentStore } from '../../../../lib/content/types'
import { folderOf, inOrder, now, temporaryFolder, write } from '../support'

const day = 86_400_000
const article = (lines: string, body = 'De tekst.') =>
  `---\ntitle: Een stuk\ndate: 2026-11-03\nauthor: jan\n${lines}---\n\n## Kop\n\n${body}\n`
const site = (name: string, topics: string[]) =>
  `name: ${name}\nemail: redactie@podium.example\ntopics:\n${topics.map((slug) => `  - slug: ${slug}\n    title: T\n`).join('')}`
const evening = (end: string, lines = '') =>
  `---\ntitle: De avond\nstart: 2026-11-01 19:30\nend: ${end}\nonline: https://meet.example/avond\nprice: 65\ncapacity: 40\n${lines}---\n\nHet programma.\n`
const code = (spelling: string, seminars: string) => `code: ${spelling}\nseminars: ${seminars}\ndiscount: free\n`

/** Texts that a file may have, by its path; names are near each other, and some texts are wrong. */
const texts: Record<string, string[]> = {
  'site.yaml': [site('Podium', ['werk']), site('De Brug', ['werk', 'kunst']), site('De Brug', ['werken'])],
  'authors/jan.mdx': ['---\nname: Jan\n---\n\n## Over Jan\n\nJan schrijft.\n', '---\nname: Jan\nnaam: x\n---\n'],
  'authors/jans.mdx': ['---\nname: Jans\n---\n\nHier staat [een stuk](/artikelen/stuk#kop).\n'],
  'seminars/avond.mdx': [
    evening('2026-11-20 21:30'),
    evening('2027-03-16 21:30', 'redirectFrom: [/oud]\n'),
    evening('geen dag'),
  ],
  'seminars/2025/avond.mdx': [evening('2026-11-29 21:30', 'speakers: [jan]\n')],
  'pages/privacy.mdx': ['---\ntitle: Privacy\n---\n\nStichting Podium bewaart niets.\n'],
  'promo-codes/lezer.yaml': [code('Lezer', 'avond'), code('LEZER', 'all'), code('Leser', '[avond, ochtend]')],
  'promo-codes/ander.yaml': [`${code('lezer', 'avond')}validUntil: 2026-11-25\n`, 'code: [\n'],
  'articles/stuk.mdx': [
    article('topics: [werk]\nseminar: avond\n', '<PromoCode code="Lezer" />'),
    article('redirectFrom: [/oud, /artikelen/ander]\n', 'Zie [Jan](/auteurs/jan#over-jan) en [/oud](/oud).'),
    article('topics: [kunst, werk]\n', '<SeminarCard seminar="avond" /> ![x](./x.png)'),
    '---\ntitle: [\n',
  ],
  'articles/2026/stuk.mdx': [article('author: jans\n'), article('', 'Zie [een code](/s/lezer).')],
  'articles/ander.mdx': [article('redirectFrom: [/oud]\n', 'Zie [het stuk](/artikelen/stuk) en [werk](/themas/werk).')],
  'articles/stuk.en.mdx': ['---\ntitle: A piece\n---\n\nThe text.\n'],
  'articles/stukken.en.mdx': ['---\ntitle: Pieces\n---\n\nThe text.\n'],
}
const files = Object.keys(texts)

type Edit = { file: string; text: number | undefined } | { days: number }
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ file: fc.constantFrom(...files), text: fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ days: fc.constantFrom(-3, 3, 6) }) },
)
const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 7 })

class Publication {
  readonly contentDir = folderOf(inOrder)
  readonly cacheDir = temporaryFolder('podium-cache-')
  private readonly store = storeOf()
  private at = now
  private saved = 1

  make(change: Edit): void {
    if ('days' in change) this.at += change.days * day
    else if (change.text === undefined) rmSync(join(this.contentDir, change.file), { force: true })
    else this.save(change.file, texts[change.file]?.[change.text % (texts[change.file]?.length ?? 1)] as string)
  }

  /** Long ago: its time is to be trusted. */
  private save(file: string, text: string): void {
    write(this.contentDir, file, text)
    utimesSync(join(this.contentDir, file), ++this.saved, this.saved)
  }

  look = () => loadContent({ ...this.place(), store: this.store })
  check = () => checkContent(this.place())
  lookFromNothing = () => loadContent({ ...this.place(), cacheDir: temporaryFolder('podium-anew-'), store: storeOf() })

  private place = () => ({ contentDir: this.contentDir, cacheDir: this.cacheDir, now: this.at })
}

function storeOf(): DocumentStore {
  const kept = new Set<string>()
  return { has: (hash) => kept.has(hash), put: (hash) => void kept.add(hash) }
}

const nameOf = ({ type, locale, slug }: Pick<ContentEntry, 'type' | 'locale' | 'slug'>) => `${type} ${locale} ${slug}`
const named = (entries: ContentEntry[]) => new Map(entries.map((entry) => [nameOf(entry), entry]))

/** An earlier load, with all that is said to differ since. */
function afterwards(before: Content, change: ReturnType<Content['since']>): Map<string, ContentEntry> {
  const entries = named(before.entries)
  for (const entry of change?.added ?? []) expect(entries.has(nameOf(entry))).toBe(false)
  for (const entry of change?.changed ?? []) expect(entries.has(nameOf(entry))).toBe(true)
  for (const entry of [...(change?.added ?? []), ...(change?.changed ?? [])]) entries.set(nameOf(entry), entry)
  for (const name of change?.removed ?? []) expect(entries.delete(nameOf(name))).toBe(true)
  return entries
}

test('whatever was changed, broken, mended, moved or removed, and in what order: what is found is what a look from nothing finds', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const here = new Publication()
      const seen: Content[] = []
      for (const edits of all) {
        for (const one of edits) here.make(one)
        const checked = await here.check()
        const [found, anew] = [await here.look(), await here.lookFromNothing()]
        expect(found.problems).toEqual(anew.problems)
        expect(checked).toEqual(anew.problems)
        expect(found.entries).toEqual(anew.entries)
        // Two files of one name stop everything: their entries cannot be told apart, and nobody is to use them.
        if (named(found.entries).size < found.entries.length) continue
        for (const before of seen) expect(afterwards(before, found.since(before.mark))).toEqual(named(found.entries))
        seen.push(found)
      }
    }),
    { numRuns: 25 },
  )
})

test('a load says what is new, changed and gone since any load before, and nothing of one that it does not know', async () => {
  const here = new Publication()
  const first = await here.look()
  expect(first.since(first.mark)).toEqual({ added: [], changed: [], removed: [] })
  here.make({ file: 'articles/ander.mdx', text: 0 })
  here.make({ file: 'promo-codes/lezer.yaml', text: 1 })
  const second = await here.look()
  expect(second.changed).toBe(2)
  const slugs = (entries: { slug: string }[] = []) => entries.map(({ slug }) => slug)
  const change = second.since(first.mark)
  expect([slugs(change?.added), slugs(change?.changed), slugs(change?.removed)]).toEqual([['ander'], ['lezer'], []])
  here.make({ file: 'articles/ander.mdx', text: undefined })
  const third = await here.look()
  expect(third.since(second.mark)).toEqual({
    added: [],
    changed: [],
    removed: [{ type: 'Article', locale: 'nl', slug: 'ander' }],
  })
  expect(slugs(third.since(first.mark)?.removed)).toEqual([])
  expect(third.since((await here.lookFromNothing()).mark)).toBeUndefined()
})
