/** What the pages need before `next build` when that is run by itself, without `npm start`: our elements, and an edition for `next start`. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Once for the whole build: its workers read the settings again, and inherit this. */
const DONE = 'PODIUM_STOCK_BUILD_PREPARED'

/** Throws when the content cannot go live; what is wrong with it has been printed. */
export async function prepare() {
  if (process.env[DONE]) return
  process.env[DONE] = '1'
  const { buildElements } = await import('../build-elements.mjs')
  await buildElements()
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), 'scripts/prepare.ts'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('Zonder inhoud die klopt is er niets te bouwen.')
}
