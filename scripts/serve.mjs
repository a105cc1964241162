/** Serves the site as it was built last: what `npm start` ends with, for tests and for those who build elsewhere. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readEnv } from './lib/env.mjs'
import { root } from './lib/root.mjs'
import { currentSite } from './lib/site.mjs'

process.chdir(root)
readEnv()
process.env.NODE_ENV = 'production'
const siteDir = currentSite()
if (!siteDir) {
  console.error('De site is nog niet gebouwd: draai `npm start`, of eerst `node scripts/build.mjs`.')
  process.exit(1)
}
const { main } = await import(pathToFileURL(join(siteDir, 'front/main.mjs')).href)
await main(siteDir)
