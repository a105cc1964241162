/** What `npm run content:new -- site` must know: said beforehand, or asked in a terminal. */
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { type SiteQuestion, siteQuestions } from '../../../lib/content/scaffold/site/answers'
import { slugOf } from '../../../lib/language/slug'

type Typed = Record<SiteQuestion['field'], string> & { folder: string; yes: boolean }
type Given = Partial<Omit<Typed, 'yes'>> & { yes: boolean }

/** What cannot be done: the message is for who asked. */
export class NoSite extends Error {}

export function readSiteArguments(args: string[]): Given {
  const options = Object.fromEntries(
    [...siteQuestions.map(({ field }) => field), 'folder'].map((name) => [name, { type: 'string' as const }]),
  )
  try {
    const { values } = parseArgs({ args, options: { ...options, yes: { type: 'boolean' } } })
    return { ...values, yes: values.yes === true } as Given
  } catch {
    throw new NoSite(
      `Voor een site kun je meegeven: ${[...Object.keys(options), 'yes'].map((name) => `--${name}`).join(', ')}.`,
    )
  }
}

const SAMPLE = 'Nu staat het voorbeeld op de site. Jullie eigen publicatie komt daarvoor in de plaats.'

/** Without a terminal everything must be said beforehand. */
export function complete(given: Given, isSampleLive: boolean): Typed {
  const typed = { name: '', email: '', topics: '', colour: '', folder: '', ...given }
  const wrong = siteQuestions.flatMap(({ field, wrong }) => {
    const why = given[field] === undefined && field !== 'colour' ? 'ontbreekt' : wrong(typed[field])
    return why ? [`--${field}: ${why}`] : []
  })
  if (isSampleLive && !given.yes) wrong.push(`--yes: ontbreekt. ${SAMPLE}`)
  if (wrong.length > 0) throw new NoSite(['Er is geen terminal om het te vragen, dus zeg het erbij:', ...wrong].join('\n'))
  return typed
}

export async function askAll(given: Given, isSampleLive: boolean): Promise<Typed> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask = async (text: string) => (await terminal.question(`${text} `)).trim()
  try {
    const typed: Typed = { name: '', email: '', topics: '', colour: '', folder: '', ...given }
    for (const question of siteQuestions) typed[question.field] = await askOne(question, given[question.field], ask)
    const usual = `../${slugOf(typed.name)}-content`
    typed.folder ||= (await ask(`In welke map? [${usual}]`)) || usual
    if (isSampleLive && !given.yes && !/^j(a)?$/i.test(await ask(`${SAMPLE} Goed? (ja/nee)`)))
      throw new NoSite('Er is niets gemaakt, en het voorbeeld staat er nog.')
    return typed
  } finally {
    terminal.close()
  }
}

async function askOne(
  { ask: text, wrong }: SiteQuestion,
  given: string | undefined,
  ask: (text: string) => Promise<string>,
): Promise<string> {
  for (let answer = given; ; answer = undefined) {
    const typed = answer ?? (await ask(text))
    const why = wrong(typed)
    if (!why) return typed
    console.log(why)
  }
}
