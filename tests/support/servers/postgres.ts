/**
 * A PostgreSQL of the tests' own: a cluster in a temporary folder, with its socket in there too (no port that somebody else may
 * take), gone afterwards. Uses the binaries that the machine has (Debian keeps them out of the PATH). A run has one; each file has
 * databases of its own in it.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { thePostgres } from '../run/one-for-all'

export interface Cluster {
  /** Where its socket is. */
  folder: string
  /** Stops the server and removes its folder. */
  stop(): Promise<void>
}

/** A new, empty database in the run's PostgreSQL: `postgres://…`. */
export async function createDatabase(): Promise<string> {
  const folder = await thePostgres()
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(urlOf(folder, 'postgres'), `create database ${name}`)
  return urlOf(folder, name)
}

const urlOf = (folder: string, database: string) => `postgres://podium@localhost/${database}?host=${encodeURIComponent(folder)}`

/** The folder with `initdb` and `postgres`, the newest one; undefined when there is none. */
export function postgresBin(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const homes = ['/opt/homebrew/opt/postgresql/bin', '/usr/local/opt/postgresql/bin', '/usr/local/pgsql/bin']
  const places = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':'), ...homes]
  return places.find((place) => place && existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')))
}

/** Starts one. Takes a second or two. */
export async function startCluster(): Promise<Cluster> {
  const bin = postgresBin()
  if (!bin)
    throw new Error('PostgreSQL was not found: install it (Debian: apt-get install postgresql), or run npm test, which does')
  const folder = mkdtempSync(join(tmpdir(), 'podium-postgres-'))
  const user = ordinaryUser()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid as number)
  const data = join(folder, 'data')
  try {
    const init = ['-D', data, '-U', 'podium', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    execFileSync(join(bin, 'initdb'), init, { ...user, cwd: folder, stdio: 'pipe' })
    // Durability is what the kill tests are about: fsync stays on.
    const options = { listen_addresses: '', unix_socket_directories: folder, shared_buffers: '16MB' }
    const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return await running(server, folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function running(server: ChildProcess, folder: string): Promise<Cluster> {
  let log = ''
  server.stderr?.on('data', (chunk) => {
    log = (log + chunk).slice(-4_000)
  })
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  const kill = () => server.kill('SIGINT')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    // SIGINT is its fast shutdown: open connections are dropped.
    if (server.exitCode === null) kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilAnswers(urlOf(folder, 'postgres'), () => server.exitCode !== null)
  } catch {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${log}`)
  }
  return { folder, stop }
}

async function untilAnswers(url: string, isOver: () => boolean): Promise<void> {
  for (const until = Date.now() + 120_000; ; ) {
    try {
      return await query(url, 'select 1')
    } catch (error) {
      if (isOver() || Date.now() > until) throw error
      await sleep(50)
    }
  }
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** PostgreSQL refuses to run as root: then as the user that it, or the system, keeps for such. Nothing when we are not root. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim())
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
}
