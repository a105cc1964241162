/** What people answered to a seminar's own questions, counted for who cooks and who sets the tables. */
import type { Database } from '../../database/open'
import type { SeminarFacts } from '../../domain/facts'
import type { QuestionKind } from '../../domain/seminar/questions'
import { answersOfAll } from '../../signups/answers/answers'

export interface AnswerCount {
  key: string
  /** The words that it was answered to, in Dutch. */
  question: string
  kind: QuestionKind
  /** The most given first. */
  answers: { answer: string; count: number }[]
}

/** So many different answers are read. */
const MOST = 1000

/** Of who has a seat: the questions of now in their order, then those that are gone. */
export async function answerCounts(db: Database, { slug, questions = [] }: SeminarFacts): Promise<AnswerCount[]> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('signups', 'signups.id', 'answers.signup_id')
    .select((eb) => ['key', 'question', 'kind', 'answer', eb.fn.countAll<number>().as('count')])
    .where('signups.seminar', '=', slug)
    .where('signups.status', 'in', ['confirmed', 'offered', 'unconfirmed'])
    .groupBy(['key', 'question', 'kind', 'answer'])
    .orderBy('count', 'desc')
    .orderBy('answer')
    .limit(MOST)
    .execute()
  const counts = new Map<string, AnswerCount>()
  for (const { key, question, kind, answer, count } of rows) {
    const of = counts.get(`${key} ${question}`) ?? { key, question, kind, answers: [] }
    of.answers.push({ answer, count: Number(count) })
    counts.set(`${key} ${question}`, of)
  }
  const place = ({ key, question }: AnswerCount) => {
    const at = questions.findIndex((one) => one.key === key && one.question.nl === question)
    return at < 0 ? questions.length : at
  }
  return [...counts.values()].sort((a, b) => place(a) - place(b) || (a.question < b.question ? -1 : 1))
}

/** Of some people, for their list: what is not sensitive. */
export async function openAnswers(db: Database, ids: readonly string[]): Promise<Map<string, string[]>> {
  const all = [...(await answersOfAll(db, ids))]
  const open = all.map(([id, answers]) => [id, answers.filter(({ sensitive }) => sensitive === 0)] as const)
  return new Map(open.map(([id, answers]) => [id, answers.map(({ answer }) => answer)]))
}
