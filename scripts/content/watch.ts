/**
 * For `npm run dev`: has an edition made of every saved file, by a publisher that stays. What is wrong with the content is printed, and
 * kept in problems.json of its data folder for the page that shows it.
 */
import { join } from 'node:path'
import { writeWhole } from '../../lib/files/atomic'
import { startPublisher } from '../../lib/publishing/publisher-process'
import { settings } from '../../lib/settings'
import { watchTree } from './lib/watch-tree'

/** Editors write a file in several steps; in milliseconds. */
const REST = 30

const { contentDir, dataDir } = settings()
const publisher = startPublisher()
let waiting: NodeJS.Timeout | undefined
let working = false
let again = false

function soon(): void {
  clearTimeout(waiting)
  waiting = setTimeout(work, REST)
}

/** One at a time; what is saved meanwhile is looked at after it. */
async function work(): Promise<void> {
  again = working
  if (working) return
  working = true
  try {
    await publishOnce()
  } catch (error) {
    console.error((error as Error).message)
  }
  working = false
  if (again) soon()
}

async function publishOnce(): Promise<void> {
  const { lines, problems, unchanged } = await publisher.publish({ saved: true })
  writeWhole(join(dataDir, 'problems.json'), JSON.stringify({ problems }))
  if (unchanged) return
  for (const line of lines) console.log(line)
}

const stop = watchTree(contentDir, soon)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    stop()
    await publisher.stop()
    process.exit(0)
  })
soon()
