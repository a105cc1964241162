/** Where what belongs to editions lies below DATA_DIR, beside their file (file/open.ts). Next's bundler would trace what it can see of paths: hence the comments in here. */
import { join } from 'node:path'

/** Holds the fingerprint of the edition that a rollback left, so that a start does not bring it back. */
export const rejectedFile = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'rejected')
/** Holds the commit of what is live: what a file that was damaged is made anew from. */
export const commitFile = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'live-commit')
export const serversDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'servers')
export const lockFile = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'publish.lock')
/** What the content room remembers of files that did not change. */
export const contentCacheDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'content')
/** The same of `npm run content:check`, which makes no documents. */
export const contentCheckDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'content-check')
/** Previews: a folder for each, and one in which they are made. */
export const previewsDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'previews')
/** Of an earlier Podium: its editions, and their bodies. */
export const earlierDirs = (dataDir: string) =>
  ['editions', 'documents'].map((name) => join(/* turbopackIgnore: true */ dataDir, name))
