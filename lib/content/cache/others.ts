/** Answers the checks of one file from the tables, and writes down what was asked: who asked a name looks again when it changes. */
import type { Statements } from '../../files/statements'
import type { Named, Others } from '../check/names'

/** Stands for all names of a kind. */
export const ALL = '*'

interface Row {
  kind: string
  name: string
  file: string
  value: string | null
  over: number | null
}

const namedOf = ({ value, over, ...row }: Row): Named => ({
  ...row,
  ...(value !== null && { value: JSON.parse(value) }),
  ...(over !== null && { over }),
})

/** Holds as long as no name changes. */
export class Asked implements Others {
  private readonly known = new Map<string, Named[]>()
  private readonly all = new Map<string, string[]>()
  private asked = new Map<string, [kind: string, name: string]>()

  constructor(private readonly tables: Statements) {}

  named(kind: string, name: string): Named[] {
    const key = `${kind}\n${name}`
    this.asked.set(key, [kind, name])
    const found = this.known.get(key) ?? this.look(kind, name)
    this.known.set(key, found)
    return found
  }

  private look(kind: string, name: string): Named[] {
    const rows = this.tables.all<Row>('select kind, name, file, value, over from known where kind = ? and name = ?', kind, name)
    return rows.map(namedOf).sort((a, b) => (a.file < b.file ? -1 : 1))
  }

  names(kind: string): string[] {
    this.asked.set(`${kind}\n${ALL}`, [kind, ALL])
    const found =
      this.all.get(kind) ??
      this.tables
        .all<{ name: string }>('select distinct name from known where kind = ? order by name', kind)
        .map(({ name }) => name)
    this.all.set(kind, found)
    return found
  }

  /** What was asked since it was last taken. */
  take(): [kind: string, name: string][] {
    const asked = [...this.asked.values()]
    this.asked = new Map()
    return asked
  }
}
