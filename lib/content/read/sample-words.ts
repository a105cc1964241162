/** Words of the sample publication that may not go live under another name: its publisher, its address, its number. Pure. */
import type { Place } from '../documents'
import type { Position } from '../fields/problems'

export interface SampleWords extends Position {
  words: string
}

/** The name comes last: the longer words that hold it are found first. */
const words = /Stichting Podium|[\w.]+@podium\.example|Weverspad 14|\b0{8}\b|\bPodium\b/g
/** What is remembered of one file. */
const MOST = 4

/** Of the site's settings and plain pages, which speak in the publisher's name; the first place of each. */
export function sampleWordsIn(text: string, { type }: Place): SampleWords[] {
  if (type !== 'Site' && type !== 'Page') return []
  const found = new Map<string, SampleWords>()
  for (const [index, line] of text.split('\n').entries())
    for (const match of line.matchAll(words)) {
      if (found.size < MOST && !found.has(match[0]))
        found.set(match[0], { words: match[0], line: index + 1, column: match.index + 1 })
    }
  return [...found.values()]
}
