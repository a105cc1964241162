/** A message from the desk to many: what may stand in it, and who it is for. Pure. */
import type { SignUpStatus } from '../seminar/status'

/** In characters. */
export const SUBJECT_MOST = 120
export const BODY_MOST = 5000

interface Standing {
  statuses: readonly SignUpStatus[]
  /** Only who was there, or only who was not. */
  attended?: boolean
}

/** Who of a seminar it goes to, by how they stand there. */
export const audiences = {
  seat: { statuses: ['confirmed', 'offered', 'unconfirmed'] },
  waiting: { statuses: ['waitlisted'] },
  all: { statuses: ['confirmed', 'offered', 'unconfirmed', 'waitlisted'] },
  there: { statuses: ['confirmed'], attended: true },
  absent: { statuses: ['confirmed'], attended: false },
} as const satisfies Record<string, Standing>
export type Who = keyof typeof audiences

export interface Audience {
  who: Who
  /** Only who came with one of these: "code:vrij", "batch:<id>", "partner:Noord"; `NO_CODE`; absent: with any, or with none. */
  group?: string
}
export const NO_CODE = '-'

/** What is about the seminar goes to all of them, anything else to who asked for such mails (art. 11.7 Tw). */
export type MessageKind = 'service' | 'news'

/** Paragraphs, each of its lines. */
export const paragraphsOf = (body: string): string[][] =>
  body
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter(Boolean))
    .filter((lines) => lines.length > 0)

const ADDRESS = /https?:\/\/[^\s<>"]+/giu
/** What ends a sentence is no part of the address in it. */
const ENDS = /[.,;:!?)\]}'’”»]+$/u

/** A line with its addresses apart. */
export function withAddresses(line: string): (string | { href: string })[] {
  const parts: (string | { href: string })[] = []
  let done = 0
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const href = found.replace(ENDS, '')
    if (!URL.canParse(href)) continue
    parts.push(line.slice(done, index), { href })
    done = index + href.length
  }
  return [...parts, line.slice(done)].filter((part) => part !== '')
}
