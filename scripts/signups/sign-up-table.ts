/** The list of sign-ups in Dutch: as a table for the eye, and as CSV for a spreadsheet. Pure. */

import { csvOf, momentText } from '../../lib/desk/export/csv'
import { peopleSheet, statusWords } from '../../lib/desk/export/people-columns'
import type { Source } from '../../lib/domain/sign-up/request'
import { type ListedSignUp, type SignUpList, totalsBy } from '../../lib/signups/list'
import { columns } from './columns'

/** As the totals have it: a seat that is held counts. */
const totalled = ['plaats', 'wachtlijst', 'afgemeld']
const euros = (cents: number) => (cents / 100).toFixed(2)

const withoutCode = 'zonder code'
const direct = 'rechtstreeks'
const codeOf = ({ code }: ListedSignUp) => code ?? withoutCode
/** What a newsletter says of itself and what a page says of its place are two things: `ref` stands apart. */
const sourceText = ({ ref, ...utm }: Source) =>
  [Object.values(utm).join(' / '), ref && `ref: ${ref}`].filter(Boolean).join(', ')
const sourceOf = ({ source }: ListedSignUp) => sourceText(source) || direct

/** What is printed without `--csv`. */
export function table({ facts, signUps }: SignUpList): string {
  const heads = ['Naam', 'E-mail', 'Organisatie', 'Status', 'Prijs', 'Code', 'Van waar', 'Wanneer']
  const rows = signUps.map((signUp) => [
    signUp.name,
    signUp.email,
    signUp.organisation ?? '',
    statusWords[signUp.status],
    euros(signUp.price_cents),
    signUp.code ?? '',
    sourceText(signUp.source),
    momentText(signUp.created_at),
  ])
  const list = rows.length > 0 ? columns([heads, ...rows]) : 'Er is nog niemand aangemeld.'
  const parts = [`${facts.title.nl} (${facts.slug}), ${momentText(facts.start)}`, list, `Plaatsen: ${facts.capacity}`]
  if (rows.length > 0)
    parts.push(
      totals('Per code', signUps, codeOf),
      totals('Per bron', signUps, sourceOf),
      totals('Totaal', signUps, () => ''),
    )
  return `${parts.join('\n\n')}\n`
}

function totals(title: string, signUps: ListedSignUp[], of: (signUp: ListedSignUp) => string): string {
  const counts = totalsBy(signUps, of).map(([what, { confirmed, offered, unconfirmed, waitlisted, cancelled }]) =>
    [what, confirmed + offered + unconfirmed, waitlisted, cancelled].map(String),
  )
  return columns([[title, ...totalled], ...counts])
}

/** For a spreadsheet that speaks Dutch: amounts have a comma. */
export function csv({ signUps }: SignUpList): string {
  const { heads, rows } = peopleSheet('', signUps)
  return csvOf({ heads, rows })
}
