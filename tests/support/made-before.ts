/**
 * What of the sample was made before in this run, for a server that would make it again: its pictures, as they were given and in the
 * widths that readers of another server asked for. All of it has the digest of what it was made of in its name, and is never written into.
 */
import { cp, link, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Data of the sample's edition (`npm test` makes it). */
const made = process.env.PODIUM_TEST_EDITION

/** The pictures of a copy of the sample, which its first edition would copy again. */
export async function originalsMadeBefore(dataDir: string): Promise<void> {
  if (made) await cp(join(made, 'pictures'), join(dataDir, 'pictures'), { recursive: true })
}

/** Of the pictures that this server has too. */
export const picturesMadeBefore = (dataDir: string) => (made ? linkMissing(made, dataDir) : undefined)
export const keepMadePictures = (dataDir: string) => (made ? linkMissing(dataDir, made) : undefined)

async function linkMissing(from: string, to: string): Promise<void> {
  for (const hash of await namesIn(join(to, 'pictures'))) {
    const there = new Set(await namesIn(join(to, 'pictures', hash)))
    const names = await namesIn(join(from, 'pictures', hash))
    // Another worker may be doing the same, and a publish may clear the folder away.
    for (const name of names.filter((one) => /^\d+\.(avif|jpg)$/.test(one) && !there.has(one)))
      await link(join(from, 'pictures', hash, name), join(to, 'pictures', hash, name)).catch(() => {})
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
