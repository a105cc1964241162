/**
 * `npm test`: everything, on one production build. Closes with "N passed, N failed"; a test that was skipped did not pass. All that
 * the tests write lies in one temporary folder, which is removed.
 *
 * `npm run test:quick` (`--quick`) is for while one works: what needs no build, server or browser. It is no gate.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { passOn, runSaying } from './lib/child.mjs'
import { checkNode, ensurePackages, ensureSqlite } from './lib/installed.mjs'
import { root } from './lib/root.mjs'
import { ensureTools, tryHeadlessShell } from './lib/tools.mjs'

const quick = process.argv.includes('--quick')
/** vitest.config.ts says which those are. */
const quickly = ['--project=rules']
/** Which tests: those of these files, or whatever else Vitest is told. */
const asked = process.argv.slice(2).filter((argument) => argument !== '--quick')

checkNode()
process.chdir(root)
await ensurePackages()

const temporary = mkdtempSync(join(inMemory() ?? tmpdir(), 'podium-npm-test-'))
chmodSync(temporary, 0o755) // PostgreSQL runs as another user when this one is root
const clean = () => rmSync(temporary, { recursive: true, force: true })
process.on('exit', clean)
const edition = join(temporary, 'edition')
mkdirSync(edition)
/** The environment of a fresh machine: no setting of who runs the tests may change what they see. */
const settings = [
  'PORT',
  'SITE_URL',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'ORGANISER_EMAIL',
  'MAILS_PER_MINUTE',
  'SECRET',
  'TRUST_PROXY',
  'RATE_LIMITS',
  'CONTENT_DIR',
]
const env = { ...process.env, TMPDIR: temporary, DATA_DIR: edition, PODIUM_TEST_EDITION: edition, NEXT_TELEMETRY_DISABLED: '1' }
// The same day in every run: the edition and the build are made at the moment at which the tests take place (tests/support/clock.ts).
env.VITEST = 'true'
env.PODIUM_TEST_CLOCK = join(temporary, 'today')
writeFileSync(env.PODIUM_TEST_CLOCK, '2026-12-01T08:00:00Z\n')
for (const name of settings) delete env[name]
// Which files of those are too long for it: vitest.config.ts.
if (quick) env.PODIUM_TEST_QUICK = '1'

const total = { passed: 0, failed: 0 }
const started = Date.now()

const bin = (name, ...path) => [join(root, 'node_modules', name, ...path)]
const checks = () =>
  Promise.all([
    step('Stijl en opmaak (Biome)', [...bin('@biomejs/biome', 'bin', 'biome'), 'ci', '--error-on-warnings']),
    step('Wie mag wie gebruiken (dependency-cruiser)', [
      ...bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...['app', 'components', 'elements', 'i18n', 'lib', 'scripts', 'server', 'contentlayer.config.ts'],
    ]),
  ])
const types = () => step('Typen (tsc)', [...bin('typescript', 'bin', 'tsc'), '--noEmit'])
const build = () => step('De site', ['scripts/build.mjs'])
const makeEdition = () => step('De inhoud nakijken en een editie maken', ['scripts/run.mjs', 'scripts/prepare.ts'])

// What can be done at the same time is: a fresh clone compiles SQLite meanwhile, and a fresh machine fetches a browser.
const sqlite = ensureSqlite()
if (quick) await Promise.all([checks(), types(), sqlite.then(tests)])
else {
  const built = build()
  // The build says which routes there are.
  const checked = [built.then(types), checks()]
  await Promise.all([built, sqlite.then(makeEdition), ensureTools().then(tryHeadlessShell)])
  await tests()
  await Promise.all(checked)
}

clean()
console.log(`\nKlaar na ${Math.round((Date.now() - started) / 1000)} s.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

/** Where Linux keeps files in memory, if it has four gigabytes for them: otherwise the tests wait for a disk that says that it wrote. */
function inMemory() {
  const folder = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > 4 * 1024 ** 3 ? folder : undefined
  } catch {
    return undefined
  }
}

/** A check that is right or wrong as a whole: counts as one. */
async function step(label, args) {
  const { code, output } = await runSaying(label, process.execPath, args, { env })
  if (code === 0) total.passed += 1
  else {
    total.failed += 1
    console.log(`${output.trim()}\n✗ ${label}\n`)
  }
}

/** Unit, database, mail, API, contract and browser tests; Vitest's own report is shown, and counted from its JSON. */
async function tests() {
  const report = join(temporary, 'report.json')
  console.log(`De tests (Vitest): ${quick ? 'regels' : 'regels, databases, mail, API, site en browser'} …`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(
    process.execPath,
    [...bin('vitest', 'vitest.mjs'), 'run', ...reporters, ...(quick ? quickly : []), ...asked],
    {
      env,
      stdio: 'inherit',
    },
  )
  const code = await passOn(child)
  const counted = read(report)
  if (!counted) {
    total.failed += 1
    return
  }
  total.passed += counted.numPassedTests
  // A file that could not even be loaded has no tests to fail.
  const unloaded = counted.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = counted.numTotalTests - counted.numPassedTests + unloaded.length
  total.failed += code !== 0 && failed === 0 ? 1 : failed
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
