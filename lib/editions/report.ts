/** What came of publishing, in Dutch, for who gave the command. */
import { oneLine } from '../content/read/problems'
import type { Outcome } from './publish'

export interface Report {
  lines: string[]
  /** Of the command. */
  exitCode: 0 | 1
}

const SHOWN = 10

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`

/** `took` in milliseconds; `what` was asked for. */
export function report(outcome: Outcome, what: 'publish' | 'rollback', took: number): Report {
  if (!outcome.ok) return { lines: trouble(outcome), exitCode: 1 }
  const before = [...outcome.problems.map(oneLine), ...outcome.warnings.map((warning) => `let op: ${warning}`)]
  if (outcome.unchanged) return { lines: [...before, `Er is niets veranderd (${seconds(took)}).`], exitCode: 0 }
  return { lines: [...before, ...changes(outcome.changed), live(outcome, what, took)], exitCode: 0 }
}

function changes(changed: string[]): string[] {
  const shown = changed.slice(0, SHOWN).map((path) => `  ${path}`)
  return changed.length > SHOWN ? [...shown, `  … en ${changed.length - SHOWN} andere`] : shown
}

function live({ edition, changed, asked }: Extract<Outcome, { ok: true }>, what: 'publish' | 'rollback', took: number): string {
  const pages = changed.length === 1 ? '1 pagina is veranderd' : `${changed.length} pagina's zijn veranderd`
  const tried = asked > 0 ? `, ${asked} nagekeken op de server` : ''
  const id = what === 'rollback' ? `Terug op editie ${edition.id}` : `Editie ${edition.id} staat`
  return `${id}: ${pages}${tried} (${seconds(took)}).`
}

function trouble(outcome: Extract<Outcome, { ok: false }>): string[] {
  switch (outcome.why) {
    case 'content': {
      const errors = outcome.problems.filter(({ severity }) => severity === 'error').length
      const count = errors === 1 ? '1 fout' : `${errors} fouten`
      return [...outcome.problems.map(oneLine), `Niet gepubliceerd: ${count}. De site blijft zoals hij was.`]
    }
    case 'page': {
      const back = outcome.backTo ? `De site staat weer op editie ${outcome.backTo}.` : 'Er is geen eerdere editie.'
      return [`${outcome.failure.url}: ${outcome.failure.reason}`, `Niet gepubliceerd. ${back}`]
    }
    case 'pull':
      return [outcome.message, 'Niet gepubliceerd: git pull lukte niet.']
    case 'busy':
      return [`Er wordt al gepubliceerd, door proces ${outcome.pid}. Probeer het zo weer.`]
    case 'nothing before':
      return ['Er is geen eerdere editie om naar terug te gaan.']
  }
}
