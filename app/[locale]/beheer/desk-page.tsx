import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { NotFound } from '@/components/site/NotFound'
import type { Database } from '@/lib/database/open'
import { databaseBeside } from '@/lib/database/open'
import { type DeskSeminar, evening } from '@/lib/desk/seminars'
import type { Session } from '@/lib/desk/session'
import { type Visit, visitNow } from '@/lib/desk/visit'
import type { Moment } from '@/lib/domain/units'
import { firsts, type Query } from '@/lib/http/requests/query'
import { moment } from '@/lib/next/content'

interface Props<Params> {
  params: Promise<Params>
  searchParams: Promise<Query>
}

export interface DeskRequest<Params> {
  /** Who is in, and what was said on the press before. */
  visit: Visit & { session: Session }
  params: Params
  /** Each name with its first value. */
  query: Record<string, string | undefined>
  /** To read: beside the thread that serves readers. */
  db: Database
  now: Moment
}

export type SeminarRequest = DeskRequest<{ slug: string }> & { seminar: DeskSeminar }

/**
 * A page of the desk: for who came in by the server's door (server/answers/desk.ts). Whoever reaches it by another way, without a session, finds
 * nothing. `draw` gives undefined where nothing is.
 */
export const deskPage =
  <Params extends Record<string, string> = Record<string, never>>(
    draw: (request: DeskRequest<Params>) => Promise<ReactNode | undefined>,
  ) =>
  async ({ params, searchParams }: Props<Params>): Promise<ReactNode> => {
    const visit = visitNow()
    const session = visit?.session
    if (!session) return <NotFound locale="nl" />
    const request = { visit: { ...visit, session }, params: await params, query: firsts(await searchParams) }
    return (await draw({ ...request, db: databaseBeside(), now: moment() })) ?? <NotFound locale="nl" />
  }

/** A page about one seminar, by its slug in the address. */
export const seminarPage = (draw: (request: SeminarRequest) => Promise<ReactNode>) =>
  deskPage<{ slug: string }>(async (request) => {
    const seminar = await evening(request.db, decodeURIComponent(request.params.slug), request.now)
    return seminar && draw({ ...request, seminar })
  })

/** Of every page of it. */
export const deskHead = (title: string): Metadata => ({
  title,
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})
