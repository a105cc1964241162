/** Advice on what a change added: how it reads, and words that nobody knows. Never an error, and of Dutch texts alone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { kinds, placeOf } from '../documents'
import { problemAt } from '../fields/problems'
import { readText } from '../fields/text'
import { tooMuch } from '../mdx/parse/bounds'
import { parserFor } from '../mdx/parse/parser'
import { isHeavy } from '../read/heavy'
import { plainText, splitMdx } from '../read/source'
import type { Problem } from '../types'
import { proseOf } from './prose'
import { readability } from './readability'
import { ownWords, type Speller, spellerOf, spelling } from './spelling'

/** Words of one's own, in the content folder. */
const OWN = 'woorden.txt'

/** `changed`: by path below the folder, the lines that were added; undefined: all of them. */
export async function advise(contentDir: string, changed: Map<string, Set<number> | undefined>): Promise<Problem[]> {
  const found: Problem[] = []
  let speller: Speller | undefined
  for (const [file, lines] of changed) {
    const text = textOf(contentDir, file)
    if (text === undefined) continue
    speller ??= await spellerOf(wordsOf(contentDir))
    found.push(...adviceOn(file, text, speller, (line) => lines === undefined || lines.has(line)))
  }
  return found
}

const wordsOf = (contentDir: string) => {
  const path = join(contentDir, OWN)
  return existsSync(path) ? ownWords(readFileSync(path, 'utf8')) : new Set<string>()
}

/** A body at the lines of its file; undefined for what has none that is Dutch and can be read. */
function textOf(contentDir: string, file: string): string | undefined {
  const place = placeOf(file)
  if (!place || !kinds[place.type].body || place.locale !== 'nl') return undefined
  try {
    const text = readText(join(contentDir, file))
    if (typeof text !== 'string') return undefined
    const { body } = splitMdx(plainText(text))
    return tooMuch(body) || (isHeavy(body) && body.length > 200_000) ? undefined : body
  } catch {
    // The check has said what is wrong with it.
    return undefined
  }
}

export function adviceOn(
  file: string,
  body: string,
  speller: Speller | undefined,
  isNew: (line: number) => boolean,
): Problem[] {
  let tree: Root
  try {
    tree = parserFor(body, 'nl').parse(body) as Root
  } catch {
    return []
  }
  const prose = proseOf(tree, body)
  const said = [...readability(prose), ...(speller ? spelling(prose, speller, isNew) : [])]
  return said.map(({ at, what }) => problemAt(file, at, what))
}
