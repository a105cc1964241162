/** `npm run dev`: the server around Next as it compiles the code, and beside it a publisher that makes an edition of every saved file and rebuilds our elements. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { readEnv } from './lib/env.mjs'
import { checkNode, ensureInstalled } from './lib/installed.mjs'
import { root } from './lib/root.mjs'

checkNode()
process.chdir(root)
readEnv()
// Drafts are in the edition of who works on them: it lies apart from what readers get, and sign-ups that are tried from real ones.
process.env.DATA_DIR = join(process.env.DATA_DIR?.trim() || 'data', 'dev')
process.env.PODIUM_WORKING = '1'
await ensureInstalled()
const { buildElements } = await import('./build-elements.mjs')
await buildElements()
if ((await finished(run('scripts/run.mjs', 'scripts/prepare.ts'))) !== 0) process.exit(1)

let rebuild
const children = [run('scripts/run.mjs', 'scripts/content/watch.ts'), run('scripts/serve-development.mjs')]
const changed = () => {
  clearTimeout(rebuild)
  rebuild = setTimeout(() => buildElements().catch(({ message }) => console.error(message)), 50)
}
// One for each folder, as in content/lib/watch-tree.ts.
const elements = ['elements', 'elements/reading', 'elements/signup'].map((folder) => watch(folder, changed))
/** One that stops takes the others along: half a development server only confuses. */
const stop = (signal = 'SIGTERM') => {
  for (const watcher of elements) watcher.close()
  for (const child of children) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
const codes = await Promise.all(children.map((child) => finished(child).finally(() => stop())))
process.exit(Math.max(...codes))

function run(...args) {
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })
}

/** Its exit code; a child that ended by the signal we passed on did as it was told. */
function finished(child) {
  return new Promise((done) => {
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code === null || code === 130 || code === 143 ? 0 : code))
  })
}
