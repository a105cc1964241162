/** The site's builds: each lies whole in .next/site-<fingerprint>; .next/site names the one that is served. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOfBytes } from './fingerprint.mjs'
import { root } from './root.mjs'

const next = join(root, '.next')
const pointer = join(next, 'site')

/** All that a build reads. No content, and no setting: what depends on SITE_URL is bound to it (server/cache/page-cache-on-disk.ts). */
const SOURCES = [
  'app',
  'components',
  'elements',
  'i18n',
  'lib',
  'messages',
  'public',
  'server',
  'contentlayer.config.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/build-elements.mjs',
  'scripts/lib/bundle.mjs',
  'scripts/lib/postcss-lean.mjs',
]
/** Made by the build itself. */
const made = join('public', 'e')

/** What the site would be built from now. */
export const siteFingerprint = () => {
  const here = process.cwd()
  process.chdir(root) // so that the names in it are the same in every clone
  try {
    return fingerprintOfBytes(SOURCES, (file) => file.startsWith(made))
  } finally {
    process.chdir(here)
  }
}

export const siteDirOf = (fingerprint) => join(next, `site-${fingerprint}`)

/** The folder of the build that is served now; undefined before the first. */
export function currentSite() {
  try {
    const dir = join(next, readFileSync(pointer, 'utf8').trim())
    return statSync(join(dir, 'BUILD_ID'), { throwIfNoEntry: false }) && dir
  } catch {
    return undefined
  }
}

/** Makes a whole build the one that is served, and clears away all but the two newest: a server may still run on the last. */
export function swapIn(fingerprint) {
  mkdirSync(next, { recursive: true })
  writeFileSync(`${pointer}.${process.pid}`, `site-${fingerprint}\n`)
  renameSync(`${pointer}.${process.pid}`, pointer)
  const builds = readdirSync(next)
    .filter((name) => name.startsWith('site-') && name !== `site-${fingerprint}`)
    .map((name) => ({ name, at: statSync(join(next, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of builds.slice(1)) rmSync(join(next, name), { recursive: true, force: true })
}
