/** A publication of any size, for the benchmarks: the same for the same numbers, on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mixedInto, writePictures } from './mixed'
import { capital, isoDay, nounWords, Writer } from './writer'

const AUTHORS = 12
const SEMINARS = 6
const TOPICS = ['werk', 'cultuur', 'klanten', 'leidinggeven', 'techniek', 'onderwijs']
const FIRST_DAY = Date.UTC(2008, 0, 1)
const LAST_DAY = Date.UTC(2026, 10, 1)
const DAY = 86_400_000

function body(writer: Writer, seminar: number): string {
  const parts = [writer.paragraph()]
  for (let words = 0; words < 820; ) {
    if (parts.length % 4 === 0) parts.push(`## ${writer.title()}`)
    const paragraph = writer.paragraph()
    words += paragraph.split(' ').length
    parts.push(paragraph)
    if (writer.chance(0.06)) parts.push(Array.from({ length: 4 }, () => `- ${writer.sentence()}`).join('\n'))
  }
  if (writer.chance(0.2)) parts.push(`> ${writer.sentence()}`)
  if (writer.chance(0.15)) {
    const row = () => `| ${writer.pick(nounWords)} | ${writer.between(1, 99)} |`
    parts.push(['| Wat | Hoeveel |', '| --- | ---: |', row(), row(), row()].join('\n'))
  }
  if (writer.chance(0.2)) parts.push(`${writer.sentence()}[^bron]`, `[^bron]: ${writer.sentence()}`)
  if (writer.chance(0.3)) {
    const code = `<PromoCode code="Lezer${seminar}" seminar="avond-${seminar}" />`
    parts.push(`<Note title="Noot">\n\n${writer.sentence()}\n\n${code}\n\n</Note>`)
  }
  return parts.join('\n\n')
}

function article(index: number, count: number, isMixed: boolean): File[] {
  const writer = new Writer(index + 1)
  const written = isoDay(FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * index) / Math.max(1, count - 1) / DAY) * DAY)
  const mixed = isMixed ? mixedInto(index, written) : undefined
  const date = mixed?.date ?? written
  const title = writer.title()
  const seminar = writer.between(1, SEMINARS)
  const authors = Array.from({ length: writer.chance(0.1) ? 2 : 1 }, () => `schrijver-${writer.between(1, AUTHORS)}`)
  const lines = [
    `title: ${title}`,
    `date: ${date}`,
    `author: ${authors.length === 1 ? authors[0] : `[${[...new Set(authors)].join(', ')}]`}`,
    ...(writer.chance(0.5) ? [`summary: ${writer.sentence().replace(/[[\]*:]/g, '')}`] : []),
    `topics: [${writer.pick(TOPICS)}]`,
    ...(writer.chance(0.1) ? [`seminar: avond-${seminar}`] : []),
    ...(mixed?.lines ?? []),
  ]
  const slug = `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${index + 1}`
  const path = `articles/${date.slice(0, 4)}/${slug}`
  const text = `---\n${lines.join('\n')}\n---\n\n${body(writer, seminar)}\n`
  return [[`${path}.mdx`, text], ...(mixed?.isTranslated ? [translationOf(index, path)] : [])]
}

function translationOf(index: number, path: string): File {
  const writer = new Writer(1_000_000 + index)
  return [`${path}.en.mdx`, `---\ntitle: ${writer.title()}\n---\n\n${body(writer, writer.between(1, SEMINARS))}\n`]
}

type File = [path: string, text: string]

function author(number: number): File {
  const writer = new Writer(-number)
  const guest = number % 4 === 0 ? 'guest: true\n' : ''
  const text = `---\nname: Schrijver ${number}\n${guest}role: ${writer.pick(nounWords)}\nbooks:\n  - title: ${writer.title()}\n    year: ${2000 + number}\n---\n\n${writer.paragraph()}\n`
  return [`authors/schrijver-${number}.mdx`, text]
}

function seminar(number: number): [string, string] {
  const writer = new Writer(-100 - number)
  const day = isoDay(Date.UTC(2027, number - 1, 12))
  const fields = [
    `title: ${writer.title()}`,
    `start: ${day} 19:30`,
    `end: ${day} 21:30`,
    'venue:\n  name: De Weverij\n  city: Utrecht',
    `price: ${number * 15}.00`,
    `capacity: ${20 * number}`,
    `speakers: [schrijver-${number}]`,
  ]
  return [`seminars/2027/avond-${number}.mdx`, `---\n${fields.join('\n')}\n---\n\n${writer.paragraph()}\n`]
}

const promoCode = (number: number): [string, string] => [
  `promo-codes/lezer${number}.yaml`,
  `code: Lezer${number}\nseminars: [avond-${number}]\ndiscount: ${number % 2 ? 'free' : '25%'}\nmaxSeats: 50\n`,
]

const site = `name: Meetpodium
email: redactie@meet.example
topics:
${TOPICS.map((slug) => `  - slug: ${slug}\n    title: ${capital(slug)}`).join('\n')}
`
const page = `---\ntitle: Over ons\n---\n\nEen publicatie om mee te meten.\n`

/** Writes `articles` articles of about 900 words, with what they refer to, below `folder`. `isMixed`: as mixed.ts has it. */
export async function writeCorpus(folder: string, articles: number, { isMixed = false } = {}): Promise<void> {
  const write = ([path, text]: File) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write(['site.yaml', site])
  write(['pages/over-ons.mdx', page])
  write(['pages/privacy.mdx', page])
  for (let number = 1; number <= AUTHORS; number++) write(author(number))
  for (let number = 1; number <= SEMINARS; number++) write(seminar(number))
  for (let number = 1; number <= SEMINARS; number++) write(promoCode(number))
  for (let index = 0; index < articles; index++) for (const file of article(index, articles, isMixed)) write(file)
  if (isMixed) await writePictures(join(folder, 'articles'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , folder, articles = '1000', mixed] = process.argv
  if (!folder) throw new Error('node scripts/run.mjs scripts/bench/corpus/corpus.ts <folder> [articles] [--mixed]')
  await writeCorpus(folder, Number(articles), { isMixed: mixed === '--mixed' })
}
