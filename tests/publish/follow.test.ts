import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished, vi } from 'vitest'
import { moveTo } from '../../lib/editions/pointer'
import { article, magazine, now } from '../unit/editions/content'
import { publisher } from './folder'

interface Seen {
  id: string
}

/** A follower in a process of its own, and what it saw until now. */
function follower(dataDir: string): Seen[] {
  const script = join(import.meta.dirname, 'follower.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const seen: Seen[] = []
  createInterface({ input: child.stdout }).on('line', (line) => seen.push(JSON.parse(line)))
  return seen
}

it('every process of the machine follows by itself, without a message between them', { timeout: 300_000 }, async () => {
  const { dataDir, put } = publisher()
  const ids: string[] = []
  for (const title of ['Een', 'Twee']) ids.push((await put(magazine(article('stuk-0', { date: now - 1, title })))).edition.id)
  const all = [follower(dataDir), follower(dataDir)]
  await vi.waitFor(() => expect(all.map((seen) => seen.at(-1)?.id)).toEqual([ids[1], ids[1]]), { timeout: 20_000 })
  for (let round = 0; round < 10; round++) {
    const id = ids[round % 2] as string
    moveTo(dataDir, id)
    await vi.waitFor(() => expect(all.map((seen) => seen.at(-1)?.id)).toEqual([id, id]), { timeout: 20_000, interval: 5 })
  }
})
