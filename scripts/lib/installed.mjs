/** Is everything there that package-lock.json asks for, compiled for this Node? If not: `npm ci`, once. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runSaying } from './child.mjs'
import { root } from './root.mjs'

const LEAST = [20, 19, 0]

/** Stops with one clear message when Node is too old. */
export function checkNode() {
  const have = process.versions.node.split('.').map(Number)
  const differs = LEAST.findIndex((part, i) => part !== have[i])
  if (differs < 0 || have[differs] > LEAST[differs]) return
  console.error(
    `Podium heeft Node ${LEAST.join('.')} of nieuwer nodig; dit is Node ${process.versions.node}. Zie https://nodejs.org.`,
  )
  process.exit(1)
}

const readJson = (...path) => {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8'))
  } catch {
    return undefined
  }
}

/** npm writes down what it installed, in the form of the lock file: compare the two. Optional packages may be absent. */
function installedAsLocked() {
  const locked = readJson('package-lock.json')?.packages
  const installed = readJson('node_modules', '.package-lock.json')?.packages
  if (!locked) return true // no lock file: whoever removed it sees to the packages
  if (!installed) return false
  return Object.entries(locked).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional || devOptional),
  )
}

const ABI_FILE = ['node_modules', '.podium-abi']
const abi = () => `${process.versions.modules}-${process.platform}-${process.arch}`
const rememberAbi = () => writeFileSync(join(root, ...ABI_FILE), abi())
const knownAbi = () => {
  try {
    return readFileSync(join(root, ...ABI_FILE), 'utf8') === abi()
  } catch {
    return false
  }
}
/** SQLite is compiled: another Node needs another binary. */
function sqliteLoads() {
  if (knownAbi()) return true
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    rememberAbi()
    return true
  } catch {
    return false
  }
}

/** The condition of lib/files/sqlite.ts. */
const nodeHasSqlite = () => Boolean(process.getBuiltinModule?.('node:sqlite')?.StatementSync.prototype.columns)

async function npm(label, args, env = process.env) {
  const { code, output } = await runSaying(label, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { env })
  if (code === 0) return
  console.error(output.trim())
  console.error(`\n\`npm ${args.join(' ')}\` is mislukt; de reden staat hierboven.`)
  process.exit(1)
}

/** Installs what is missing. Stops the process with npm's own words when that fails. */
export async function ensureInstalled() {
  await ensurePackages()
  await ensureSqlite()
}

/** The packages alone: building and checking the code asks for no SQLite, of which compiling can take a minute and a half. */
export async function ensurePackages() {
  if (installedAsLocked()) return
  // The one script that is needed is SQLite's, below.
  await npm('Pakketten installeren (npm ci; de eerste keer een tot drie minuten)', [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
}

/** A SQLite for this Node. */
export async function ensureSqlite() {
  if (sqliteLoads()) return
  // As SQLite's makers compile it: -O3 takes half as long again and brings nothing. Its two files at once, when it must be compiled.
  const { CFLAGS = '-O2', CXXFLAGS = '-O2', JOBS = 'max' } = process.env
  await npm(
    'SQLite klaarmaken voor deze Node (npm rebuild better-sqlite3; tot anderhalve minuut)',
    ['rebuild', 'better-sqlite3', '--loglevel=error'],
    { ...process.env, CFLAGS, CXXFLAGS, JOBS },
  )
  if (sqliteLoads()) return
  if (nodeHasSqlite()) {
    console.log('better-sqlite3 laadt niet in deze Node; Podium gebruikt de SQLite van Node zelf.')
    return rememberAbi()
  }
  console.error('SQLite (better-sqlite3) laadt niet in deze Node. Verwijder node_modules en probeer het opnieuw.')
  process.exit(1)
}
