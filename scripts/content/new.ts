/**
 * `npm run content:new -- article "De titel"` (also seminar, author, promo-code, page): a new file to go on with; `site`: a publication of one's own. In a terminal it asks for what
 * is missing; `--author sietse` answers beforehand. It never overwrites a file, and opens nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { clock } from '../../lib/clock'
import { type Question, type Scaffold, scaffolds } from '../../lib/content/scaffold/kinds'
import { knownIn } from '../../lib/content/scaffold/known'
import { makeNew } from '../../lib/content/scaffold/make-new'
import type { Settings } from '../../lib/settings'
import { command } from '../lib/command'
import { newSite } from './lib/new-site'
import { NoSite } from './lib/site-questions'

await command(async (settings) => {
  const { contentDir } = settings
  const [kind = '', ...rest] = process.argv.slice(2)
  if (kind === 'site') return await beginSite(rest, settings)
  const scaffold = Object.hasOwn(scaffolds, kind) ? scaffolds[kind] : undefined
  if (!scaffold)
    return refuse(
      `npm run content:new -- <${Object.keys(scaffolds).join('|')}> "De titel"\nEen eigen publicatie: npm run content:new -- site`,
    )
  const [known, now] = [knownIn(contentDir), clock.now()]
  if (kind === 'article' && known.authors.length === 0)
    return refuse('Er is nog geen auteur. Maak die eerst: npm run content:new -- author "Je naam"')
  const given = readArguments(scaffold, scaffold.questions(known, now), rest)
  if ('why' in given) return refuse(given.why)
  const { title, answers, assumed } = await ask(scaffold, given)
  if (!title) return refuse(`Zet de titel erachter: npm run content:new -- ${kind} "De titel"`)
  const made = makeNew({ scaffold, title, answers, known, now })
  if (!made.ok) return refuse(made.why)
  const path = join(contentDir, made.file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, made.text, { flag: 'wx' })
  console.log(relative(process.cwd(), path))
  console.log('Schrijf erin verder. `npm run dev` laat het zien, `npm run content:check` kijkt het na.')
  if (assumed.length > 0) console.log(`Dit vulde Podium alvast in. Kijk of het klopt: ${assumed.join(', ')}.`)
  if (scaffold.always?.draft) console.log('Het is nog een kladversie: haal de regel met draft weg als het uit mag.')
  return 0
})

async function beginSite(args: string[], settings: Settings): Promise<0 | 1> {
  try {
    const folder = await newSite(args, settings)
    console.log(`${folder} is er, met een eerste artikel, een auteur en twee pagina's. In .env staat nu CONTENT_DIR.`)
    console.log(
      '`npm start` zet het op de site, `npm run dev` laat zien wat je schrijft, `npm run content:check` zegt waar nog INVULLEN staat.',
    )
    return 0
  } catch (error) {
    if (error instanceof NoSite) return refuse(error.message)
    throw error
  }
}

interface Given {
  title: string | undefined
  answers: Record<string, string>
  open: Question[]
}

function readArguments(scaffold: Scaffold, questions: Question[], rest: string[]): Given | { why: string } {
  const names = questions.map(({ field }) => field)
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true })
    const answers = values as Record<string, string>
    return {
      title: positionals.join(' ').trim() || undefined,
      answers,
      open: questions.filter(({ field }) => answers[field] === undefined),
    }
  } catch {
    return {
      why: `Voor ${scaffold.called} kun je meegeven: ${names.map((name) => `--${name}`).join(', ') || 'alleen de titel'}.`,
    }
  }
}

/** Asks what is missing when somebody is there to answer; else it is what the question says without one. */
async function ask(scaffold: Scaffold, { title, answers, open }: Given) {
  const found = { ...answers }
  if (!process.stdin.isTTY) {
    for (const { field, otherwise } of open) if (otherwise !== undefined) found[field] = otherwise
    return { title, answers: found, assumed: open.filter(({ otherwise }) => otherwise).map(({ field }) => field) }
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const named = title ?? (await terminal.question(`Hoe heet het? (${scaffold.title}) `)).trim()
    for (const question of open) found[question.field] = await answerTo(question, (text) => terminal.question(text))
    return { title: named, answers: found, assumed: [] }
  } finally {
    terminal.close()
  }
}

async function answerTo({ ask, choices, otherwise }: Question, question: (text: string) => Promise<string>): Promise<string> {
  if (choices && choices.length > 0) console.log(choices.slice(0, 30).join(', '))
  return (await question(`${ask}${otherwise ? ` [${otherwise}]` : ''} `)).trim() || otherwise || ''
}

function refuse(why: string): 1 {
  console.error(why)
  return 1
}
