/** What a page takes from the edition: one edition and one moment for a whole render, and a record of what it asked. */
import { cache } from 'react'
import { clock } from '../clock'
import { type Published, publishedBy } from '../editions/published'
import { answersOf } from '../editions/questions/answers'
import { type Snapshot, snapshot } from '../editions/snapshot'
import { recorded, type Trace } from '../editions/trace'
import { keepTrace, RENDER } from './record'

/** Of this request. For pages that look at the database each time: a page that is kept asks its content, which knows what the moment makes of it. */
export const moment = cache(() => clock.now())

const rendering = cache(() => ({ at: snapshot(moment()), trace: new Map() as Trace }))

const contentOf = ({ at, trace }: { at: Snapshot; trace: Trace }): Published =>
  publishedBy(recorded(answersOf(at), trace), at.document)

/** What this render asks; the same in `generateMetadata`, in the page and in all its components. */
export const content = cache((): Published => contentOf(rendering()))

/** What is searched: for lib/search alone, whose page is kept for an epoch. */
export const searched = (): Snapshot => rendering().at

/** As long as it is the same, so is everything that `content()` answers. */
export const epoch = (): string => rendering().at.epoch.id

/** Metadata by which the server finds what this render asked, and so may keep its page for as long as the answers are the same. */
export const keptByAnswers = () => ({ other: { [RENDER]: keepTrace(rendering().trace) } })

/** The same for a static route handler (feeds, sitemap), which is no render: what it may ask, and the header by which the server finds that. */
export function routeContent(): { content: Published; headers: Record<string, string> } {
  const route = { at: snapshot(), trace: new Map() as Trace }
  return { content: contentOf(route), headers: { [RENDER]: keepTrace(route.trace) } }
}
