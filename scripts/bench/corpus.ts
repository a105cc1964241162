/** A publication of any size, for the benchmarks: the same for the same numbers, on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const AUTHORS = 12
const SEMINARS = 6
const TOPICS = ['werk', 'cultuur', 'klanten', 'leidinggeven', 'techniek', 'onderwijs']
const FIRST_DAY = Date.UTC(2008, 0, 1)
const LAST_DAY = Date.UTC(2026, 10, 1)
const DAY = 86_400_000

// Common Dutch words, in about the mix of a newspaper: short function words often, long ones seldom.
const common =
  'de het een en van in is dat op te niet met voor zijn er aan die om ook als maar bij nog uit door over naar dan wel wat we ze hoe geen meer waar zo al tot wie toen kan moet zou'
const nouns =
  'klant werkdag afspraak collega vergadering rooster gesprek keuze vraag avond week maandag koffie kantoor winkel leiding ploeg planning tafel stoel brief telefoon belofte gewoonte verhaal boek stad buurt overleg besluit fout oplossing dienst aandacht toekomst verandering organisatie medewerker verantwoordelijkheid samenwerking'
const verbs =
  'werkt vraagt ziet hoort schrijft leest denkt begint stopt kiest maakt geeft neemt houdt vertelt blijft verandert luistert beslist probeert herinnert ontdekt verwacht'
const adjectives =
  'gewone stille drukke lange korte eerlijke nieuwe oude vaste kleine grote goede lastige open vroege late rustige trage echte onverwachte zorgvuldige toekomstgerichte'
const [commonWords, nounWords, verbWords, adjectiveWords] = [common, nouns, verbs, adjectives].map((words) => words.split(' '))

/** mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

class Writer {
  private readonly random: () => number
  constructor(seed: number) {
    this.random = randomFrom(seed)
  }
  between = (least: number, most: number) => least + Math.floor(this.random() * (most - least + 1))
  chance = (part: number) => this.random() < part
  pick = <T>(from: readonly T[] | undefined): T => from?.[Math.floor(this.random() * from.length)] as T

  private word(): string {
    const kind = this.random()
    return this.pick(kind < 0.5 ? commonWords : kind < 0.75 ? nounWords : kind < 0.9 ? verbWords : adjectiveWords)
  }
  words = (count: number) => Array.from({ length: count }, () => this.word()).join(' ')
  title = () => capital(`${this.pick(adjectiveWords)} ${this.pick(nounWords)} ${this.words(this.between(2, 4))}`)
  sentence(): string {
    const text = this.words(this.between(7, 19))
    const mark = this.random()
    if (mark < 0.06) return `${capital(text)} *${this.pick(nounWords)}*.`
    if (mark < 0.1) return `${capital(text)} **${this.pick(adjectiveWords)}** ${this.pick(nounWords)}.`
    if (mark < 0.13) return `${capital(text)} [${this.words(3)}](https://example.org/${this.pick(nounWords)}).`
    return `${capital(text)}${this.pick(['.', '.', '.', '?', ','])}`.replace(/,$/, ', en dan weer verder.')
  }
  paragraph = () => Array.from({ length: this.between(3, 6) }, () => this.sentence()).join(' ')
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const isoDay = (moment: number) => new Date(moment).toISOString().slice(0, 10)

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

function article(index: number, count: number): [path: string, text: string] {
  const writer = new Writer(index + 1)
  const date = isoDay(FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * index) / Math.max(1, count - 1) / DAY) * DAY)
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
  ]
  const slug = `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${index + 1}`
  return [`articles/${date.slice(0, 4)}/${slug}.mdx`, `---\n${lines.join('\n')}\n---\n\n${body(writer, seminar)}\n`]
}

function author(number: number): [string, string] {
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

/** Writes `articles` articles of about 900 words, with what they refer to, below `folder`. */
export function writeCorpus(folder: string, articles: number): void {
  const write = ([path, text]: [string, string]) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write(['site.yaml', site])
  write(['pages/over-ons.mdx', page])
  write(['pages/privacy.mdx', page])
  for (let number = 1; number <= AUTHORS; number++) write(author(number))
  for (let number = 1; number <= SEMINARS; number++) write(seminar(number))
  for (let number = 1; number <= SEMINARS; number++) write(promoCode(number))
  for (let index = 0; index < articles; index++) write(article(index, articles))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , folder, articles = '1000'] = process.argv
  if (!folder) throw new Error('npx tsx scripts/bench/corpus.ts <folder> [articles]')
  writeCorpus(folder, Number(articles))
}
