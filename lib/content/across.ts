/** The checks that look across files: what is referred to exists, and nothing is there twice. Pure; cheap enough for every time. */
import { normaliseCode } from '../seminars/promo-code'
import { didYouMean } from './did-you-mean'
import type { Facts } from './facts'
import { brokenLink, pagesOf } from './links'
import type { Placed } from './mdx/component'
import { checkOldAddresses } from './old-addresses'
import type { Position } from './read/problems'
import type { Moment } from './schemas/fields'
import type { DocumentType, Problem } from './types'

interface Known {
  slugs: Record<'Author' | 'Seminar' | 'Topic', Map<string, Facts | undefined>>
  /** By the normalised code. */
  codes: Map<string, { spelling: string; from: Facts }>
  now: Moment
}
type Say = (at: Position, message: string, severity?: Problem['severity']) => void

/** `publicFiles`: names in public/, which have addresses at the root. */
export function checkAcross(files: Facts[], publicFiles: string[], now: Moment): Problem[] {
  const site = files.find(({ type, locale }) => type === 'Site' && locale === 'nl')
  if (!site)
    return [
      {
        ...TOP,
        file: 'site.yaml',
        severity: 'error',
        message: 'site.yaml ontbreekt: zet het in de map met inhoud, met ten minste name en email',
      },
    ]
  const problems: Problem[] = []
  const sayOf =
    (file: Facts): Say =>
    (at, message, severity = 'error') =>
      problems.push({ file: file.file, line: at.line, column: at.column, message, severity })
  checkDoubles(files, sayOf)
  checkPrivacy(files, problems)
  checkOldAddresses(files, site, publicFiles, sayOf)
  if (site.name !== undefined && site.name !== SAMPLE) for (const file of files) warnOfSample(file, site.name, sayOf(file))
  const known = { slugs: slugsIn(files, site), codes: codesIn(files, sayOf), now }
  const pages = pagesOf(files, known.slugs.Topic.keys(), known.codes.keys())
  for (const file of files) {
    const say = sayOf(file)
    for (const link of file.links ?? []) {
      const wrong = brokenLink(link, pages)
      if (wrong) say(link, wrong)
    }
    checkReferences(file, known, say)
    for (const placed of file.placed) checkPlaced(placed, file, known, say)
  }
  return problems
}

const TOP = { line: 1, column: 1 }
const called: Record<string, string> = { Author: 'auteur', Seminar: 'seminar', Topic: 'thema' }

/** One file per slug and language, and an original for each translation. */
function checkDoubles(files: Facts[], sayOf: (file: Facts) => Say): void {
  const first = new Map<string, Facts>()
  for (const file of files) {
    const key = `${file.type} ${file.locale} ${file.slug}`
    const other = first.get(key)
    if (other) sayOf(file)(TOP, `${other.file} heeft dezelfde naam "${file.slug}": geef een van de twee een andere`)
    else first.set(key, file)
  }
  for (const file of files)
    if (file.locale !== 'nl' && !first.has(`${file.type} nl ${file.slug}`)) {
      const originals = files.filter(({ type, locale }) => type === file.type && locale === 'nl').map(({ slug }) => slug)
      sayOf(file)(
        TOP,
        `deze vertaling heeft geen origineel: er is geen "${file.slug}" in het Nederlands${didYouMean(file.slug, originals)}`,
      )
    }
}

/** Whoever signs up leaves a name and an address, and the form says where it is told what becomes of them. */
function checkPrivacy(files: Facts[], problems: Problem[]): void {
  if (!files.some(({ type }) => type === 'Seminar') || files.some(({ type, slug }) => type === 'Page' && slug === 'privacy'))
    return
  const message =
    'deze pagina ontbreekt, en er is een seminar: het formulier verwijst ernaar. Schrijf erin wat jullie van mensen bewaren, waarom en hoelang'
  problems.push({ ...TOP, file: 'pages/privacy.mdx', severity: 'error', message })
}

