/** Gathers what is wrong in one file. */
import type { Locale } from '../../domain/locale'
import type { Problem } from '../types'
import { inWords, type Rule, type Said, type Severity, said, severityOf, type ValuesOf } from '../words/rules'

export interface Position {
  /** From 1, in the file itself. */
  line: number
  column: number
}

/** Of one file. */
const MOST = 100

/** A problem of a file at a place. */
export function problemAt(file: string, { line, column }: Position, what: Said): Problem {
  return { file, line, column, ...what, message: inWords(what, 'nl'), severity: severityOf(what.rule) }
}

export class Problems {
  readonly all: Problem[] = []
  constructor(private readonly file: string) {}
  say<R extends Rule>(at: Position, rule: R, ...values: ValuesOf<R>): undefined {
    this.add(at, said(rule, ...values))
  }
  add(at: Position, what: Said): undefined {
    this.all.push(problemAt(this.file, at, what))
  }
  /** What is shown of them: nobody reads a thousand, and the last ones mostly follow from the first. Errors go before warnings. */
  most(): Problem[] {
    if (this.all.length <= MOST) return this.all
    const first = this.all
      .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
      .slice(0, MOST)
    const last = first.at(-1) as Problem
    return [...first, problemAt(this.file, last, said('andMore', { count: this.all.length - MOST }))]
  }
  /** Whether more will not be shown. */
  get many(): boolean {
    return this.all.length > MOST
  }
  get failed(): boolean {
    return this.all.some((problem) => problem.severity === 'error')
  }
}

/** What is wrong with site.yaml comes before all else: others may follow from it. */
const isLater = ({ file, severity }: Problem) => (file === 'site.yaml' && severity === 'error' ? 0 : 1)
const order = (a: Problem, b: Problem) => isLater(a) - isLater(b) || byPlace(a, b)
const byPlace = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
const marks: Record<Locale, Record<Severity, string>> = {
  nl: { error: '', warning: 'let op: ', advice: 'advies: ' },
  en: { error: '', warning: 'note: ', advice: 'advice: ' },
}
/** As commands print it: `seminars/x.mdx:3:8 let op: …`, a place that editors' programs can open. */
export const lineIn = (language: Locale, problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column} ${marks[language][problem.severity]}${inWords(problem as Said, language)}`
export const oneLine = (problem: Problem): string => lineIn('nl', problem)

/** By file, line, column; a mistake in site.yaml first. */
export const sorted = (problems: Problem[]): Problem[] => problems.toSorted(order)
