/** The list of sign-ups in Dutch: as a table for the eye, and as CSV for a spreadsheet. Pure. */

import { type Source, sourceFields } from '../../lib/domain/sign-up-request'
import type { Moment } from '../../lib/domain/units'
import { timeZone } from '../../lib/language/format'
import { type ListedSignUp, type SignUpList, totalsBy } from '../../lib/signups/list'
import { columns, spreadsheet } from './columns'

const statuses = {
  confirmed: 'plaats',
  offered: 'plaats aangeboden',
  unconfirmed: 'nog niet bevestigd',
  waitlisted: 'wachtlijst',
  cancelled: 'afgemeld',
}
/** As the totals have it: a seat that is held counts. */
const totalled = ['plaats', 'wachtlijst', 'afgemeld']
const moments = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
/** "2026-11-24 12:00", by the clock of Amsterdam. */
const momentText = (moment: Moment | null) => (moment === null ? '' : moments.format(moment))
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
    statuses[signUp.status],
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

const billing = ['name', 'street', 'postalCode', 'city', 'country', 'reference'] as const
const csvHeads = [
  ...['naam', 'e-mail', 'organisatie', 'status', 'prijs', 'code', 'taal', 'aangemeld', 'afgemeld'],
  ...['factuur naam', 'factuur straat', 'factuur postcode', 'factuur plaats', 'factuur land', 'factuur kenmerk'],
  ...sourceFields,
]

/** For a spreadsheet that speaks Dutch: amounts have a comma. */
export function csv({ signUps }: SignUpList): string {
  const rows = signUps.map((signUp) => [
    signUp.name,
    signUp.email,
    signUp.organisation,
    statuses[signUp.status],
    euros(signUp.price_cents).replace('.', ','),
    signUp.code,
    signUp.locale,
    momentText(signUp.created_at),
    momentText(signUp.cancelled_at),
    ...billing.map((field) => signUp.billing[field]),
    ...sourceFields.map((field) => signUp.source[field]),
  ])
  return spreadsheet([csvHeads, ...rows])
}
