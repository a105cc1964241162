/**
 * `npm run bench -- traffic [--minutes 5] [--articles 2000] [--rate 10]`: what a server weighs while readers of every kind come by, each
 * minute: pages, search, forms, what is not there, cards, pictures, feeds and shared links.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { address } from '../../../lib/addresses'
import type { Article } from '../../../lib/editions/types'
import { randomFrom, Writer } from '../corpus/writer'
import { onCorpus, residentMegabytes } from './served'

/** Of an hour, in megabytes (part 4). */
const BAR = 250
const MINUTE = 60_000

export async function run(args: string[]): Promise<void> {
  const given = (name: string, otherwise: number) => {
    const at = args.indexOf(name)
    return at < 0 ? otherwise : Number(args[at + 1])
  }
  const [minutes, articles, rate] = [given('--minutes', 5), given('--articles', 2000), given('--rate', 10)]
  const { weights, statuses } = await onCorpus(
    articles,
    async ({ url, pid }, edition) => {
      const next = addresses(edition.articles)
      return await comeBy({ url, pid, next, minutes, rate })
    },
    { isMixed: true },
  )
  const highest = Math.max(...weights)
  console.table([
    {
      minutes,
      requests: minutes * 60 * rate,
      'at first (MB)': weights[0],
      'highest (MB)': highest,
      'at the end (MB)': weights.at(-1),
      bar: BAR,
    },
  ])
  console.log(JSON.stringify({ bench: 'traffic', node: process.version, articles, minutes, rate, weights, statuses }))
}

interface Coming {
  url: string
  pid: number
  /** What somebody asks for. */
  next: () => string
  minutes: number
  /** Requests a second. */
  rate: number
}
/** Megabytes at the start and after each minute, and how often which status was answered. */
async function comeBy({ url, pid, next, minutes, rate }: Coming) {
  const weights = [residentMegabytes(pid)]
  const statuses: Record<string, number> = {}
  const one = async () => {
    const answer = await fetch(url + next(), { redirect: 'manual', headers: { 'accept-encoding': 'br' } })
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    await answer.arrayBuffer()
  }
  for (let minute = 0; minute < minutes; minute++) {
    const until = performance.now() + MINUTE
    while (performance.now() < until) {
      const wait = sleep(1000)
      await Promise.all([wait, ...Array.from({ length: rate }, one)])
    }
    weights.push(residentMegabytes(pid))
  }
  return { weights, statuses }
}

/** An endless row of what readers ask for: of 100, so many of each. The same row in every run. */
function addresses(articles: Pick<Article, 'locale' | 'slug'>[]): () => string {
  const random = randomFrom(4)
  const writer = new Writer(4)
  const some = () => articles[Math.floor(random() * articles.length)] ?? { locale: 'nl' as const, slug: 'geen' }
  const article = ({ locale, slug }: ReturnType<typeof some>) => address.article(locale, slug)
  const card = ({ locale, slug }: ReturnType<typeof some>) => address.card(locale, 'artikelen', slug)
  const number = () => 1 + Math.floor(random() * 6)
  const kinds: [share: number, make: () => string][] = [
    [55, () => article(some())],
    [8, () => '/'],
    [8, () => `/artikelen/pagina/${2 + Math.floor(random() * 40)}`],
    [9, () => `/zoeken?q=${encodeURIComponent(writer.words(2))}`],
    [5, () => `/seminars/avond-${number()}/aanmelden?code=Lezer${number()}`],
    [4, () => `/s/Lezer${number()}`],
    [4, () => `/niet-hier-${Math.floor(random() * 1e6)}`],
    [4, () => card(some())],
    [3, () => '/feed.xml'],
  ]
  return () => {
    let at = random() * 100
    const kind = kinds.find(([share]) => {
      at -= share
      return at < 0
    })
    return kind?.[1]() ?? '/'
  }
}
