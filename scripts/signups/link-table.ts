/** What the shared links brought, in Dutch: visits and sign-ups per link and source. Pure. */

import { spreadsheet } from '../../lib/desk/export/csv'
import { type Source, sourceFields } from '../../lib/domain/sign-up/request'
import type { LinkVisits, SignUpList } from '../../lib/signups/list'
import { columns } from './columns'

const withoutLink = 'zonder link'
const counted = ['bezoeken', 'plaats', 'wachtlijst', 'afgemeld'] as const
type Counted = Record<(typeof counted)[number], number>
const statuses = {
  confirmed: 'plaats',
  offered: 'plaats',
  unconfirmed: 'plaats',
  waitlisted: 'wachtlijst',
  cancelled: 'afgemeld',
} as const

interface Line extends Counted {
  link: string
  source: Source
}

const linkOf = (code: string | null) => (code === null ? withoutLink : `/s/${code}`)
/** `Nieuwsbrief` and `nieuwsbrief` are one; it is written as most links have it. */
const keyOf = (source: Source) => JSON.stringify(sourceFields.map((field) => source[field]?.toLowerCase()))

/** One line for what `keyOf` says is one; the most visited first. */
function linesOf({ signUps, visits }: FromList, keyOf: (link: string, source: Source) => string): Line[] {
  const lines = new Map<string, Line>()
  const lineOf = (link: string, source: Source): Line => {
    const line = lines.get(keyOf(link, source)) ?? { link, source, bezoeken: 0, plaats: 0, wachtlijst: 0, afgemeld: 0 }
    lines.set(keyOf(link, source), line)
    return line
  }
  for (const { code, source, visits: count } of visits) lineOf(linkOf(code), source).bezoeken += count
  for (const { code, source, status } of signUps) lineOf(linkOf(code), source)[statuses[status]] += 1
  const weight = (line: Line) => line.bezoeken + line.plaats + line.wachtlijst
  return [...lines.values()].sort((a, b) => weight(b) - weight(a) || (a.link < b.link ? -1 : 1))
}

export type FromList = SignUpList & { visits: LinkVisits[] }

const perLink = (list: FromList) => linesOf(list, (link) => link)
const perSource = (list: FromList) => linesOf(list, (link, source) => `${link} ${keyOf(source)}`)

/** What `--from` prints. Only the fields that somebody came with have a column. */
export function fromTable(list: FromList): string {
  const { facts, visits, signUps } = list
  const title = `${facts.title.nl} (${facts.slug})`
  if (visits.length + signUps.length === 0)
    return `${title}\n\nNog geen bezoeken van gedeelde links, en nog geen aanmeldingen.\n`
  const lines = perSource(list)
  const used = sourceFields.filter((field) => lines.some(({ source }) => source[field]))
  const numbers = (line: Line) => counted.map((name) => String(line[name]))
  const links = [['Per link', ...counted], ...perLink(list).map((line) => [line.link, ...numbers(line)])]
  const sources = [
    ['Per link en herkomst', ...used, ...counted],
    ...lines.map((line) => [line.link, ...used.map((field) => line.source[field] ?? ''), ...numbers(line)]),
  ]
  const parts = [title, columns(links), columns(sources)]
  const shared = [...new Set(visits.filter(({ elsewhere }) => elsewhere).map(({ code }) => linkOf(code)))]
  if (shared.length > 0) parts.push(`Bezoeken aan een link voor meer seminars tellen hier alle mee: ${shared.join(', ')}.`)
  return `${parts.join('\n\n')}\n`
}

/** The same per link and source, with every field, for a spreadsheet. */
export const fromCsv = (list: FromList): string =>
  spreadsheet([
    ['link', ...sourceFields, ...counted],
    ...perSource(list).map((line) => [
      line.link,
      ...sourceFields.map((field) => line.source[field]),
      ...counted.map((name) => line[name]),
    ]),
  ])
