/** Gathers what is wrong in one file. */
import type { Problem } from '../types'

export interface Position {
  /** From 1, in the file itself. */
  line: number
  column: number
}

/** Of one file. */
const MOST = 100

export class Problems {
  readonly all: Problem[] = []
  constructor(private readonly file: string) {}
  error(at: Position, message: string): undefined {
    this.all.push({ file: this.file, line: at.line, column: at.column, message, severity: 'error' })
  }
  warning(at: Position, message: string): void {
    this.all.push({ file: this.file, line: at.line, column: at.column, message, severity: 'warning' })
  }
  /** What is shown of them: nobody reads a thousand, and the last ones mostly follow from the first. Errors go before warnings. */
  most(): Problem[] {
    if (this.all.length <= MOST) return this.all
    const first = this.all
      .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
      .slice(0, MOST)
    const last = first.at(-1) as Problem
    return [...first, { ...last, message: `en nog ${this.all.length - MOST} dingen in dit bestand: verbeter eerst deze` }]
  }
  /** Whether more will not be shown. */
  get many(): boolean {
    return this.all.length > MOST
  }
  get failed(): boolean {
    return this.all.some((problem) => problem.severity === 'error')
  }
}

const order = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
/** As commands print it: `seminars/x.mdx:3:8 let op: …`, a place that editors' programs can open. */
export const oneLine = ({ file, line, column, message, severity }: Problem): string =>
  `${file}:${line}:${column} ${severity === 'warning' ? 'let op: ' : ''}${message}`

/** By file, line, column. */
export const sorted = (problems: Problem[]): Problem[] => problems.toSorted(order)
