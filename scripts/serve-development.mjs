/** The server of `npm run dev`. Its own code is made into plain JavaScript first; when that changes, stop and start again. */
import { pathToFileURL } from 'node:url'
import { bundled } from './lib/bundle.mjs'

process.env.NODE_ENV = 'development'
const [server, pictures] = await Promise.all(['server/development/main.ts', 'lib/pictures/process/main.ts'].map(bundled))
const { main } = await import(pathToFileURL(server).href)
await main(pictures)
