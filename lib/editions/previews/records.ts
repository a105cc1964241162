/**
 * Which previews there are: DATA_DIR/previews/<id>/about.json, beside the folder that has its file of editions. The id is a digest of the token in
 * its link: who reads the folder does not have the link.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Moment } from '../../domain/units'
import { writeWhole } from '../../files/atomic'
import { previewsDir } from '../paths'

export interface Preview {
  id: string
  /** What the link is derived from, with the secret (lib/publishing/preview/link.ts). */
  salt: string
  /** As it was asked for: a branch, a tag, a commit. */
  ref: string
  commit: string
  /** The one article that it shows, to its author. */
  article?: string
  /** When it was made last, and until when its link opens it. */
  madeAt: Moment
  until: Moment
  /** The name of the edition, and of the folder with its file. */
  edition: string
}

export const idOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
const ID = /^[0-9a-f]{64}$/

export const previewDir = (dataDir: string, id: string): string => join(/* turbopackIgnore: true */ previewsDir(dataDir), id)
/** Where its file of editions is. Another edition has another folder: who reads the one before is not disturbed. */
export const editionDir = (dataDir: string, { id, edition }: Pick<Preview, 'id' | 'edition'>): string =>
  join(/* turbopackIgnore: true */ previewDir(dataDir, id), edition)
const aboutFile = (dataDir: string, id: string) => join(/* turbopackIgnore: true */ previewDir(dataDir, id), 'about.json')

/** Undefined where there is none, and once it has expired. */
export function previewOf(dataDir: string, token: string, now: Moment): Preview | undefined {
  const found = read(dataDir, idOfToken(token))
  return found && now < found.until ? found : undefined
}

/** Those that have not expired, the one that was made last first. */
export const previewsIn = (dataDir: string, now: Moment): Preview[] =>
  allIn(dataDir)
    .filter(({ until }) => now < until)
    .sort((a, b) => b.madeAt - a.madeAt)

/** Expired ones too, in no order. */
export const allIn = (dataDir: string): Preview[] =>
  namesIn(previewsDir(dataDir)).flatMap((id) => (ID.test(id) ? (read(dataDir, id) ?? []) : []))

export const keepPreview = (dataDir: string, preview: Preview): void =>
  writeWhole(aboutFile(dataDir, preview.id), JSON.stringify(preview), { mode: 0o600 })

/** Its link leads nowhere from here on. */
export function removePreview(dataDir: string, id: string): void {
  rmSync(/* turbopackIgnore: true */ aboutFile(dataDir, id), { force: true })
  rmSync(/* turbopackIgnore: true */ previewDir(dataDir, id), { recursive: true, force: true })
}

function read(dataDir: string, id: string): Preview | undefined {
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ aboutFile(dataDir, id), 'utf8')) as Preview
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** None where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
