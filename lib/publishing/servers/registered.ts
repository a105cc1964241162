/** Which servers of this machine run on a data folder: they say so in a small file, and publishing asks them for changed pages. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { serversDir } from '../../editions/paths'
import { isAlive } from '../../files/alive'
import { makeFolder, writeWhole } from '../../files/atomic'

export interface LiveServer {
  pid: number
  /** Where it answers on this machine, without a slash at the end. */
  url: string
  /** By which it knows who publishes. */
  key: string
  /** It has warmed up (server/process/background/warm-up.ts): from now on a measurement measures what it asks for. */
  warm?: true
}

/** Where a server says what it holds that an edition or a moment has changed, to who sends its key along. */
export const STALE_PATH = '/api/stale'
export const KEY_HEADER = 'podium-publish'

const fileOf = (dataDir: string, pid: number) => join(/* turbopackIgnore: true */ serversDir(dataDir), `${pid}.json`)

/** Says that this process serves `dataDir` at `url`, until it exits or the returned function is called. `key`: see `LiveServer`. */
export function registerServer(dataDir: string, url: string, key: string): () => void {
  makeFolder(serversDir(dataDir))
  const file = fileOf(dataDir, process.pid)
  const server: LiveServer = { url: url.replace(/\/+$/, ''), pid: process.pid, key }
  writeWhole(file, JSON.stringify(server), { mode: 0o600 })
  const leave = () => {
    process.off('exit', leave)
    rmSync(/* turbopackIgnore: true */ file, { force: true })
  }
  process.on('exit', leave)
  return leave
}

/** Says that this process, which is registered, has warmed up. */
export function registerWarm(dataDir: string): void {
  const file = fileOf(dataDir, process.pid)
  const server = read(file)
  if (server) writeWhole(file, JSON.stringify({ ...server, warm: true } satisfies LiveServer), { mode: 0o600 })
}

/** The servers whose process is alive. The files of others, which were killed, are taken away. */
export function liveServers(dataDir: string): LiveServer[] {
  return names(dataDir).flatMap((name) => {
    const file = join(/* turbopackIgnore: true */ serversDir(dataDir), name)
    const server = read(file)
    if (server && isAlive(server.pid)) return server
    rmSync(/* turbopackIgnore: true */ file, { force: true })
    return []
  })
}

function names(dataDir: string): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ serversDir(dataDir)).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

function read(file: string): LiveServer | undefined {
  try {
    const { pid, url, key = '', warm } = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'))
    if (typeof pid !== 'number' || typeof url !== 'string') return undefined
    return { pid, url, key: String(key), ...(warm === true && { warm }) }
  } catch {
    return undefined
  }
}
