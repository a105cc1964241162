/** Where editions lie below DATA_DIR. Next's bundler would trace what it can see of paths: hence the comments in here. */
import { join } from 'node:path'

export const editionsDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'editions')
export const manifestFile = (dataDir: string, id: string) =>
  join(/* turbopackIgnore: true */ editionsDir(dataDir), `${id}.jsonl`)
/** Holds the id of the edition that is live. */
export const pointerFile = (dataDir: string) => join(/* turbopackIgnore: true */ editionsDir(dataDir), 'current')
/** Holds the fingerprint of the edition that a rollback left, so that a start does not bring it back. */
export const rejectedFile = (dataDir: string) => join(/* turbopackIgnore: true */ editionsDir(dataDir), 'rejected')
export const documentsDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'documents')
export const documentFile = (dataDir: string, hash: string) =>
  join(/* turbopackIgnore: true */ documentsDir(dataDir), hash.slice(0, 2), `${hash}.json`)
export const serversDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'servers')
export const lockFile = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'publish.lock')
/** What the content room remembers of files that did not change. */
export const contentCacheDir = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'content')
