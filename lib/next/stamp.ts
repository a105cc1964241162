/** What a reading page takes from the edition, and how it says so: one edition and one moment for a whole render. */
import { cache } from 'react'
import { snapshot } from '../editions/snapshot'
import { stampOf } from './version'

/** The snapshot of this render; the same one in `generateMetadata` and in the page. Route handlers call `snapshot()` themselves. */
export const content = cache(() => snapshot())

/** Metadata that carries the version of this page, from the same snapshot as its content. See lib/next/cache-handler.ts. */
export const stamp = (insidePath: string) => ({ other: { 'podium-version': stampOf(content().version(insidePath)) } })

/** The same for a static route handler (feeds, sitemap): a header. `version` is `snapshot.version(insidePath)` of what it shows. */
export const stampHeader = (version: string) => ({ 'podium-version': stampOf(version) })
