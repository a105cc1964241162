import type { ReactNode } from 'react'
import { NotFound } from '@/components/site/NotFound'
import { type Visit, visitNow } from '@/lib/desk/visit'
import { firsts, type Query } from '@/lib/http/requests/query'

interface Props<Params> {
  params: Promise<Params>
  searchParams: Promise<Query>
}

interface DoorRequest<Params> {
  visit: Visit
  params: Params
  query: Record<string, string | undefined>
}

/** A page before the desk's door: for whoever the server let come that far. */
export const doorPage =
  <Params extends Record<string, string> = Record<string, never>>(draw: (request: DoorRequest<Params>) => Promise<ReactNode>) =>
  async ({ params, searchParams }: Props<Params>): Promise<ReactNode> => {
    const visit = visitNow()
    if (!visit) return <NotFound locale="nl" />
    return await draw({ visit, params: await params, query: firsts(await searchParams) })
  }
