/** What the check found, as people read it, as a git host shows it beside the lines, and as programs read it. */
import type { Locale } from '../../domain/locale'
import { lineIn } from '../fields/problems'
import type { Problem } from '../types'
import { inWords, type Said } from '../words/rules'

export const formats = ['text', 'github', 'json'] as const
export type Format = (typeof formats)[number]

interface Options {
  language: Locale
  /** The content folder, from the folder in which a git host looks. */
  folder: string
}

/** The lines to print, without the summary. */
export function formatted(problems: Problem[], format: Format, { language, folder }: Options): string[] {
  switch (format) {
    case 'github':
      return problems.map((problem) => annotation(problem, language, folder))
    case 'json':
      return [
        JSON.stringify(
          problems.map((problem) => ({ ...problem, message: inWords(problem as Said, language) })),
          null,
          2,
        ),
      ]
    default:
      return problems.map((problem) => lineIn(language, problem))
  }
}

const kinds = { error: 'error', warning: 'warning', advice: 'notice' } as const

/** A workflow command: `::error file=…,line=…,col=…::message`. */
function annotation(problem: Problem, language: Locale, folder: string): string {
  const { file, line, column, severity } = problem
  const path = folder === '' ? file : `${folder}/${file}`
  const place = `file=${property(path)},line=${line},col=${column}`
  return `::${kinds[severity]} ${place}::${data(inWords(problem as Said, language))}`
}
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const said = {
  nl: {
    order: 'De inhoud is in orde',
    errors: (count: number) => `${count} ${count === 1 ? 'fout' : 'fouten'} gevonden`,
    also: (count: number) => `${count} ${count === 1 ? 'ding' : 'dingen'} om op te letten`,
  },
  en: {
    order: 'The content is in order',
    errors: (count: number) => `${count} ${count === 1 ? 'error' : 'errors'} found`,
    also: (count: number) => `${count} ${count === 1 ? 'thing' : 'things'} to look at`,
  },
}

export function summary(problems: Problem[], language: Locale): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const { order, errors: found, also } = said[language]
  const rest = problems.length - errors
  return `${errors === 0 ? order : found(errors)}${rest === 0 ? '' : `, ${also(rest)}`}.`
}
