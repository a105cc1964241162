/**
 * Contentlayer reads files in a plain form: values as the editor typed them, by the type of their field, and lines that end in
 * \n. Its own YAML would make a number of `0123`, and of a year that is a title. The values are JSON, which is YAML too.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kinds, type Place } from '../documents'
import { oneLine } from '../fields/problems'
import { type ReadFile, readFrom } from '../read/file'
import { listFiles } from '../read/files'

export function plainText(place: Place, { fields, text }: ReadFile): string {
  const values = JSON.stringify(fields?.values ?? {})
  return kinds[place.type].body ? `---\n${values}\n---\n${text}` : values
}

/** Returns where it lies. */
export function stageFile(folder: string, file: string, text: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

/** For the stock command (`npx contentlayer2 build`): all content in plain form. Throws when something is wrong with a file. */
export function stagedCopy(contentDir: string): string {
  const folder = join('.contentlayer', 'plain')
  rmSync(folder, { recursive: true, force: true })
  const listing = listFiles(contentDir)
  if (listing.files.length === 0) throw new Error(listing.problems[0]?.message ?? `geen inhoud in ${contentDir}`)
  for (const { file, place } of listing.files) {
    const read = readFrom(contentDir, { file, place })
    const wrong = read.problems.filter(({ severity }) => severity === 'error')
    if (wrong.length > 0) throw new Error(wrong.map(oneLine).join('\n'))
    stageFile(folder, file, plainText(place, read))
  }
  return folder
}
