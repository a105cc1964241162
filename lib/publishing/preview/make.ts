/**
 * A preview of a git ref, from beginning to end: find the commit, lay out its files, check them, make an edition of them, and put it beside the live
 * one in a file of its own. The live edition, its servers and the database of sign-ups are not touched.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../clock'
import type { Problem } from '../../content/types'
import type { Moment } from '../../domain/units'
import { editionsFile, openForWriting } from '../../editions/file/open'
import { Statements } from '../../editions/file/statements'
import { clearEditions } from '../../editions/file/write/clear'
import { keepEdition } from '../../editions/file/write/keep'
import type { Companion } from '../../editions/file/write/write'
import { makeEdition } from '../../editions/making/make'
import { bodiesOf } from '../../editions/making/store'
import { previewsDir } from '../../editions/paths'
import { keepProblems } from '../../editions/previews/problems'
import {
  allIn,
  editionDir,
  idOfToken,
  keepPreview,
  namesIn,
  type Preview,
  previewDir,
  removePreview,
} from '../../editions/previews/records'
import type { Edition } from '../../editions/types'
import { makeFolder } from '../../files/atomic'
import { Busy, withLock } from '../../files/lock'
import { liveEdition, rememberMade } from '../live/edition'
import { blobsOf, commitAt, fetchBranch, Unfit } from './commit'
import { newLink, tokenOf } from './link'
import { layOut, openWorkshop, workshopIn } from './workshop'

const DAY = 86_400_000
/** How long a link opens a preview that is not made again. */
export const DAYS = 14
/** At once; the oldest make room. */
export const MOST = 20

export interface PreviewOptions {
  /** Absolute paths. */
  contentDir: string
  dataDir: string
  /** A branch, a tag or a commit. */
  ref: string
  /** First get what the remote has of this branch. */
  fetch?: boolean
  /** The slug of the one article that is shown, to its author. */
  article?: string
  /** The first signs. */
  secrets: string[]
  companion?: Companion
  now?: () => Moment
  /** How long to wait for who makes another preview, in milliseconds. */
  patience?: number
}

export type PreviewOutcome =
  | {
      ok: true
      preview: Preview
      token: string
      /** It was there before: the link is the same. */
      renewed: boolean
      problems: Problem[]
      edition: Edition
    }
  | { ok: false; why: 'content'; problems: Problem[] }
  | { ok: false; why: 'unfit'; message: string }
  | { ok: false; why: 'busy'; pid: number }

export async function makePreview(options: PreviewOptions): Promise<PreviewOutcome> {
  const { dataDir, patience } = options
  try {
    return await withLock(join(previewsDir(dataDir), 'making.lock'), () => make(options), { patience })
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, why: 'unfit', message: error.message }
    if (error instanceof Busy) return { ok: false, why: 'busy', pid: error.pid }
    throw error
  }
}

async function make(options: PreviewOptions): Promise<PreviewOutcome> {
  const { contentDir, dataDir, now: moment = clock.now } = options
  const ref = named(options.ref)
  const [commit, now] = [options.fetch ? await fetchBranch(contentDir, ref) : await commitAt(contentDir, options.ref), moment()]
  const blobs = await blobsOf(contentDir, commit)
  await openWorkshop(dataDir, options.patience)
  await layOut(dataDir, contentDir, blobs)
  const made = await editionOf(options, commit, now)
  if ('problems' in made && !('edition' in made)) return { ok: false, why: 'content', problems: made.problems }
  const known = allIn(dataDir).find((one) => one.ref === ref && one.article === options.article && now < one.until)
  const token = known && tokenOf(known, options.secrets)
  const link = known && token ? { token, salt: known.salt } : newLink(options.secrets)
  const { article } = options
  const about = { ref, commit, article, madeAt: now, until: now + DAYS * DAY, edition: made.edition.id }
  const preview = { id: idOfToken(link.token), salt: link.salt, ...about }
  putBeside(dataDir, preview, made.problems)
  clearPreviews(dataDir, now)
  return { ok: true, preview, token: link.token, renewed: token !== undefined, ...made }
}

/** Branches of a remote go by their own name: the branch of an editor, and the same once it was pushed, have one preview. */
const named = (ref: string): string => ref.replace(/^refs\/(?:heads|tags|remotes\/[^/]+)\/|^origin\//, '')

type Made = { edition: Edition; problems: Problem[] } | { problems: Problem[] }

async function editionOf({ dataDir, article, companion }: PreviewOptions, commit: string, now: Moment): Promise<Made> {
  const { dir, tree, cache } = workshopIn(dataDir)
  const opened = openForWriting(dir)
  const file = new Statements(opened.file)
  const bodies = bodiesOf(file, cache)
  try {
    const before = liveEdition(file, dir)
    const drafts = (slug: string) => article === undefined || slug === article
    const made = await makeEdition({ contentDir: tree, dataDir, cacheDir: cache, now, bodies, before, drafts })
    if (!made.ok) return { problems: made.problems }
    const edition = { ...made.edition, commit }
    if (article !== undefined && !edition.articles.some(({ slug }) => slug === article))
      throw new Unfit(`Er is in deze commit geen artikel met de naam "${article}".`)
    if (!made.unchanged) {
      keepEdition(file, { edition, before, bodyOf: bodies.bodyOf, companion })
      rememberMade(dir, edition)
      clearEditions(file)
    }
    return { edition, problems: made.warnings }
  } finally {
    bodies.close()
    opened.file.close()
  }
}

/** The file of the workshop has this edition as its live one: a copy of it is the preview. Whole, or not at all. */
function putBeside(dataDir: string, preview: Preview, problems: Problem[]): void {
  const folder = editionDir(dataDir, preview)
  if (!existsSync(folder)) {
    const half = `${folder}.half`
    rmSync(half, { recursive: true, force: true })
    makeFolder(half)
    copyFileSync(editionsFile(workshopIn(dataDir).dir), editionsFile(half))
    renameSync(half, folder)
  }
  keepProblems(dataDir, preview, problems)
  keepPreview(dataDir, preview)
  const home = previewDir(dataDir, preview.id)
  const others = namesIn(home).filter((name) => !['about.json', preview.edition].includes(name))
  for (const name of others) rmSync(join(home, name), { recursive: true, force: true })
}

/** Those that are over, and the oldest of too many. */
export function clearPreviews(dataDir: string, now: Moment): void {
  const newest = allIn(dataDir).sort((a, b) => b.madeAt - a.madeAt)
  const going = newest.filter(({ until }, place) => until <= now || place >= MOST)
  for (const { id } of going) removePreview(dataDir, id)
}
