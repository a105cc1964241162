/** What a failed attempt means: in words that may be logged, and when the next one is. Pure. */
import type { NodemailerError } from 'nodemailer'
import type { Moment } from '../../domain/units'

const minute = 60_000
const day = 24 * 60 * minute

/** A mail that cannot be made. The code says why, and names nobody. */
export class Unsendable extends Error {
  constructor(readonly code: 'NO_SEMINAR' | 'NO_MESSAGE' | 'NO_ADDRESS' | 'EXPIRED') {
    super(code)
    this.name = 'Unsendable'
  }
}

/**
 * What went wrong, without the server's words, which name the address: "refused: RCPT TO 550 5.1.1", "ETIMEDOUT CONN". A refusal
 * is a final no (5xx) to this recipient or this mail; one to us (a password, a sender) is for the operator to mend.
 */
export function reasonOf(error: unknown): string {
  const { code, name, command, responseCode, permanent, response } = error as NodemailerError
  if (code === undefined && responseCode === undefined) return name ?? 'Error'
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  const refused = permanent && (command === 'RCPT TO' || command === 'DATA')
  const told = responseCode === undefined ? [code, command] : [command, responseCode, enhanced]
  return `${refused ? 'refused: ' : ''}${told.filter(Boolean).join(' ')}`
}

const isRefusal = (reason: string | null) => reason?.startsWith('refused: ') ?? false

export interface Attempt {
  /** How many there have been, this one included. */
  attempts: number
  createdAt: Moment
  /** Of the attempt before. */
  before: string | null
  reason: string
}

/**
 * When to try again, in milliseconds; undefined: give up. The waits double from 1 s to 15 minutes, with jitter, for four days; a mail
 * that is refused twice in a row is given up at the tenth attempt, some 10 minutes on.
 */
export function waitAfter(
  { attempts, createdAt, before, reason }: Attempt,
  now: Moment,
  random = Math.random(),
): number | undefined {
  if (attempts >= 10 && isRefusal(reason) && isRefusal(before)) return undefined
  // A server that stood still for a week has tried only a few times. One of the future (the clock was put back) is as old as its attempts.
  const age = createdAt > now ? (attempts - 10) * 15 * minute : now - createdAt
  if (attempts >= 50 && age >= 4 * day) return undefined
  return Math.min(1_000 * 2 ** (attempts - 1), 15 * minute) * (0.75 + random / 4)
}

/**
 * How long an attempt may take, in milliseconds: 30 s, so that a server that hangs is soon asked again, then twice as long each time,
 * up to 10 minutes, so that one that thinks long (RFC 5321, 4.5.3.2.6) is not sent the same mail for ever.
 */
export const patienceOf = (attempts: number) => Math.min(30_000 * 2 ** (attempts - 1), 10 * minute)
