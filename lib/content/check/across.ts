/** The checks of one file that look at others: what it refers to exists, and nothing is there twice. Pure. */
import { normaliseCode } from '../../domain/promo-code'
import type { Moment } from '../../domain/units'
import type { Reference } from '../fields/fields'
import type { Position } from '../fields/problems'
import type { Placed } from '../mdx/component'
import type { Problem } from '../types'
import { didYouMean } from './did-you-mean'
import type { Facts } from './facts'
import { brokenLink } from './links'
import { type Code, kind, type Named, type Others } from './names'
import { checkOldAddresses } from './old-addresses'

type Say = (at: Position, message: string, severity?: Problem['severity']) => void
interface Asked {
  others: Others
  now: Moment
}

const TOP = { line: 1, column: 1 }
const called: Record<Reference['to'], string> = { Author: 'auteur', Seminar: 'seminar', Topic: 'thema' }
const kindOf: Record<Reference['to'], string> = { Author: kind.author, Seminar: kind.seminar, Topic: kind.topic }

/** What is wrong with a file among others. Whatever it depends on but `now` and `publicFiles` (names in public/) it asks of `others`. */
export function checkAmong(file: Facts, others: Others, publicFiles: readonly string[], now: Moment): Problem[] {
  const problems: Problem[] = []
  const say: Say = (at, message, severity = 'error') =>
    problems.push({ file: file.file, line: at.line, column: at.column, message, severity })
  checkDouble(file, others, say)
  checkOldAddresses(file, others, publicFiles, say)
  warnOfSample(file, others, say)
  checkCode(file, others, say)
  for (const link of file.links ?? []) {
    const wrong = brokenLink(link, others)
    if (wrong) say(link, wrong)
  }
  checkReferences(file, { others, now }, say)
  for (const placed of file.placed) checkPlaced(placed, file, { others, now }, say)
  return problems
}

/** Without it nothing else is said of how files belong together. */
export function siteMissing(others: Others): Problem | undefined {
  if (others.named('Site nl', 'site').length > 0) return undefined
  const message = 'site.yaml ontbreekt: zet het in de map met inhoud, met ten minste name en email'
  return { ...TOP, file: 'site.yaml', severity: 'error', message }
}

/** Whoever signs up leaves a name and an address, and the form says where it is told what becomes of them. */
export function privacyMissing(others: Others): Problem | undefined {
  const seminars = [kind.seminar, 'Seminar en'].some((one) => others.names(one).length > 0)
  if (!seminars || others.named(kind.page(''), 'privacy').length > 0) return undefined
  const message =
    'deze pagina ontbreekt, en er is een seminar: het formulier verwijst ernaar. Schrijf erin wat jullie van mensen bewaren, waarom en hoelang'
  return { ...TOP, file: 'pages/privacy.mdx', severity: 'error', message }
}

/** One file per slug and language, and an original for each translation. */
function checkDouble(file: Facts, others: Others, say: Say): void {
  const { slug } = file
  const other = others.named(kind.file(file), slug)[0]?.file
  if (other !== undefined && other !== file.file)
    say(TOP, `${other} heeft dezelfde naam "${slug}": geef een van de twee een andere`)
  const original = kind.file({ ...file, locale: 'nl' })
  if (file.locale === 'nl' || others.named(original, slug).length > 0) return
  const near = didYouMean(slug, others.names(original))
  say(TOP, `deze vertaling heeft geen origineel: er is geen "${slug}" in het Nederlands${near}`)
}

/** The name of the sample publication. */
const SAMPLE = 'Podium'

function warnOfSample({ sample = [] }: Facts, others: Others, say: Say): void {
  if (sample.length === 0) return
  const name = others.named(kind.site, 'name')[0]?.value as string | undefined
  if (name === undefined || name === SAMPLE) return
  for (const { words, ...at } of sample) {
    if (words === SAMPLE && name.includes(SAMPLE)) continue
    say(at, `hier staat nog "${words}", uit het voorbeeld, en jullie heten "${name}": maak er eigen gegevens van`, 'warning')
  }
}

const codeOf = ({ value }: Named) => value as Code

/** Two that read the same are said at the second. */
function checkCode(file: Facts, others: Others, say: Say): void {
  for (const { as, name, ...at } of file.declared) {
    if (as !== 'PromoCode') continue
    const other = others.named(kind.code, normaliseCode(name))[0]
    if (other && other.file !== file.file)
      say(at, `de code "${name}" leest hetzelfde als "${codeOf(other).spelling}" in ${other.file}: kies een andere`)
  }
}

function checkReferences(file: Facts, { others, now }: Asked, say: Say): void {
  for (const { to, slug, ...at } of file.references) {
    if (to === 'Seminar' && file.type === 'PromoCode' && slug === 'all') continue
    const found = others.named(kindOf[to], slug)
    if (found.length === 0) say(at, `${called[to]} "${slug}" bestaat niet${didYouMean(slug, others.names(kindOf[to]))}`)
    else if (to === 'Seminar' && file.type !== 'PromoCode') warnOfPast(found, now, at, say)
  }
  const topics = new Set<string>()
  for (const { as, name, ...at } of file.declared) {
    if (as !== 'Topic') continue
    if (topics.has(name)) say(at, `het thema "${name}" staat er twee keer`)
    topics.add(name)
    if (others.named(kind.topic, name).length === 0)
      say(at, `het thema "${name}" staat niet in site.yaml${didYouMean(name, others.names(kind.topic))}`)
  }
}

const isOver = (one: Named | undefined, now: Moment) => one?.over !== undefined && one.over <= now

function warnOfPast(found: Named[], now: Moment, at: Position, say: Say): void {
  const seminar = found.at(-1)
  if (isOver(seminar, now)) say(at, `het seminar "${seminar?.name}" is geweest`, 'warning')
}

/** A code exists and is for its seminar: the one that is named with it, or for a code for one seminar the article's. */
function checkPlaced({ code, seminar, ...at }: Placed, file: Facts, { others, now }: Asked, say: Say): void {
  if (seminar !== undefined) {
    const found = others.named(kind.seminar, seminar)
    if (found.length > 0) warnOfPast(found, now, at, say)
    else say(at, `seminar "${seminar}" bestaat niet${didYouMean(seminar, others.names(kind.seminar))}`)
  }
  if (code === undefined) return
  const found = others.named(kind.code, normaliseCode(code))[0]
  if (!found) {
    say(at, `de code "${code}" bestaat niet${didYouMean(code, spellings(others))}`)
    return
  }
  const { seminars, spelling } = codeOf(found)
  const meant = seminar ?? (seminars.length === 1 ? file.seminars[0] : undefined)
  const isThere = meant !== undefined && others.named(kind.seminar, meant).length > 0
  if (isThere && !seminars.includes(meant) && !seminars.includes('all'))
    say(at, `de code "${spelling}" is niet voor het seminar "${meant}", wel voor ${seminars.join(', ')}`)
  if (isOver(found, now)) say(at, `de code "${spelling}" is verlopen`, 'warning')
}

/** Asked one by one, so that another spelling of one of them is seen. */
const spellings = (others: Others) =>
  others.names(kind.code).flatMap((name) =>
    others
      .named(kind.code, name)
      .slice(0, 1)
      .map((one) => codeOf(one).spelling),
  )
