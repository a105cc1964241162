/** A small publication as an editor has it on disk, and the small edits that are made to one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { TODAY } from '../../support/clock'
import { dateOf } from '../../support/content'

/** Front matter and body of a file, by name. */
interface Text {
  fields: Record<string, unknown>
  body: string
}
type Files = Record<string, Text>

export const DAY = 86_400_000
const at = (days: number) => dateOf(TODAY + days * DAY)

/** More than a page of a list. */
const ARTICLES = Array.from({ length: 23 }, (_, i) => `articles/2026/stuk-${i}.mdx`)

/** As it is before anything is edited. */
export function magazine(): Files {
  const files: Files = {
    'authors/nour.mdx': { fields: { name: 'Nour' }, body: 'Nour schrijft.' },
    'authors/sietse.mdx': { fields: { name: 'Sietse', guest: true }, body: 'Sietse spreekt.\n\n<PromoCode code="Kom" />' },
    'seminars/2026/avond.mdx': seminar('Een avond', 10, ['sietse']),
    'seminars/2027/later.mdx': seminar('Een latere avond', 40, ['nour']),
    'promo-codes/kom.yaml': { fields: { code: 'Kom', seminars: ['avond'], discount: 'free' }, body: '' },
    'promo-codes/alle.yaml': { fields: { code: 'Alle', seminars: 'all', discount: '25%', validUntil: at(30) }, body: '' },
    'pages/privacy.mdx': { fields: { title: 'Privacy' }, body: 'Niets.' },
    'pages/over-ons.mdx': { fields: { title: 'Over ons' }, body: 'Wij zijn het.' },
  }
  for (const [i, file] of ARTICLES.entries())
    files[file] = {
      fields: {
        title: `Stuk ${i} over ${i % 2 ? 'bruggen' : 'molens'}`,
        date: at(-i - 1),
        author: i % 3 ? ['nour'] : ['sietse'],
        topics: [i % 4 ? 'werk' : 'klanten'],
      },
      body: `Een alinea over ${i % 2 ? 'bruggen' : 'molens'}.`,
    }
  const more = (i: number, fields: object, body = '') => {
    const one = files[`articles/2026/stuk-${i}.mdx`] as Text
    Object.assign(one.fields, fields)
    one.body += body
  }
  more(1, {}, '\n\n<PromoCode code="Kom" />')
  more(2, { seminar: 'later' })
  more(3, {}, '\n\n<SeminarCard slug="avond" />')
  more(5, { series: 'Reeks' })
  more(7, { series: 'Reeks' })
  more(21, { author: ['nour', 'sietse'] })
  files['articles/2026/stuk-4.en.mdx'] = { fields: { title: 'Piece 4' }, body: 'A paragraph.' }
  return files
}

const seminar = (title: string, days: number, speakers: string[]): Text => ({
  fields: {
    title,
    start: at(days),
    end: at(days + 0.1),
    online: 'https://podium.example/x',
    price: 20,
    capacity: 10,
    speakers,
  },
  body: `${title} voor wie komt.`,
})

/** `by`: a number below 1000 that decides about details. */
export interface Edit {
  name: string
  make(files: Files, by: number): void
}

const one = (files: Files, by: number, folder: string): Text => {
  const names = Object.keys(files).filter((name) => name.startsWith(folder))
  return files[names[by % names.length] as string] as Text
}
const days = (by: number) => at((by % 81) - 40)
const set = (folder: string, field: string, value: (by: number) => unknown): Edit => ({
  name: `${folder}: ${field}`,
  make: (files, by) => {
    const { fields } = one(files, by, folder)
    const next = value(Math.floor(by / 7))
    if (next === undefined) delete fields[field]
    else fields[field] = next
  },
})
const maybe =
  <T>(value: (by: number) => T) =>
  (by: number) =>
    by % 3 === 0 ? undefined : value(by)
const people = (by: number) => [['nour'], ['sietse'], ['sietse', 'nour']][by % 3]

