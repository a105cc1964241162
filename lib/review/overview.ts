/** What editors look at: what is a draft, comes, waits, was published, ends, and what it brought. Of one edition at one moment. Pure but for what it asks of the edition. */
import type { Moment } from '../domain/units'
import { listOf } from '../editions/questions/lists'
import type { Snapshot } from '../editions/snapshot'
import { dayTyped } from '../language/periods'
import { textHash } from './text-hash'
import { type Asked, standingOf } from './words'

const DAY = 86_400_000
/** What ends within these is named. */
const SOON = 30 * DAY
/** So many of a kind. */
const MOST = 300

export interface Line {
  slug: string
  title: string
  at: Moment
}
export interface Waiting extends Line {
  standing: 'changed' | 'waiting'
  remarks: number
}
/** A moment at which something comes, goes, opens or closes. */
export interface Turn {
  kind: 'articleLive' | 'articleEnds' | 'seminarOpens' | 'seminarCloses' | 'seminarStarts' | 'codeBegins' | 'codeEnds'
  slug: string
  title: string
  at: Moment
}
export interface Overview {
  drafts: Line[]
  scheduled: Line[]
  waiting: Waiting[]
  published: Line[]
  /** Of seminars and codes, soon. */
  seminars: Turn[]
  codes: Turn[]
  /** The most first. */
  seats: (Line & { count: number })[]
}

/** `asked`: whose author was asked lately; `seats`: by the slug of the article that brought them. */
export function overviewOf(s: Snapshot, asked: Map<string, Asked>, seats: Map<string, number>): Overview {
  const { now } = s
  const planned = s.planned('nl', MOST)
  const month = monthOf(now)
  const turns = turnsOf(s).filter(({ at }) => at > now && at < now + SOON)
  return {
    drafts: planned.filter(({ draft }) => draft).map(lineOf),
    scheduled: planned.filter(({ draft, date }) => !draft && date > now).map(lineOf),
    waiting: [...asked.values()].flatMap((one) => waitingOf(s, one)),
    published: s
      .newest(listOf.all('nl'), MOST)
      .filter(({ draft, date }) => !draft && date <= now && monthOf(date) === month)
      .map(lineOf),
    seminars: turns.filter(({ kind }) => kind.startsWith('seminar')),
    codes: turns.filter(({ kind }) => kind === 'codeEnds'),
    seats: [...seats]
      .flatMap(([slug, count]) => {
        const article = s.articleEver('nl', slug)
        return article ? [{ ...lineOf(article), count }] : []
      })
      .sort((a, b) => b.count - a.count),
  }
}

type Article = ReturnType<Snapshot['planned']>[number]
const lineOf = ({ slug, title, date }: Article): Line => ({ slug, title, at: date })

/** "2026-11", by the clock of Amsterdam. */
const monthOf = (moment: Moment): string => dayTyped(moment).slice(0, 7)

function waitingOf(s: Snapshot, one: Asked): Waiting[] {
  const article = s.articleEver('nl', one.article)
  const standing = article && standingOf(one, textHash(article))
  if (!article || !standing || standing === 'agreed') return []
  return [{ slug: article.slug, title: article.title, at: one.askedAt, standing, remarks: one.remarks }]
}

/** All that is still to come, of everything, the first one first. */
export function turnsOf(s: Snapshot): Turn[] {
  const { now } = s
  const found: Turn[] = []
  const add = (kind: Turn['kind'], { slug, title }: Pick<Line, 'slug' | 'title'>, at: Moment | undefined) => {
    if (at !== undefined && at > now) found.push({ kind, slug, title, at })
  }
  for (const article of s.planned('nl', MOST)) {
    if (!article.draft) add('articleLive', article, article.date)
    add('articleEnds', article, article.expires)
  }
  for (const seminar of s.seminars('nl').filter(({ cancelled }) => !cancelled)) {
    add('seminarOpens', seminar, seminar.signup?.opens)
    add('seminarCloses', seminar, seminar.signup?.closes)
    add('seminarStarts', seminar, seminar.start)
  }
  for (const { code, slug, validFrom, validUntil } of s.promoCodes()) {
    add('codeBegins', { slug, title: code }, validFrom)
    add('codeEnds', { slug, title: code }, validUntil)
  }
  return found.sort((a, b) => a.at - b.at)
}
