/**
 * `npm start`: installs, makes an edition of the content, builds the site, serves; each only when something changed. What is up to
 * date costs nothing: the steps that need the content's tools run in a process of their own, and only then.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { passOn } from './lib/child.mjs'
import { readEnv } from './lib/env.mjs'
import { fingerprintOfStats } from './lib/fingerprint.mjs'
import { checkNode, ensureInstalled } from './lib/installed.mjs'
import { root } from './lib/root.mjs'
import { siteFingerprint } from './lib/site.mjs'

checkNode()
process.chdir(root)
readEnv()
await ensureInstalled()
await checkPort(process.env.PORT?.trim() || '3000')
await ensureEdition()
const siteDir = await buildSite()
process.env.NODE_ENV = 'production'
const { main, canServe } = await import(pathToFileURL(join(siteDir, 'front/main.mjs')).href)
if (!canServe()) await makeEdition()
await main(siteDir)

/** Before minutes of building: is the port free? What is wrong with the setting itself is said by lib/settings.ts. */
async function checkPort(port) {
  if (!/^\d+$/.test(port) || Number(port) > 65535) return
  const code = await new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) => done(error.code))
    probe.listen(Number(port), () => probe.close(() => done()))
  })
  if (code === 'EADDRINUSE')
    stop(`Poort ${port} is al in gebruik. Stop wat daar draait, of kies een andere: PORT=3001 npm start`)
}

/** An edition of the content as it is, unless the files are those of the last start. A rollback since then stands. */
async function ensureEdition() {
  const folder = (name, otherwise) => resolve(process.env[name]?.trim() || otherwise)
  const dataDir = folder('DATA_DIR', 'data')
  const note = join(dataDir, 'content-at-start')
  const now = `${fingerprintOfStats(folder('CONTENT_DIR', 'content'))} ${siteFingerprint()}`
  if (existsSync(join(dataDir, 'editions.sqlite')) && read(note) === now) return
  await makeEdition()
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(note, now)
}

async function makeEdition() {
  const { spawn } = await import('node:child_process')
  console.log('De inhoud nakijken …')
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/prepare.ts'], { stdio: 'inherit' })
  const code = await passOn(child)
  if (code !== 0) process.exit(code)
}

async function buildSite() {
  const { BuildFailed, ensureSite } = await import('./build.mjs')
  try {
    return await ensureSite()
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    stop(`${error.message}\n\nDe site is niet gebouwd; wat er stond, staat er nog.`)
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
