/** What somebody can do whose code gives nothing: the code that they may have meant, the seminar that theirs is for. */
import { distance } from 'fastest-levenshtein'
import type { Database } from '../../database/open'
import { normaliseCode } from '../../domain/codes/promo-code'
import type { PromoCodeFacts } from '../../domain/facts'
import { codeRefusal } from '../../domain/sign-up/decision'
import type { Refused } from '../../domain/sign-up/refusal'
import { countUses } from '../counts'
import { codesAsSaid, resolvedCode, storedSeminars } from '../facts/stored-facts'
import { takesSignUps } from '../form/on-now'
import { stateOf } from '../form/state'

export interface Asked {
  /** The code, as it was typed. */
  typed: string
  /** Absent: at the code's own link. */
  seminar?: string
  now: number
}

/** A refusal with what it leads to, and so what would be refused next. */
export async function withNext(db: Database, refusal: Refused, asked: Asked): Promise<Refused> {
  const further = refusal.further && (await Promise.all(refusal.further.map((one) => withNext(db, one, asked))))
  const all = further ? { ...refusal, further } : refusal
  if (refusal.code === 'code_other_seminar') return { ...all, titles: await titlesOf(db, refusal.seminars ?? [], asked.now) }
  if (refusal.code !== 'code_unknown') return all
  const near = await nearCode(db, asked)
  return near === undefined ? all : { ...all, near }
}

async function titlesOf(db: Database, slugs: string[], now: number): Promise<Refused['titles']> {
  const open = (await storedSeminars(db, slugs)).filter((one) => takesSignUps(stateOf(one, { taken: 0, waiting: 0 }, now)))
  if (open.length === 0) return undefined
  const inLanguage = (locale: 'nl' | 'en') =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format(open.map(({ facts }) => facts.title[locale]))
  return { nl: inLanguage('nl'), en: inLanguage('en') }
}

/** So many codes are compared: one made for each person is none of them. */
const MOST = 500
/** Shorter ones are all near each other. */
const SHORTEST = 5

/**
 * As printed: a code of a campaign that gives something now and reads almost like what was typed, one letter off, or two in a long one. Never
 * one of a batch, and every try counts as a guess (lib/http/limits/guesses.ts).
 */
export async function nearCode(db: Database, { typed, seminar, now }: Asked): Promise<string | undefined> {
  const key = normaliseCode(typed)
  if (key.length < SHORTEST) return undefined
  const off = key.length < 8 ? 1 : 2
  const rows = await codesAsSaid(db)
    .where('promo_codes.batch', 'is', null)
    .where('removed_at', 'is', null)
    .where((eb) => eb.between(eb.fn<number>('length', ['promo_codes.normalised']), key.length - off, key.length + off))
    .limit(MOST)
    .execute()
  const near = rows
    .map((row) => resolvedCode(row))
    .map((facts) => ({ facts, far: distance(facts.normalised, key) }))
    .filter(({ far }) => far <= off)
    .sort((a, b) => a.far - b.far)
  for (const { facts } of near.slice(0, 3)) if (await gives(db, facts, seminar, now)) return facts.code
  return undefined
}

const gives = async (db: Database, facts: PromoCodeFacts, seminar: string | undefined, now: number): Promise<boolean> => {
  const asked = seminar === undefined ? { ...facts, seminars: 'all' as const } : facts
  return codeRefusal({ facts: asked, uses: await countUses(db, facts.normalised) }, seminar ?? '', now) === undefined
}
