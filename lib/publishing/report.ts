/** What came of publishing, in Dutch, for who gave the command. */
import { clock } from '../clock'
import { oneLine } from '../content/fields/problems'
import { momentOfId } from '../editions/making/assembled'
import { date, time } from '../language/format'
import { settings } from '../settings'
import { changeSummary } from './change-summary'
import type { Outcome } from './outcome'

export interface Report {
  lines: string[]
  /** Of the command. */
  exitCode: 0 | 1
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`

/** `took` in milliseconds; `what` was asked for. */
export function report(outcome: Outcome, what: 'publish' | 'rollback', took: number, around = here()): Report {
  if (!outcome.ok) return { lines: trouble(outcome), exitCode: 1 }
  const before = [...outcome.problems.map(oneLine), ...outcome.warnings.map((warning) => `let op: ${warning}`)]
  if (outcome.unchanged) return { lines: [...before, `Er is niets veranderd (${seconds(took)}).`], exitCode: 0 }
  return {
    lines: [...before, ...changeSummary(outcome.before, outcome.edition, around), live(outcome, what, took)],
    exitCode: 0,
  }
}

const here = () => ({ now: clock.now(), siteUrl: settings().siteUrl })

/** Without a server that runs nobody has asked for a page yet. */
function live({ edition, asked }: Extract<Outcome, { ok: true }>, what: 'publish' | 'rollback', took: number): string {
  const pages = asked === 1 ? '1 pagina' : `${asked} pagina's`
  const tried = asked > 0 ? `; ${pages} vernieuwd en nagekeken op de server` : ''
  const name = `de editie van ${editionName(edition.id)}`
  const id = what === 'rollback' ? `Terug op ${name}` : `Live: ${name}`
  return `${id}${tried} (${seconds(took)}).`
}

/** "27 november 2026, 3.25.39 uur": an edition is named by when it was made, by the clock of Amsterdam. */
function editionName(id: string): string {
  const made = momentOfId(id)
  if (Number.isNaN(made)) return id
  return `${date(made, 'nl')}, ${time(made, 'nl')}.${new Date(made).toISOString().slice(17, 19)} uur`
}

function trouble(outcome: Extract<Outcome, { ok: false }>): string[] {
  switch (outcome.why) {
    case 'content': {
      const errors = outcome.problems.filter(({ severity }) => severity === 'error').length
      const count = errors === 1 ? '1 fout' : `${errors} fouten`
      return [...outcome.problems.map(oneLine), `Niet gepubliceerd: ${count}. De site blijft zoals hij was.`]
    }
    case 'page': {
      const back = outcome.backTo
        ? `De site staat weer op de editie van ${editionName(outcome.backTo)}.`
        : 'Er is geen eerdere editie.'
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
