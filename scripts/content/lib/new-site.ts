/** `npm run content:new -- site`: a publication of one's own, in a folder beside the project, with a git repository of its own. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { clock } from '../../../lib/clock'
import { type SiteAnswers, type SiteQuestion, siteQuestions, topicsIn } from '../../../lib/content/scaffold/site/answers'
import { siteFiles } from '../../../lib/content/scaffold/site/files'
import { currentId } from '../../../lib/editions/pointer'
import { slugOf } from '../../../lib/language/slug'
import type { Settings } from '../../../lib/settings'

type Typed = Record<SiteQuestion['field'], string> & { folder: string; yes: boolean }
type Given = Partial<Omit<Typed, 'yes'>> & { yes: boolean }

/** What cannot be done: the message is for who asked. */
export class NoSite extends Error {}

const root = process.cwd()
const envFile = () => resolve(process.env.ENV_FILE?.trim() || '.env')

/** `contentDir`: that of now. Returns where the publication is. */
export async function newSite(args: string[], settings: Settings): Promise<string> {
  const given = readSiteArguments(args)
  mustBeFree()
  const isSampleLive = isSample(settings) && currentId(settings.dataDir) !== undefined
  const typed = process.stdin.isTTY ? await askAll(given, isSampleLive) : complete(given, isSampleLive)
  const folder = folderOf(typed.folder || `../${slugOf(typed.name)}-content`)
  const answers: SiteAnswers = { ...typed, topics: topicsIn(typed.topics) }
  write(folder, siteFiles(answers, clock.now()))
  // An editor's program completes fields by these; `npm run content:schemas` makes those of a later version.
  cpSync(join(root, 'content/.vscode'), join(folder, '.vscode'), { recursive: true })
  commit(folder, answers)
  setContentDir(folder)
  return folder
}

function readSiteArguments(args: string[]): Given {
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

const isSample = ({ contentDir }: Settings) => contentDir === join(root, 'content')

/** Nothing that is set already is set otherwise. */
function mustBeFree(): void {
  const file = envFile()
  if (existsSync(file) && /^\s*CONTENT_DIR\s*=/m.test(readFileSync(file, 'utf8')))
    throw new NoSite(
      `In ${relative(root, file)} staat al een CONTENT_DIR: er is al een eigen publicatie. Haal die regel weg als je een andere wilt.`,
    )
}

const SAMPLE = 'Nu staat het voorbeeld op de site. Jullie eigen publicatie komt daarvoor in de plaats.'

/** Without a terminal everything must be said beforehand. */
function complete(given: Given, isSampleLive: boolean): Typed {
  const typed = { name: '', email: '', topics: '', colour: '', folder: '', ...given }
  const wrong = siteQuestions.flatMap(({ field, wrong }) => {
    const why = given[field] === undefined && field !== 'colour' ? 'ontbreekt' : wrong(typed[field])
    return why ? [`--${field}: ${why}`] : []
  })
  if (isSampleLive && !given.yes) wrong.push(`--yes: ontbreekt. ${SAMPLE}`)
  if (wrong.length > 0) throw new NoSite(['Er is geen terminal om het te vragen, dus zeg het erbij:', ...wrong].join('\n'))
  return typed
}

async function askAll(given: Given, isSampleLive: boolean): Promise<Typed> {
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

/** Beside the project: what lies in it comes and goes with the program. */
function folderOf(typed: string): string {
  const folder = resolve(typed)
  if (folder === root || folder.startsWith(root + sep))
    throw new NoSite(
      `${typed} ligt in de map van Podium: kies een map ernaast, dan raakt een nieuwe versie jullie stukken niet.`,
    )
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new NoSite(`${folder} is niet leeg: kies een andere map, met --folder.`)
  return folder
}

function write(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
  }
}

function commit(folder: string, { name, email }: SiteAnswers): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    git('init', '--initial-branch=main')
    git('add', '--all')
    git(
      ...(isKnown(git) ? [] : ['-c', `user.name=${name}`, '-c', `user.email=${email}`]),
      'commit',
      '--message',
      `${name} begint`,
    )
  } catch (error) {
    console.error(
      `De map is er, maar git deed niet mee: ${(error as Error).message.split('\n')[0]}. Doe het zelf: git init, git add, git commit.`,
    )
  }
}

/** Who has no name in git yet commits as the publication. */
function isKnown(git: (...args: string[]) => unknown): boolean {
  try {
    git('config', 'user.email')
    return true
  } catch {
    return false
  }
}

/** What else stands in the file stays. */
function setContentDir(folder: string): void {
  const file = envFile()
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const beside = relative(root, folder)
  const path = beside.startsWith(join('..', '..')) ? folder : beside
  const line = `CONTENT_DIR=${/[\s#]/.test(path) ? `"${path}"` : path}\n`
  writeFileSync(file, before && !before.endsWith('\n') ? `${before}\n${line}` : before + line)
}
