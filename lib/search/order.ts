/** The order of what was found. Counted, not compared: a common word has a hundred thousand documents, of which a thousand at most were weighed. */
import type { Timeline } from './rows/timeline'

/** What makes a document as good as it is; what is looked at first stands first. */
export interface Worth {
  /** How many of the words stand in its title, by id. */
  inTitle: Uint8Array
  /** It has the words themselves. */
  exact: ReadonlySet<number>
  /** Its weight as FTS5 has it: negative, the better the lower. Without one comes after all that have one. */
  scores: ReadonlyMap<number, number>
}

/** Of ten words in a title, each twice, with its two marks; and 0 for what was not found. */
const GRADES = 256

/** Best first; what is as good, the newest first. `all`: ids, each once. */
export function inOrder(timeline: Timeline, all: Uint32Array, worth: Worth): Uint32Array {
  const grades = gradesByAge(timeline, all, worth)
  const counts = new Uint32Array(GRADES)
  for (let age = 0; age < grades.length; age++) counts[grades[age] as number] = (counts[grades[age] as number] as number) + 1
  const next = startsOf(counts)
  const found = new Uint32Array(all.length)
  for (let age = 0; age < grades.length; age++) {
    const grade = grades[age] as number
    if (grade === 0) continue
    found[next[grade] as number] = timeline.idAt(age)
    next[grade] = (next[grade] as number) + 1
  }
  const score = (id: number) => worth.scores.get(id) ?? 0
  for (let grade = 1; grade < GRADES; grade++) {
    const isWeighed = grade % 2 === 0
    const [end, count] = [next[grade] as number, counts[grade] as number]
    if (isWeighed && count > 1)
      found.subarray(end - count, end).sort((a, b) => score(a) - score(b) || timeline.ageOf(a) - timeline.ageOf(b))
  }
  return found
}

/** A number that is higher the better a document is, by its age; even for what was weighed. */
function gradesByAge(timeline: Timeline, all: Uint32Array, { inTitle, exact, scores }: Worth): Uint8Array {
  const grades = new Uint8Array(timeline.size)
  for (let at = 0; at < all.length; at++) {
    const id = all[at] as number
    grades[timeline.ageOf(id)] = 1 + (inTitle[id] as number) * 4 + (exact.has(id) ? 2 : 0) + (scores.has(id) ? 1 : 0)
  }
  return grades
}

/** Where the documents of each grade begin: the best grade first. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(GRADES)
  for (let grade = GRADES - 1; grade > 1; grade--) starts[grade - 1] = (starts[grade] as number) + (counts[grade] as number)
  return starts
}
