/** Runs a TypeScript command of the project: `node scripts/run.mjs scripts/publish.ts …`. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled } from './lib/bundle.mjs'
import { readEnv } from './lib/env.mjs'
import { checkNode, ensureInstalled } from './lib/installed.mjs'
import { root } from './lib/root.mjs'

checkNode()
process.chdir(root)
readEnv()
await ensureInstalled()
const [file, ...args] = process.argv.slice(2)
process.argv.splice(1, Infinity, join(root, file), ...args)
await import(pathToFileURL(await bundled(file)).href)
