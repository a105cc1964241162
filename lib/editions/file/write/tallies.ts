/** How many articles of a list are of each span of days: counted along while places are written. */
import { type Place, spanOfAge } from '../rows'
import { OPEN } from '../schema'
import type { Statements } from '../statements'

interface Counts {
  staying: number
  all: number
}

export class Tallies {
  private readonly deltas = new Map<string, Counts & { list: string; span: number }>()

  /** `by`: 1 for a place that came, -1 for one that is gone. */
  count({ list, age, expires }: Place, by: 1 | -1): void {
    const span = spanOfAge(age)
    const key = `${span} ${list}`
    const delta = this.deltas.get(key) ?? { list, span, staying: 0, all: 0 }
    this.deltas.set(key, delta)
    delta.all += by
    if (expires === null) delta.staying += by
  }

  write(file: Statements, number: number): void {
    for (const { list, span, ...delta } of this.deltas.values()) {
      if (delta.all === 0 && delta.staying === 0) continue
      const held = `list = ? and span = ? and until = ${OPEN}`
      const before = file.one<Counts>(`select staying, "all" from tally where ${held}`, list, span) ?? { staying: 0, all: 0 }
      file.run(`update tally set until = ? where ${held}`, number, list, span)
      const [staying, all] = [before.staying + delta.staying, before.all + delta.all]
      if (all > 0) file.run('insert into tally values (?, ?, ?, ?, ?, ?)', list, span, number, OPEN, staying, all)
    }
  }
}
