import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import type { Locale } from '@/lib/domain/locale'
import type { Question } from '@/lib/domain/seminar/questions'
import { optionsOf } from '@/lib/domain/sign-up/answers'
import { answering } from '@/lib/http/answers/answer'
import { json, money, timestamp } from '@/lib/http/answers/json'
import { problem } from '@/lib/http/answers/problem'
import { localeOf } from '@/lib/http/requests/locale'
import { seminarState } from '@/lib/signups/form/state'

interface Context {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

const asked = (question: Question, locale: Locale) => {
  const { key, kind, required } = question
  const options = kind === 'choice' && { options: optionsOf(question).map((option) => option[locale]) }
  return { key, question: question.question[locale], kind, ...options, required }
}

/** Where a seminar stands now. */
export const GET = answering<Context>(async (request, { params }) => {
  const { slug } = await params
  const locale = localeOf(request)
  const state = await seminarState(database(), slug, clock.now())
  if (!state) return problem({ code: 'seminar_unknown' }, locale)
  const { facts, status, seatsLeft } = state
  return json({
    slug: facts.slug,
    title: facts.title[locale],
    start: timestamp(facts.start),
    end: timestamp(facts.end),
    status,
    price: money(facts.price),
    capacity: facts.capacity,
    seatsLeft: facts.showSeats ? seatsLeft : null,
    waitlist: facts.waitlist,
    ...(facts.questions && { questions: facts.questions.map((question) => asked(question, locale)) }),
  })
})
