/** How many finds there are of each topic, kind and year. Of a common word there are as many finds as articles: they are counted by group. */
import type { Kind } from './rows/documents'
import type { Timeline } from './rows/timeline'

export interface Filter {
  topic?: string
  kind?: Kind
  year?: string
}

export interface Counted {
  topics: Map<string, number>
  kinds: Map<Kind, number>
  /** Newest first. */
  years: [year: string, count: number][]
  /** Of the finds those that the filter lets through. */
  filtered: Uint32Array
}

/** What is counted of a kind of filter is counted whatever was chosen of that kind. */
export function countedIn(timeline: Timeline, found: Uint32Array, { topic, kind, year }: Filter): Counted {
  const [topics, kinds, years] = [new Map<string, number>(), new Map<Kind, number>(), new Map<string, number>()]
  const shown = timeline.groups.map(() => false)
  for (const [number, count] of countsByGroup(timeline, found).entries()) {
    const group = timeline.groups[number]
    if (count === 0 || !group) continue
    const inYear = !year || group.year === year
    const inTopic = (!topic || group.topics.includes(topic)) && (!kind || group.kind === kind)
    if (inYear) add(kinds, group.kind, count)
    if (inYear) for (const name of group.topics) add(topics, name, count)
    if (inTopic && group.year) add(years, group.year, count)
    shown[number] = inTopic && inYear
  }
  const filtered = topic || kind || year ? found.filter((id) => shown[timeline.groupOf(id)]) : found
  return { topics, kinds, years: [...years].sort(([a], [b]) => Number(b) - Number(a)), filtered }
}

function countsByGroup(timeline: Timeline, found: Uint32Array): Uint32Array {
  const counts = new Uint32Array(timeline.groups.length)
  for (let at = 0; at < found.length; at++) {
    const group = timeline.groupOf(found[at] as number)
    counts[group] = (counts[group] as number) + 1
  }
  return counts
}

const add = <K>(counts: Map<K, number>, name: K, more: number) => counts.set(name, (counts.get(name) ?? 0) + more)
