/** Runs a TypeScript file of the project: `node scripts/run.mjs scripts/publish.ts …`. Its exit code and its signals are passed on. */
import { spawn } from 'node:child_process'
import { passOn } from './lib/child.mjs'
import { checkNode, ensureInstalled } from './lib/installed.mjs'
import { root } from './lib/root.mjs'

checkNode()
await ensureInstalled()
const [file, ...args] = process.argv.slice(2)
const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root, stdio: 'inherit' })
process.exitCode = await passOn(child)