export const edits: Edit[] = [
  set('articles/2026/stuk', 'title', (by) => `Anders ${by}`),
  set('articles/2026/stuk-1', 'date', days),
  set(
    'articles/2026/stuk',
    'expires',
    maybe((by) => at(1 + (by % 40))),
  ),
  set('articles/2026/stuk-2', 'author', people),
  set('articles/2026/stuk', 'topics', (by) => [['werk'], ['klanten'], ['werk', 'klanten'], []][by % 4]),
  set(
    'articles/2026/stuk',
    'series',
    maybe(() => 'Reeks'),
  ),
  set(
    'articles/2026/stuk-1',
    'seminar',
    maybe((by) => (by % 2 ? 'avond' : 'later')),
  ),
  set('seminars', 'title', (by) => `Avond ${by}`),
  set(
    'seminars',
    'cancelled',
    maybe(() => 'De spreker is ziek.'),
  ),
  set('seminars', 'speakers', people),
  set('seminars', 'price', (by) => by % 50),
  set(
    'seminars',
    'signup',
    maybe((by) => ({ opens: at((by % 20) - 10) })),
  ),
  set('authors', 'name', (by) => `Iemand ${by}`),
  set(
    'authors',
    'role',
    maybe((by) => `schrijver ${by}`),
  ),
  set('pages', 'title', (by) => `Over ${by}`),
  set('promo-codes', 'message', (by) => `Kom maar, ${by}.`),
  set(
    'promo-codes/kom',
    'validUntil',
    maybe((by) => at(by % 9)),
  ),
  set('promo-codes/kom', 'seminars', (by) => [['avond'], ['avond', 'later'], 'all'][by % 3]),
  {
    name: 'a body',
    make: (files, by) => {
      one(files, by, ['articles', 'authors', 'seminars', 'pages'][by % 4] as string).body += `\n\nNog ${by}.`
    },
  },
  {
    name: 'a new article',
    make: (files, by) => {
      files[`articles/2026/nieuw-${by}.mdx`] = {
        fields: { title: `Nieuw ${by}`, date: at(-(by % 30)), author: ['nour'], topics: ['werk'] },
        body: 'Nieuw.',
      }
    },
  },
  {
    name: 'a translation',
    make: (files, by) =>
      void Object.assign(files, {
        [`articles/2026/stuk-${8 + (by % 3)}.en.mdx`]: { fields: { title: `Piece ${by}` }, body: 'Text.' },
      }),
  },
  { name: 'an article goes', make: (files, by) => void delete files[`articles/2026/stuk-${11 + (by % 9)}.mdx`] },
  {
    name: 'a page comes',
    make: (files, by) =>
      void Object.assign(files, { [`pages/extra-${by % 5}.mdx`]: { fields: { title: `Extra ${by}` }, body: 'Extra.' } }),
  },
]

const SITE = {
  name: 'Klein',
  description: 'Een kleine publicatie.',
  email: 'redactie@klein.example',
  topics: [
    { slug: 'werk', title: 'Werk', description: 'Over werk.' },
    { slug: 'klanten', title: 'Klanten', description: 'Over klanten.' },
  ],
  comments: { provider: 'none' },
}

/** Writes all of it; JSON is YAML. */
export async function write(dir: string, files: Files): Promise<void> {
  await rm(dir, { recursive: true, force: true })
  const texts = Object.entries(files).map(([name, { fields, body }]): [string, string] => {
    const yaml = Object.entries(fields)
      .map(
        ([field, value]) => `${field}: ${typeof value === 'string' && /^\d{4}-/.test(value) ? value : JSON.stringify(value)}`,
      )
      .join('\n')
    return [name, name.endsWith('.yaml') ? `${yaml}\n` : `---\n${yaml}\n---\n\n${body}\n`]
  })
  for (const [name, text] of [...texts, ['site.yaml', JSON.stringify(SITE)] as const]) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), text)
  }
}

export const temporaryContent = (): Promise<string> => mkdtemp(join(tmpdir(), 'podium-content-'))
