/** What is different in an edition, in Dutch words for who published it. Pure. */
import { address } from '../addresses'
import type { Locale } from '../domain/locale'
import type { Moment } from '../domain/units'
import { digestOf } from '../editions/digest'
import type { Article, Author, Edition, Page, PromoCode, Seminar } from '../editions/types'
import { unshared } from '../editions/unshared'
import { dateWithWeekday, sameDay, time } from '../language/format'

/** Of one kind of change so many are named. */
const NAMED = 8
const HOUR = 3_600_000

type Kind = 'nieuw' | 'veranderd' | 'verplaatst' | 'weg'
export interface Change {
  name: string
  /** Where it stands; a setting stands nowhere. */
  path?: string
  /** What is said beside its name: when it is live, where it went. */
  more: string
}
export type Changes = Record<Kind, Change[]>
interface Around {
  now: Moment
  siteUrl: string
}
interface Named {
  /** Where it stands, which is what it is known by. */
  path: string
  name: string
  entry: object
  /** What is said of a new one beside its name. */
  more?: string
}

/** "nieuw: De brug, morgen 7.00 · code MaartActie → https://…/s/MaartActie": a line for what is new, changed, moved and gone. */
export function changeSummary(before: Edition | undefined, edition: Edition, around: Around): string[] {
  if (!before) return [`eerste editie: ${counts(edition)}`]
  const all = Object.entries(changesBetween(before, edition, around))
  return all.flatMap(([kind, changes]) => (changes.length > 0 ? [`${kind}: ${enumerated(changes)}`] : []))
}

export function changesBetween(before: Edition, edition: Edition, around: Around): Changes {
  const [was, is] = unshared(before, edition)
  const [then, now] = [named(was, around), named(is, around)]
  const changes: Changes = { nieuw: [], veranderd: [], verplaatst: [], weg: [] }
  // An address in each language may lead to the one that is left.
  const moved = new Set(Object.entries(edition.redirects).flatMap(([from, to]) => (then.has(from) ? to : [])))
  for (const one of now.values()) {
    const { path, name } = one
    const was = then.get(path)
    if (was) digestOf(was.entry) !== digestOf(one.entry) && changes.veranderd.push({ path, name, more: moreOf(one, was) })
    else if (moved.has(path)) changes.verplaatst.push({ path, name, more: ` → ${path}` })
    else changes.nieuw.push({ path, name, more: one.more ?? '' })
  }
  const gone = [...then.values()].filter(({ path }) => !now.has(path))
  // It may have gone to a page that was there already.
  const all = gone.length > 0 ? named(edition, around) : now
  for (const { path, name } of gone) if (!all.has(edition.redirects[path] ?? '')) changes.weg.push({ path, name, more: '' })
  const differs = (what: 'site' | 'words') => JSON.stringify(before[what]) !== JSON.stringify(edition[what])
  if (differs('site')) changes.veranderd.push({ name: 'de instellingen in site.yaml', more: '' })
  if (differs('words')) changes.veranderd.push({ name: 'eigen woorden in woorden.yaml', more: '' })
  return changes
}

/** A changed article that is planned says when as well: the day may be what changed. */
const moreOf = (one: Named, was: Named) => (one.more !== was.more ? (one.more ?? '') : '')

function enumerated(all: Change[]): string {
  const more = all.length > NAMED ? ` · en nog ${all.length - NAMED}` : ''
  const words = all.slice(0, NAMED).map(({ name, more }) => name + more)
  return words.join(' · ') + more
}

function named({ articles, seminars, authors, pages, promoCodes }: Edition, around: Around): Map<string, Named> {
  const all = [
    ...articles.map((one) => ofArticle(one, around.now)),
    ...seminars.filter(isOwn).map((one) => of(one, `seminar ${one.title}`, address.seminar)),
    ...authors.filter(isOwn).map((one) => of(one, `auteur ${one.name}`, address.author)),
    ...pages.map((one) => of(one, `pagina ${one.title}`, address.page)),
    ...promoCodes.map((one) => ofCode(one, around)),
  ]
  return new Map(all.map((one) => [one.path, one]))
}

/** An English page that shows the Dutch text is not another piece. */
const isOwn = ({ translated }: Seminar | Author) => translated

const inLanguage = (locale: Locale) => (locale === 'en' ? ' (Engels)' : '')
const of = (entry: Seminar | Author | Page, name: string, path: (locale: Locale, slug: string) => string): Named => ({
  path: path(entry.locale, entry.slug),
  name: name + inLanguage(entry.locale),
  entry,
})

function ofArticle(article: Article, now: Moment): Named {
  const { locale, slug, title, date } = article
  const more = date > now ? `, ${momentInWords(date, now)}` : ''
  return { path: address.article(locale, slug), name: title + inLanguage(locale), entry: article, more }
}

/** A code has no page: its link is what people are given. */
function ofCode(entry: PromoCode, { siteUrl }: Around): Named {
  const path = address.shared('nl', entry.code)
  return { path, name: `code ${entry.code}`, entry, more: ` → ${siteUrl}${path}` }
}

/** "vandaag 16.00", "morgen 7.00", "dinsdag 1 december 2026 7.00": by the clock of Amsterdam. */
export function momentInWords(moment: Moment, now: Moment): string {
  const clock = time(moment, 'nl')
  if (sameDay(moment, now)) return `vandaag ${clock}`
  // Tomorrow has begun when the day that is 12 to 36 hours on is that of the moment, whatever the clock does in the night.
  const noon = noonOf(now)
  if (sameDay(moment, noon + 24 * HOUR)) return `morgen ${clock}`
  return `${dateWithWeekday(moment, 'nl')} ${clock}`
}

/** About noon of the day in Amsterdam: an hour more or less does no harm. */
function noonOf(now: Moment): Moment {
  const [hours = '0'] = time(now, 'nl').replace(/^\D+/, '').split('.')
  return now + (12 - Number(hours)) * HOUR
}

function counts({ articles, seminars, promoCodes }: Edition): string {
  const dutch = (all: { locale: Locale }[]) => all.filter(({ locale }) => locale === 'nl').length
  const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
  return [
    some(dutch(articles), 'artikel', 'artikelen'),
    some(dutch(seminars), 'seminar', 'seminars'),
    some(promoCodes.length, 'code', 'codes'),
  ].join(', ')
}
