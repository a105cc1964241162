/**
 * Where previews are made: DATA_DIR/previews/workshop. It begins as a copy of what is live and of what is known of the content, and every preview
 * that is made there leaves it a little further: so the next costs what differs. One process at a time.
 */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { editionsFile, reading } from '../../editions/file/open'
import { SCHEMA_VERSION, schemaVersionOf } from '../../editions/file/schema'
import { contentCacheDir, lockFile, previewsDir } from '../../editions/paths'
import { namesIn } from '../../editions/previews/records'
import { makeFolder, writeWhole } from '../../files/atomic'
import { withLock } from '../../files/lock'
import { type Blob, contentsOf } from './commit'

export const workshopIn = (dataDir: string) => {
  const dir = join(previewsDir(dataDir), 'workshop')
  return { dir, tree: join(dir, 'tree'), cache: join(dir, 'content'), listing: join(dir, 'tree.json') }
}

/** Undefined: there is none that is in order. */
const schemaIn = (dir: string): number | undefined => reading(dir, ({ file }) => schemaVersionOf(file))

/** Copies the live edition and what is known of the content, where this was not done before. Throws `Busy` while somebody publishes too long. */
export async function openWorkshop(dataDir: string, patience?: number): Promise<void> {
  const { dir, cache } = workshopIn(dataDir)
  if (schemaIn(dir) === SCHEMA_VERSION) return
  rmSync(dir, { recursive: true, force: true })
  await withLock(lockFile(dataDir), async () => copyAll(dataDir, dir, cache), { patience })
}

/** Nobody writes in them meanwhile: who publishes holds the lock. What stands in a log beside a file goes along. */
function copyAll(dataDir: string, dir: string, cache: string): void {
  makeFolder(cache)
  const known = contentCacheDir(dataDir)
  for (const name of namesIn(known).filter((one) => /\.sqlite(-wal)?$/.test(one)))
    copyFileSync(join(known, name), join(cache, name))
  if (schemaIn(dataDir) !== SCHEMA_VERSION) return
  for (const end of ['', '-wal']) {
    const from = editionsFile(dataDir) + end
    if (existsSync(from)) copyFileSync(from, editionsFile(dir) + end)
  }
}

/** Makes the folder what a commit has: writes and removes what differs from the commit that was there before. */
export async function layOut(dataDir: string, contentDir: string, blobs: Blob[]): Promise<void> {
  const { tree, listing } = workshopIn(dataDir)
  const before = listed(listing)
  // Not known while it is being changed: who is interrupted begins anew.
  rmSync(listing, { force: true })
  if (!before) rmSync(tree, { recursive: true, force: true })
  const now = new Map(blobs.map(({ file, oid }) => [file, oid]))
  for (const file of before?.keys() ?? []) if (!now.has(file)) rmSync(join(tree, file), { recursive: true, force: true })
  const fresh = blobs.filter(({ file, oid }) => before?.get(file) !== oid)
  // A folder may have become a file.
  if (before) for (const { file } of fresh) rmSync(join(tree, file), { recursive: true, force: true })
  for (const folder of new Set(fresh.map(({ file }) => dirname(file)))) makeFolder(join(tree, folder))
  for await (const [{ file }, content] of contentsOf(contentDir, fresh)) writeFileSync(join(tree, file), content)
  writeWhole(listing, JSON.stringify([...now]))
}

function listed(listing: string): Map<string, string> | undefined {
  try {
    return new Map(JSON.parse(readFileSync(listing, 'utf8')))
  } catch {
    return undefined
  }
}
