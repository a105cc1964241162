/** What came of making a preview, in Dutch, for who gave the command. */
import { oneLine } from '../../content/fields/problems'
import type { Preview } from '../../editions/previews/records'
import { date, time } from '../../language/format'
import { type Report, seconds } from '../report'
import { pathOf, tokenOf } from './link'
import { DAYS, type PreviewOutcome } from './make'

/** `took` in milliseconds. Its link is not among the lines: these may be kept. */
export function previewReport(outcome: PreviewOutcome, took: number): Report {
  if (!outcome.ok) return { lines: trouble(outcome), exitCode: 1 }
  const { preview, renewed, problems } = outcome
  const what = renewed ? 'Het voorbeeld is bijgewerkt; de link is dezelfde' : 'Het voorbeeld is klaar'
  return {
    lines: [
      ...problems.map(oneLine),
      `${what}: ${nameOf(preview)}, commit ${preview.commit.slice(0, 12)} (${seconds(took)}).`,
      `De link werkt ${DAYS} dagen, voor wie hem heeft. Intrekken: npm run preview -- --withdraw ${argumentsOf(preview)}`,
    ],
    exitCode: 0,
  }
}

function trouble(outcome: Extract<PreviewOutcome, { ok: false }>): string[] {
  switch (outcome.why) {
    case 'content': {
      const errors = outcome.problems.filter(({ severity }) => severity === 'error').length
      return [...outcome.problems.map(oneLine), `Geen voorbeeld gemaakt: ${errors === 1 ? '1 fout' : `${errors} fouten`}.`]
    }
    case 'unfit':
      return [outcome.message, 'Geen voorbeeld gemaakt.']
    case 'busy':
      return [`Er wordt al een voorbeeld gemaakt of gepubliceerd, door proces ${outcome.pid}. Probeer het zo weer.`]
  }
}

const argumentsOf = ({ ref, article }: Preview) => (article === undefined ? ref : `${ref} --article ${article}`)
const nameOf = ({ ref, article }: Preview) =>
  article === undefined ? `branch "${ref}"` : `artikel "${article}" van branch "${ref}"`

/** A line for each preview, and its link. */
export function listReport(previews: Preview[], secrets: string[], siteUrl: string): string[] {
  if (previews.length === 0) return ['Er zijn geen voorbeelden.']
  return previews.flatMap((preview) => {
    const token = tokenOf(preview, secrets)
    const day = `${date(preview.until, 'nl')}, ${time(preview.until, 'nl')} uur`
    return [
      `${nameOf(preview)}, commit ${preview.commit.slice(0, 12)}; tot ${day}`,
      `  ${token === undefined ? 'de link is van een eerder SECRET: maak het voorbeeld opnieuw' : `${siteUrl}${pathOf(token)}/`}`,
    ]
  })
}