/** The name of the sample publication. */
const SAMPLE = 'Podium'

function warnOfSample({ sample = [] }: Facts, name: string, say: Say): void {
  for (const { words, ...at } of sample) {
    if (words === SAMPLE && name.includes(SAMPLE)) continue
    say(at, `hier staat nog "${words}", uit het voorbeeld, en jullie heten "${name}": maak er eigen gegevens van`, 'warning')
  }
}

function slugsIn(files: Facts[], site: Facts): Known['slugs'] {
  const of = (wanted: DocumentType) =>
    new Map(files.filter(({ type, locale }) => type === wanted && locale === 'nl').map((file) => [file.slug, file]))
  return { Author: of('Author'), Seminar: of('Seminar'), Topic: new Map(site.declared.map(({ name }) => [name, undefined])) }
}

/** By their normalised form; two that read the same are said at the second. */
function codesIn(files: Facts[], sayOf: (file: Facts) => Say): Known['codes'] {
  const codes: Known['codes'] = new Map()
  for (const file of files)
    for (const { as, name, ...at } of file.declared) {
      if (as !== 'PromoCode') continue
      const normalised = normaliseCode(name)
      const other = codes.get(normalised)
      if (other)
        sayOf(file)(at, `de code "${name}" leest hetzelfde als "${other.spelling}" in ${other.from.file}: kies een andere`)
      else codes.set(normalised, { spelling: name, from: file })
    }
  return codes
}

function checkReferences(file: Facts, { slugs, now }: Known, say: Say): void {
  for (const { to, slug, ...at } of file.references) {
    if (to === 'Seminar' && file.type === 'PromoCode' && slug === 'all') continue
    if (!slugs[to].has(slug)) say(at, `${called[to]} "${slug}" bestaat niet${didYouMean(slug, slugs[to].keys())}`)
    else if (to === 'Seminar' && file.type !== 'PromoCode') warnOfPast(slugs.Seminar.get(slug), slug, at, now, say)
  }
  const topics = new Set<string>()
  for (const { as, name, ...at } of file.declared) {
    if (as !== 'Topic') continue
    if (topics.has(name)) say(at, `het thema "${name}" staat er twee keer`)
    topics.add(name)
    if (!slugs.Topic.has(name)) say(at, `het thema "${name}" staat niet in site.yaml${didYouMean(name, slugs.Topic.keys())}`)
  }
}

function warnOfPast(seminar: Facts | undefined, slug: string, at: Position, now: Moment, say: Say): void {
  if (seminar?.over !== undefined && seminar.over <= now) say(at, `het seminar "${slug}" is geweest`, 'warning')
}

/** A code exists and is for its seminar: the one that is named with it, or for a code for one seminar the article's. */
function checkPlaced({ code, seminar, ...at }: Placed, file: Facts, { slugs, codes, now }: Known, say: Say): void {
  if (seminar !== undefined && !slugs.Seminar.has(seminar))
    say(at, `seminar "${seminar}" bestaat niet${didYouMean(seminar, slugs.Seminar.keys())}`)
  else if (seminar !== undefined) warnOfPast(slugs.Seminar.get(seminar), seminar, at, now, say)
  if (code === undefined) return
  const found = codes.get(normaliseCode(code))
  if (!found) {
    const spellings = Array.from(codes.values(), ({ spelling }) => spelling)
    say(at, `de code "${code}" bestaat niet${didYouMean(code, spellings)}`)
    return
  }
  const { seminars, over } = found.from
  const meant = seminar ?? (seminars.length === 1 ? file.seminars[0] : undefined)
  if (meant !== undefined && slugs.Seminar.has(meant) && !seminars.includes(meant) && !seminars.includes('all'))
    say(at, `de code "${found.spelling}" is niet voor het seminar "${meant}", wel voor ${seminars.join(', ')}`)
  if (over !== undefined && over <= now) say(at, `de code "${found.spelling}" is verlopen`, 'warning')
}
