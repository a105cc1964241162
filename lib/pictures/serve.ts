/** Answers /beeld/<hash>/<width>.<format>: from disk, or made at the first request. Knows no HTTP but a path. */
import { writeWholeLater } from '../files/atomic'
import { originalIn, pictureDir, variantIn } from './paths'
import { type Format, widthsOf } from './picture'
import { make } from './process/make'
import { bytesOf } from './process/work'
import { storedFacts } from './store'

export interface Served {
  body: Buffer
  type: string
}

const ADDRESS = /^\/beeld\/([0-9a-f]{16})\/([1-9]\d{0,3})\.(avif|jpg)$/
const TYPES: Record<Format, string> = { avif: 'image/avif', jpg: 'image/jpeg' }

const underway = new Map<string, Promise<Buffer | undefined>>()

/** Undefined: there is no such picture, or not in this width. Throws `QueueFull`, and what sharp says. */
export async function pictureAt(path: string, dataDir: string): Promise<Served | undefined> {
  const [, hash, digits, format] = (ADDRESS.exec(path) ?? []) as [string?, string?, string?, Format?]
  const width = Number(digits)
  if (!hash || !format) return undefined
  const facts = storedFacts(dataDir, hash)
  if (!facts || !widthsOf(facts).includes(width)) return undefined
  const folder = pictureDir(dataDir, hash)
  const file = variantIn(folder, width, format)
  const body = (await bytesOf(file)) ?? (await madeOnce(file, originalIn(folder), width, format))
  return body && { body, type: TYPES[format] }
}

/** Everyone who asks while it is being made waits for the same one. */
function madeOnce(file: string, original: string, width: number, format: Format): Promise<Buffer | undefined> {
  const making = underway.get(file) ?? makeAndKeep(file, original, width, format).finally(() => underway.delete(file))
  underway.set(file, making)
  return making
}

async function makeAndKeep(file: string, original: string, width: number, format: Format): Promise<Buffer | undefined> {
  const body = await make({ what: 'variant', original, width, format })
  if (body) await keep(file, body)
  return body
}

/** Written whole. That its folder was cleared away meanwhile, or the disk is full, is no reason to send nothing. */
async function keep(file: string, body: Buffer): Promise<void> {
  try {
    await writeWholeLater(file, body)
  } catch (error) {
    console.error(`picture not kept: ${String(error)}`)
  }
}
