/**
 * Builds the site when its code has changed: elements, the server's code, then `next build`, into .next/build. Whole, it becomes
 * .next/site-<fingerprint> by a rename; a build that fails leaves the old site as it was.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled, chosenPackages } from './lib/bundle.mjs'
import { runSaying } from './lib/child.mjs'
import { root } from './lib/root.mjs'
import { currentSite, siteDirOf, siteFingerprint, swapIn } from './lib/site.mjs'

const building = join(root, '.next', 'build')

/** The folder of an up-to-date build. Throws `BuildFailed`. It looks at no content. */
export async function ensureSite() {
  const upToDate = () => {
    const wanted = siteDirOf(siteFingerprint())
    return currentSite() === wanted && wanted
  }
  return upToDate() || (await alone(async () => upToDate() || (await build(siteFingerprint()))))
}

/** Two processes would build in one folder. */
async function alone(work) {
  const { withLock } = await import(pathToFileURL(await bundled('lib/files/lock.ts')).href)
  const waits = () => console.log('Een ander proces bouwt de site al; daarop wachten …')
  return await withLock(join(root, '.next', 'building'), work, { patience: Number.POSITIVE_INFINITY, waits })
}

export class BuildFailed extends Error {}

async function build(fingerprint) {
  const target = siteDirOf(fingerprint)
  if (!existsSync(join(target, 'BUILD_ID'))) {
    rmSync(building, { recursive: true, force: true })
    rmSync(target, { recursive: true, force: true })
    mkdirSync(building, { recursive: true })
    await makeParts()
    await nextBuild()
    // Started by a server when somebody is at the desk: who presses first need not wait for it to be made.
    await bundled('scripts/publisher.ts')
    renameSync(building, target)
  }
  keepTypes(target)
  swapIn(fingerprint)
  return target
}

/** Our elements and the server's own code; both lie in the build, so that one rename changes everything together. */
async function makeParts() {
  const { buildElements } = await import('./build-elements.mjs')
  await buildElements()
  if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), join(building, 'public'), { recursive: true })
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      main: 'server/process/main.ts',
      next: 'server/process/next.ts',
      pictures: 'lib/pictures/process/main.ts',
      'cache-handler': 'lib/next/cache-handler.ts',
    },
    outdir: join(building, 'front'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Their many files as one: a start takes a tenth of a second less.
    plugins: [chosenPackages],
    sourcemap: true,
    logLevel: 'silent',
  }).catch((error) => {
    throw new BuildFailed(error.message)
  })
}

async function nextBuild() {
  const { code, output } = await runSaying(
    'De site bouwen (een halve tot anderhalve minuut)',
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    {
      env: { ...process.env, NODE_ENV: 'production', PODIUM_BUILD: relative(root, building), NEXT_TELEMETRY_DISABLED: '1' },
    },
  )
  if (process.env.PODIUM_BUILD_LOG) console.log(output)
  if (code !== 0) throw new BuildFailed(output.trim())
}

/** The types of the routes stay where they were made: they name the pages by their place beside it (tsconfig.json includes them). */
function keepTypes(target) {
  cpSync(join(target, 'types'), join(building, 'types'), { recursive: true })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(relative(root, await ensureSite()))
  } catch (error) {
    console.error(error instanceof BuildFailed ? `${error.message}\n\nDe site is niet gebouwd; de oude staat er nog.` : error)
    process.exit(1)
  }
}
