/**
 * The publisher that stays, for `npm run dev`: makes an edition of every saved file. What is wrong with the content is printed, and
 * kept in DATA_DIR/dev/problems.json for the page that shows it.
 */
import { join } from 'node:path'
import { type CopyFacts, publish } from '../lib/editions/publish'
import { report } from '../lib/editions/report'
import { settings } from '../lib/settings'
import { writeWhole } from '../lib/whole-files'
import { copyFactsOf } from './lib/copy-facts'
import { makeIndexOf } from './lib/search-index'
import { watchTree } from './lib/watch-tree'

/** Editors write a file in several steps; in milliseconds. */
const REST = 30

const { contentDir, dataDir } = settings()
const copy = copyFactsOf(settings())
/** Saving a file is no publishing: facts that another machine published stay. */
const copyFacts: CopyFacts = (edition, how) => copy(edition, how === 'publish' ? 'start' : how)
const makeIndex = makeIndexOf(settings())
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
    console.error(error)
  }
  working = false
  if (again) soon()
}

async function publishOnce(): Promise<void> {
  const start = performance.now()
  const outcome = await publish({ contentDir, dataDir, copyFacts, makeIndex })
  const problems = outcome.ok ? outcome.problems : outcome.why === 'content' ? outcome.problems : []
  writeWhole(join(dataDir, 'dev', 'problems.json'), JSON.stringify({ problems }))
  if (outcome.ok && outcome.unchanged) return
  for (const line of report(outcome, 'publish', performance.now() - start).lines) console.log(line)
}

const stop = watchTree(contentDir, soon)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop()
    process.exit(0)
  })
soon()
