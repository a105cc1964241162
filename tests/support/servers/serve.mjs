/**
 * As scripts/serve.mjs, but for the warm-up, a page of every kind: tests start seventy servers. That a server warms up: tests/unit/server/process/warm-up.test.ts.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../../scripts/lib/root.mjs'
import { currentSite } from '../../../scripts/lib/site.mjs'

process.chdir(root)
process.env.NODE_ENV = 'production'
const siteDir = currentSite()
if (!siteDir) throw new Error('The site has not been built')
const { main } = await import(pathToFileURL(join(siteDir, 'front/main.mjs')).href)
await main(siteDir, console.log, (_port, _key, done) => {
  done?.()
  return () => {}
})
