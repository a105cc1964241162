/** The sample content in a folder of the test's own, to be changed. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { likeSample, sampleContent } from './server'

export interface TestContent {
  dir: string
  /** Writes a file, by its path below the folder. */
  write(file: string, text: string): Promise<void>
  remove(file: string): Promise<void>
  /** Removes the folder. */
  clear(): Promise<void>
}

export async function copyOfContent(): Promise<TestContent> {
  const content = await copyOf(sampleContent)
  likeSample.add(content.dir)
  return content
}

/** Seminars and codes without pictures, and who writes `articleText`: for what needs an edition and nothing of the sample. */
export async function smallContent(): Promise<TestContent> {
  const content = await copyOf(resolve(import.meta.dirname, '../fixtures/content-signup'))
  await content.write('authors/aleid-kromwijk.mdx', '---\nname: Aleid Kromwijk\n---\n\nAleid schrijft.\n')
  return content
}

async function copyOf(folder: string): Promise<TestContent> {
  const dir = await mkdtemp(join(tmpdir(), 'podium-content-'))
  await cp(folder, dir, { recursive: true })
  const write: TestContent['write'] = async (file, text) => {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), text)
  }
  return { dir, write, remove: (file) => rm(join(dir, file)), clear: () => rm(dir, { recursive: true, force: true }) }
}

interface ArticleText {
  title: string
  /** As an editor writes it; today when left out. */
  date?: string
  /** Further lines of front matter. */
  fields?: string[]
  body?: string
}

/** The text of an article by an author of the sample content. */
export const articleText = ({ title, date = '2026-11-01', fields = [], body = 'Een alinea.' }: ArticleText): string =>
  ['---', `title: ${title}`, `date: ${date}`, 'author: aleid-kromwijk', ...fields, '---', '', body, ''].join('\n')

/** A moment as an editor writes it: date and time in UTC, to the second. */
export const dateOf = (moment: number): string => new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z')
