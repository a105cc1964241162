/** What the tests need beside npm packages: a Chromium, a PostgreSQL and an nginx. Installed by apt-get where that can be done without asking. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runSaying } from './child.mjs'

const inPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
const isRoot = () => process.getuid?.() === 0

const tools = [
  {
    name: 'Chromium',
    package: 'chromium',
    // The same places as tests/support/browser/browser.ts.
    found: () =>
      Boolean(process.env.CHROMIUM) ||
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some((name) => inPath(name)) ||
      existsSync('/Applications/Google Chrome.app'),
    hint: 'of zet CHROMIUM op het pad van een Chromium of Chrome',
  },
  {
    name: 'PostgreSQL',
    package: 'postgresql',
    // The same places as tests/support/servers/postgres.ts.
    found: () =>
      inPath('initdb') ||
      ['/opt/homebrew/opt/postgresql/bin', '/usr/local/opt/postgresql/bin', '/usr/local/pgsql/bin'].some((bin) =>
        existsSync(join(bin, 'initdb')),
      ) ||
      (existsSync('/usr/lib/postgresql') &&
        readdirSync('/usr/lib/postgresql').some((version) =>
          existsSync(join('/usr/lib/postgresql', version, 'bin', 'initdb')),
        )),
    hint: 'of zet de map met initdb in PATH',
  },
  {
    name: 'nginx',
    package: 'nginx-light',
    // The same places as tests/support/servers/nginx.ts.
    found: () =>
      inPath('nginx') || ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'].some((bin) => existsSync(join(bin, 'nginx'))),
    hint: 'of zet de map met nginx in PATH',
  },
]

/** The same place as in tests/support/browser/browser.ts. */
const headlessShell = '/usr/lib/chromium/chromium-headless-shell'

/**
 * The same Chromium without the windows that nobody sees opens pages at half of what they cost. Only of the very version that is here,
 * so that nothing else is changed; without it the tests take longer, and are the same.
 */
export async function tryHeadlessShell() {
  if (existsSync(headlessShell) || process.env.CHROMIUM || !isRoot() || !inPath('apt-get')) return
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own
  const { status, stdout } = spawnSync('dpkg-query', ['-f', '${Version}', '-W', 'chromium-common'], { encoding: 'utf8' })
  if (status !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::https::Timeout=10']
  const get = (...args) =>
    runSaying('Chromium zonder vensters, voor snellere tests', 'timeout', ['90', 'apt-get', ...patience, ...args], { env })
  const install = () =>
    get('install', '-q', '-y', '--no-install-recommends', '--no-remove', `chromium-headless-shell=${stdout.trim()}`)
  if ((await install()).code === 0) return
  if ((await get('update', '-q')).code === 0) await install()
  if (!existsSync(headlessShell)) console.log('Chromium zonder vensters is er niet: het gaat ook met het gewone, langzamer.')
}

/** Finds or installs them; stops with what to do when neither can be done. */
export async function ensureTools() {
  const missing = tools.filter(({ found }) => !found())
  if (missing.length === 0) return
  if (isRoot() && inPath('apt-get')) await install(missing.map((tool) => tool.package))
  const still = missing.filter(({ found }) => !found())
  for (const tool of still)
    console.error(
      `${tool.name} ontbreekt: installeer het (Debian, Ubuntu: sudo apt-get install ${tool.package}), ${tool.hint}.`,
    )
  if (still.length > 0) process.exit(1)
}

async function install(packages) {
  // RUNLEVEL=1: what is installed here is for tests, and should not begin to serve by itself.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  await runSaying('Lijst van pakketten ophalen (apt-get update)', 'apt-get', ['update', '-q'], { env })
  const args = ['install', '-q', '-y', '--no-install-recommends', ...packages]
  const { code, output } = await runSaying(`Installeren: ${packages.join(', ')} (apt-get, een paar minuten)`, 'apt-get', args, {
    env,
  })
  if (code !== 0) console.error(output.trim())
}
