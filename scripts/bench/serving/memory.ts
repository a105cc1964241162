/** `npm run bench -- memory [--articles 5000]`: what a server weighs after it has shown that many different pages. */
import { address } from '../../../lib/addresses'
import { onCorpus, residentMegabytes } from './served'

const AT_ONCE = 4
/** In megabytes. */
const BAR = 200

export async function run(args: string[]): Promise<void> {
  const at = args.indexOf('--articles')
  const { pages, megabytes } = await memoryAfter(at < 0 ? 5000 : Number(args[at + 1]))
  console.table([{ pages, 'memory (MB)': megabytes, bar: BAR }])
  console.log(JSON.stringify({ bench: 'memory', node: process.version, pages, megabytes }))
}

/** Asks for that many articles of about 900 words, each once, in Brotli as browsers do. Megabytes: resident, of the server's process. */
const memoryAfter = (pages: number) =>
  onCorpus(pages, async ({ url, pid }, { articles }) => {
    const paths = articles.map(({ locale, slug }) => address.article(locale, slug))
    await askAll(url, paths)
    return { pages: paths.length, megabytes: residentMegabytes(pid) }
  })

async function askAll(url: string, paths: string[]) {
  const rest = [...paths]
  const reader = async () => {
    for (let path = rest.pop(); path; path = rest.pop()) {
      const answer = await fetch(url + path, { headers: { 'accept-encoding': 'br' } })
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
}
