/** Whoever makes an index may be killed at any moment: a file that is there is whole, and the next one finishes the work. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { indexFile } from '../../../lib/search/files'
import { library, piece } from './library'

const KILLS = 5
const text = Array.from({ length: 200 }, (_, i) => `woord${i}`).join(' ')

test(`${KILLS} times killed while writing, it is whole or not there`, async () => {
  const here = library(...Array.from({ length: 150 }, (_, i) => piece(`stuk-${i}`, `Koffie ${i}. ${text}`)))
  for (let kill = 0; kill < KILLS; kill++) {
    await killedAfter(here.dataDir, 20 + Math.random() * 300)
    const file = indexFile(here.dataDir, here.edition?.id ?? '')
    // What is there is read as it is: made by the one that was killed, or by `index`.
    const wasThere = existsSync(file)
    expect(here.index().made).toBe(!wasThere)
    expect(here.ask('koffie').total).toBe(150)
  }
}, 300_000)

/** Milliseconds from the moment at which it says that it has begun. */
async function killedAfter(dataDir: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'indexer.ts'), dataDir])
  await new Promise((begun) => child.stdout.once('data', begun))
  await new Promise((done) => setTimeout(done, milliseconds))
  const gone = new Promise((exited) => child.once('exit', exited))
  child.kill('SIGKILL')
  await gone
}
