/** What a reading page takes from the edition, and how it says so: one edition and one moment for a whole render. */
import { cache } from 'react'
import { clock } from '../clock'
import { epochOf } from '../editions/epoch'
import { type Published, published } from '../editions/published'
import { type Snapshot, snapshot } from '../editions/snapshot'
import { stampOf } from './version'

/** Of this request. For pages that look at the database each time: a page that is kept asks its content, which knows what the moment makes of it. */
export const moment = cache(() => clock.now())

const rendering = cache(() => snapshot(moment()))

/** What this render asks; the same in `generateMetadata`, in the page and in all its components. */
export const content = cache((): Published => published(rendering()))

/** What is searched: for lib/search alone, whose page is kept for an epoch. */
export const searched = (): Snapshot => rendering()

/** As long as it is the same, so is everything that `content()` answers. */
export const epoch = (): string => epochOf(rendering().edition, moment()).id

/** Metadata that carries the version of this page, from the same snapshot as its content. See lib/next/cache-handler.ts. */
export const stamp = (insidePath: string) => ({ other: { 'podium-version': stampOf(rendering().version(insidePath)) } })

/** The same for a static route handler (feeds, sitemap), which is no render: what it may ask, and the header that says so. */
export function routeContent(insidePath: string): { content: Published; stamp: Record<string, string> } {
  const now = snapshot()
  return { content: published(now), stamp: stampHeader(now.version(insidePath)) }
}

/** For a route that finds that there is nothing. */
export const stampHeader = (version: string) => ({ 'podium-version': stampOf(version) })
