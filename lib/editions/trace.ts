/**
 * What a page asked, with a witness of each answer: whoever keeps the page asks again, and it is fresh for as long as all witnesses are the
 * same. Nobody has to know beforehand what a page shows, and so nobody can forget it.
 */
import { digest, digestOf } from './digest'
import type { Epoch } from './file/read/reader'
import { answersOf } from './questions/answers'
import type { Questions } from './questions/questions'
import type { Snapshot } from './snapshot'

/** By question, with its arguments. */
export type Trace = Map<string, string>

type Ask = (...args: unknown[]) => unknown
type Asks = Record<string, Ask>

/** Answers everything that `questions` does, and writes down in `trace` what was asked, and a witness of the answer. */
export function recorded(questions: Questions, trace: Trace): Questions {
  const asks = Object.entries(questions as unknown as Asks).map(([name, ask]): [string, Ask] => [
    name,
    (...args) => {
      const answer = ask(...args)
      // JSON has no undefined: what was left out must be left out when it is asked again.
      const question = JSON.stringify([name, ...args.filter((arg) => arg !== undefined)])
      if (!trace.has(question)) trace.set(question, witnessOf(answer))
      return answer
    },
  ])
  return Object.fromEntries(asks) as unknown as Questions
}

/** Of all that an answer says: two that differ have different ones. */
export function witnessOf(answer: unknown): string {
  if (Array.isArray(answer)) return digest(answer.map(witnessOf).join('\n'))
  if (typeof answer === 'object' && answer !== null) return digestOf(answer)
  return JSON.stringify(answer) ?? '-'
}

/** What was found out of an epoch already: pages share most of what they ask. */
const found = new WeakMap<Epoch, { asks: Asks; witnesses: Trace }>()

/** Whether a page that was made of this trace is what would be made now: each question is asked once in an epoch. */
export function holds(trace: Trace, at: Snapshot): boolean {
  const known = found.get(at.epoch) ?? { asks: answersOf(at) as unknown as Asks, witnesses: new Map() }
  found.set(at.epoch, known)
  for (const [question, before] of trace) {
    const witness = known.witnesses.get(question) ?? askAgain(known.asks, question)
    known.witnesses.set(question, witness)
    if (witness !== before) return false
  }
  return true
}

function askAgain(asks: Asks, question: string): string {
  const [name, ...args] = JSON.parse(question) as [string, ...unknown[]]
  const ask = Object.hasOwn(asks, name) ? asks[name] : undefined
  return ask ? witnessOf(ask(...args)) : 'no such question'
}
