/** `npm run content:new -- site`: a publication of one's own, in a folder beside the project, with a git repository of its own. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { clock } from '../../../lib/clock'
import { type SiteAnswers, topicsIn } from '../../../lib/content/scaffold/site/answers'
import { siteFiles } from '../../../lib/content/scaffold/site/files'
import { currentId } from '../../../lib/editions/pointer'
import { slugOf } from '../../../lib/language/slug'
import type { Settings } from '../../../lib/settings'
import { askAll, complete, NoSite, readSiteArguments } from './site-questions'

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

const isSample = ({ contentDir }: Settings) => contentDir === join(root, 'content')

/** Nothing that is set already is set otherwise. */
function mustBeFree(): void {
  const file = envFile()
  if (existsSync(file) && /^\s*CONTENT_DIR\s*=/m.test(readFileSync(file, 'utf8')))
    throw new NoSite(
      `In ${relative(root, file)} staat al een CONTENT_DIR: er is al een eigen publicatie. Haal die regel weg als je een andere wilt.`,
    )
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
