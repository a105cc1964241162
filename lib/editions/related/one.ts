/** What is related to one article, by the table of terms: the same as `relatedIn` finds for all of them at once. */
import type { Moment } from '../../domain/units'
import type { Statements } from '../../files/statements'
import { COMMON, type Found, LEAST, RELATED, stays, TOPIC, weightOfMany, wordsIn } from './related'
import { COLUMNS, type Row, STAYS_IN } from './schema'

/** At a time, of those before or after it in a topic. */
const SOME = 32

export const topicsOf = (row: Pick<Row, 'topics'>): string[] => JSON.parse(row.topics)
/** Words and topics are shared within a language. */
export const keyOf = (locale: string, word: string) => `${locale} ${word}`
const isStaying = ({ date, expires }: Row, now: Moment) => stays({ date, expires: expires ?? undefined }, now)
const inSeries = (one: Row, other: Row) => one.series !== null && one.series === other.series

/** Those that share enough rare words with it, its topics counted; in no order. */
export function sharing(tables: Statements, row: Row, now: Moment): { row: Row; score: number }[] {
  const scores = new Map<number, { row: Row; score: number }>()
  const sql = `select ${COLUMNS} from term join article on article.id = term.article where term = ? and ${STAYS_IN} limit ${COMMON}`
  for (const term of wordsIn(row.terms)) {
    const holders = tables.all<Row>(sql, keyOf(row.locale, term), now)
    const weight = weightOfMany(holders.length)
    if (weight === 0) continue
    for (const holder of holders) {
      const one = scores.get(holder.id) ?? { row: holder, score: 0 }
      one.score += weight
      scores.set(holder.id, one)
    }
  }
  scores.delete(row.id)
  const topics = new Set(topicsOf(row))
  return [...scores.values()].flatMap(({ row: other, score }) => {
    if (score < LEAST || inSeries(row, other)) return []
    return { row: other, score: score + TOPIC * topicsOf(other).filter((topic) => topics.has(topic)).length }
  })
}

export function relatedTo(tables: Statements, row: Row, now: Moment): Found {
  const found: { row: Row; score: number }[] = []
  let staying = 0
  const take = (one: { row: Row; score: number }) => {
    found.push(one)
    if (isStaying(one.row, now)) staying++
    return staying < RELATED
  }
  const all = sharing(tables, row, now).sort((a, b) => b.score - a.score || nearer(row, a.row, b.row))
  all.every(take)
  if (staying < RELATED) {
    const known = new Set([row.id, ...found.map((one) => one.row.id)])
    for (const other of ofTopic(tables, row, now))
      if (!known.has(other.id) && !inSeries(row, other) && !take({ row: other, score: 0 })) break
  }
  return { slugs: found.map((one) => one.row.slug), least: staying < RELATED ? 0 : (found.at(-1)?.score ?? 0) }
}

/** As lists have them: newest first. */
const listed = (a: Row, b: Row) => b.date - a.date || (a.slug < b.slug ? -1 : 1)

/** The nearest in time; as near, the older one; on one day, as lists have them. */
function nearer(row: Row, a: Row, b: Row): number {
  const [farA, farB] = [Math.abs(a.date - row.date), Math.abs(b.date - row.date)]
  if (farA !== farB) return farA - farB
  const [isOlder, isOtherOlder] = [listed(row, a) < 0, listed(row, b) < 0]
  if (isOlder !== isOtherOlder) return isOlder ? -1 : 1
  return isOlder ? listed(a, b) : listed(b, a)
}

/** Those of its first topic, from near to far. */
function* ofTopic(tables: Statements, row: Row, now: Moment): Generator<Row> {
  const topic = topicsOf(row)[0]
  if (topic === undefined) return
  const [older, newer] = [side(tables, row, topic, now, 'older'), side(tables, row, topic, now, 'newer')]
  let [after, before] = [older.next().value, newer.next().value]
  while (after || before) {
    if (before && (!after || nearer(row, before, after) < 0)) {
      yield before
      before = newer.next().value
    } else if (after) {
      yield after
      after = older.next().value
    }
  }
}

const SIDES = {
  older: '(topic.date < ? or (topic.date = ? and topic.slug > ?)) order by topic.date desc, topic.slug',
  newer: '(topic.date > ? or (topic.date = ? and topic.slug < ?)) order by topic.date, topic.slug desc',
}

function* side(tables: Statements, row: Row, topic: string, now: Moment, which: keyof typeof SIDES): Generator<Row, undefined> {
  const sql = `select ${COLUMNS} from topic join article on article.id = topic.article
    where topic = ? and ${STAYS_IN} and ${SIDES[which]} limit ${SOME} offset ?`
  for (let from = 0; ; from += SOME) {
    const rows = tables.all<Row>(sql, keyOf(row.locale, topic), now, row.date, row.date, row.slug, from)
    yield* rows
    if (rows.length < SOME) return undefined
  }
}
