/** The secret that signs links, sessions and forms: as set, else made once and kept in DATA_DIR. */
import { createHmac, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../settings'

const made = new Map<string, string[]>()

/** The first signs, all verify. */
export function secrets({ secrets, dataDir }: Pick<Settings, 'secrets' | 'dataDir'>): string[] {
  if (secrets) return secrets
  const file = join(/* turbopackIgnore: true */ dataDir, 'secret')
  const known = made.get(file) ?? [readSecret(file) ?? makeSecret(dataDir, file)]
  made.set(file, known)
  return known
}

/**
 * What each key is for: what one of them gives away opens nothing else. Two kinds of links are older than this and stand in people's mails, so they stay as
 * they are, made from the secret itself: one's own sign-up (`podium sign-up <id>`) and a preview (`voorbeeld <salt>`, SHA-512). No purpose begins as these do.
 */
export type Purpose =
  | 'form'
  | 'desk sign-in'
  | 'desk sign-in link'
  | 'desk session'
  | 'desk answer'
  | 'client'
  | 'unsubscribe'
  | 'partner link'
  | 'ticket'
  | 'door link'
  | 'door session'
  | 'certificate'

/** A key for one purpose alone, of one secret (HMAC-SHA-256, in hex). */
export const keyFor = (purpose: Purpose, secret: string): string =>
  createHmac('sha256', secret).update(`podium ${purpose}`).digest('hex')

/** As iron-session takes them: it seals with the highest number, which is the first secret's, and opens with any. */
export const passwordsFor = (purpose: Purpose, secrets: readonly string[]): Record<number, string> =>
  Object.fromEntries(secrets.map((secret, i) => [secrets.length - i, keyFor(purpose, secret)]))

function readSecret(file: string): string | undefined {
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (secret.length < 32) throw new Error(`${file} is no secret: it should hold at least 32 characters`)
  return secret
}

/** Written whole beside its place, then linked to it: of two processes that start together the first one's stays. */
function makeSecret(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`
  const handle = openSync(/* turbopackIgnore: true */ draft, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(32).toString('base64url')}\n`)
    fsyncSync(handle)
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(handle)
    rmSync(draft, { force: true })
  }
  const secret = readSecret(file)
  if (!secret) throw new Error(`${file} disappeared while it was made`)
  return secret
}
