/** Next alone on the built site, without our front: to see what it says of its cache, and to measure what the front is worth. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../../scripts/lib/root.mjs'
import { currentSite } from '../../../scripts/lib/site.mjs'

process.chdir(root)
process.env.NODE_ENV = 'production'
const siteDir = process.env.SITE_DIR ?? currentSite()
if (!siteDir) throw new Error('The site has not been built')
const { prepareNext } = await import(pathToFileURL(join(siteDir, 'front/next.mjs')).href)
const port = Number(process.env.PORT)
const handle = await prepareNext(siteDir, port)
createServer(handle).listen(port, '127.0.0.1', () => console.log(`Podium staat op ${port}`))
process.on('SIGTERM', () => process.exit(0))
