/** The checks of one file that look at others: what it refers to exists, and nothing is there twice. Pure. */
import { normaliseCode } from '../../domain/codes/promo-code'
import type { Moment } from '../../domain/units'
import type { Reference } from '../fields/fields'
import { type Position, problemAt } from '../fields/problems'
import type { Placed } from '../mdx/component'
import type { Problem } from '../types'
import { type Said, said } from '../words/rules'
import { isOver, seminarsOf, wrongCode } from './codes'
import { didYouMean } from './did-you-mean'
import type { Facts } from './facts'
import { brokenLink } from './links'
import { type Code, kind, type Named, type Others } from './names'
import { isOff, offIn, warnOfParts } from './off'
import { checkOldAddresses } from './old-addresses'
import { checkTranslatedQuestions } from './translated-questions'

type Say = (at: Position, what: Said) => void
interface Asked {
  others: Others
  now: Moment
}

const TOP = { line: 1, column: 1 }
const kindOf: Record<Reference['to'], string> = { Author: kind.author, Seminar: kind.seminar, Topic: kind.topic }

/** What is wrong with a file among others. Whatever it depends on but `now` and `publicFiles` (names in public/) it asks of `others`. */
export function checkAmong(file: Facts, others: Others, publicFiles: readonly string[], now: Moment): Problem[] {
  const problems: Problem[] = []
  const say: Say = (at, what) => problems.push(problemAt(file.file, at, what))
  checkDouble(file, others, say)
  checkOldAddresses(file, others, publicFiles, say)
  warnOfSample(file, others, say)
  checkCode(file, others, say)
  checkTranslatedQuestions(file, others, say)
  warnOfParts(file, others, say)
  for (const link of file.links ?? []) {
    const wrong =
      brokenLink(link, { file, others, publicFiles, now }) ?? (file.type === 'Site' ? linkOff(link.url, others) : undefined)
    if (wrong) say(link, wrong)
  }
  checkReferences(file, { others, now }, say)
  for (const placed of file.placed) checkPlaced(placed, file, { others, now }, say)
  return problems
}

/** Without it nothing else is said of how files belong together. */
export function siteMissing(others: Others): Problem | undefined {
  if (others.named('Site nl', 'site').length > 0) return undefined
  return problemAt('site.yaml', TOP, said('siteMissing'))
}

/** Whoever signs up leaves a name and an address, and the form says where it is told what becomes of them. */
export function privacyMissing(others: Others): Problem | undefined {
  const seminars = !isOff('seminars', others) && [kind.seminar, 'Seminar en'].some((one) => others.names(one).length > 0)
  if (!seminars || others.named(kind.page(''), 'privacy').length > 0) return undefined
  return problemAt('pages/privacy.mdx', TOP, said('privacyMissing'))
}

/** One file per slug and language, and an original for each translation. */
function checkDouble(file: Facts, others: Others, say: Say): void {
  const { slug } = file
  const other = others.named(kind.file(file), slug)[0]?.file
  if (other !== undefined && other !== file.file) say(TOP, said('sameName', { file: other, slug }))
  const original = kind.file({ ...file, locale: 'nl' })
  // Words in English need none of one's own in Dutch.
  if (file.locale === 'nl' || file.type === 'Words' || others.named(original, slug).length > 0) return
  say(TOP, said('noOriginal', { slug, near: didYouMean(slug, others.names(original)) }))
}

/** The name of the sample publication. */
const SAMPLE = 'Podium'

function warnOfSample({ sample = [] }: Facts, others: Others, say: Say): void {
  if (sample.length === 0) return
  const name = others.named(kind.site, 'name')[0]?.value as string | undefined
  if (name === undefined || name === SAMPLE) return
  for (const { words, ...at } of sample) {
    if (words === SAMPLE && name.includes(SAMPLE)) continue
    say(at, said('sampleWords', { words, name }))
  }
}

/** The menu and the foot of every page lead to what is there. */
function linkOff(url: string, others: Others): Said | undefined {
  const part = offIn(url, others)
  return part && said('partOffEverywhere', { url, part })
}

const codeOf = ({ value }: Named) => value as Code

/** Two that read the same are said at the second. */
function checkCode(file: Facts, others: Others, say: Say): void {
  for (const { as, name, ...at } of file.declared) {
    if (as !== 'PromoCode') continue
    const other = others.named(kind.code, normaliseCode(name))[0]
    if (other && other.file !== file.file)
      say(at, said('codeReadsSame', { code: name, spelling: codeOf(other).spelling, file: other.file }))
  }
}

/** So few are named where nothing is near. */
const FEW = 6

function notThere(what: Reference['to'], slug: string, others: Others): Said {
  const names = [...others.names(kindOf[what])]
  const near = didYouMean(slug, names)
  const all = near === undefined && names.length <= FEW ? names.sort().join(', ') : undefined
  return said('notThere', { what, slug, near, all: all || undefined })
}

function checkReferences(file: Facts, { others, now }: Asked, say: Say): void {
  for (const { to, slug, ...at } of file.references) {
    if (to === 'Seminar' && file.type === 'PromoCode' && slug === 'all') continue
    const found = others.named(kindOf[to], slug)
    if (to === 'Topic' && others.named(kind.site, 'broken').length > 0) continue
    if (found.length === 0) say(at, notThere(to, slug, others))
    else if (to === 'Seminar' && file.type !== 'PromoCode') warnOfPast(found, now, at, say)
  }
  checkListed(file, others, say)
}

const kindOfListed = { Topic: kind.topic, MenuEntry: kind.menu } as const

/** What site.yaml lists stands there once, and site.en.yaml has no others. */
function checkListed({ declared }: Facts, others: Others, say: Say): void {
  const before = new Set<string>()
  for (const { as, name, ...at } of declared) {
    if (as !== 'Topic' && as !== 'MenuEntry') continue
    const names = kindOfListed[as]
    const isTopic = as === 'Topic'
    if (before.has(`${as} ${name}`)) say(at, isTopic ? said('topicTwice', { topic: name }) : said('menuTwice', { to: name }))
    before.add(`${as} ${name}`)
    if (others.named(names, name).length > 0 || others.named(kind.site, 'broken').length > 0) continue
    const near = didYouMean(name, others.names(names))
    say(at, isTopic ? said('topicNotInSite', { topic: name, near }) : said('menuNotInSite', { to: name, near }))
  }
}

function warnOfPast(found: Named[], now: Moment, at: Position, say: Say): void {
  const seminar = found.at(-1)
  if (seminar && isOver(seminar, now)) say(at, said('seminarPast', { slug: seminar.name }))
}

/** A code exists and is for its seminar: the one that is named with it, or for a code for one seminar the article's. */
function checkPlaced({ code, seminar, ...at }: Placed, file: Facts, { others, now }: Asked, say: Say): void {
  if (seminar !== undefined) {
    const found = others.named(kind.seminar, seminar)
    if (found.length > 0) warnOfPast(found, now, at, say)
    else say(at, notThere('Seminar', seminar, others))
  }
  if (code === undefined) return
  const meant = seminar ?? (seminarsOf(code, others)?.length === 1 ? file.seminars[0] : undefined)
  for (const wrong of wrongCode(code, meant, others, now)) say(at, wrong)
}
