/** Gathers what is wrong in one file. */
import type { Problem } from '../types'

export interface Position {
  /** From 1, in the file itself. */
  line: number
  column: number
}

export class Problems {
  readonly all: Problem[] = []
  constructor(private readonly file: string) {}
  error(at: Position, message: string): void {
    this.all.push({ file: this.file, line: at.line, column: at.column, message, severity: 'error' })
  }
  warning(at: Position, message: string): void {
    this.all.push({ file: this.file, line: at.line, column: at.column, message, severity: 'warning' })
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
