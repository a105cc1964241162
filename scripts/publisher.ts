/** The other side of lib/publishing/publisher-process.ts: publishes when it is asked, one after the other, and says what came of it. */

import { ContentWatch } from '../lib/content/watch/watch'
import { everyDraft } from '../lib/editions/making/entries'
import { contentCacheDir } from '../lib/editions/paths'
import { publishDesk } from '../lib/publishing/desk'
import { follow } from '../lib/publishing/follow'
import type { CopyFacts } from '../lib/publishing/outcome'
import { makePreview } from '../lib/publishing/preview/make'
import { previewReport } from '../lib/publishing/preview/report'
import { publish } from '../lib/publishing/publish'
import type { Answer, Asked, Published, Question } from '../lib/publishing/publisher-process'
import { report } from '../lib/publishing/report'
import { searchFollows } from '../lib/search/rows/in-editions'
import { secrets } from '../lib/secret/secret'
import { settings } from '../lib/settings'
import { troubleInWords } from '../server/process/operator-errors'
import { copyFactsOf } from './lib/facts/copy-facts'
import { deskSaysOf } from './lib/facts/desk-says'
import { sayLive } from './lib/facts/say-live'

async function previewOnce(ref: string): Promise<Published> {
  const start = performance.now()
  const { contentDir, dataDir } = settings()
  const signing = secrets(settings())
  const outcome = await makePreview({ contentDir, dataDir, ref, fetch: true, secrets: signing, companion: searchFollows })
  const problems = outcome.ok || outcome.why === 'content' ? outcome.problems : []
  const preview = outcome.ok ? outcome.preview.id : undefined
  return { ...previewReport(outcome, performance.now() - start), unchanged: false, problems, preview }
}

let watch: ContentWatch | undefined

/** What changes in the content is told to this process, as long as it stays. */
const watchIn = (contentDir: string, dataDir: string): ContentWatch =>
  (watch ??= new ContentWatch({ contentDir, ownDir: contentCacheDir(dataDir) }))

async function publishOnce({ pull, saved, preview, desk, follow: commit }: Asked): Promise<Published> {
  if (preview !== undefined) return previewOnce(preview)
  const start = performance.now()
  const { contentDir, dataDir, working } = settings()
  const copy = copyFactsOf(settings())
  const gently = commit ? 'follow' : saved ? 'start' : 'publish'
  const copyFacts: CopyFacts = (edition, how) => copy(edition, how === 'publish' ? gently : how)
  const drafts = working ? everyDraft : undefined
  const deskSays = deskSaysOf(settings())
  const options = {
    contentDir,
    dataDir,
    copyFacts,
    deskSays,
    companion: searchFollows,
    drafts,
    watch: watchIn(contentDir, dataDir),
  }
  const publishAll = () => (desk ? publishDesk(options) : publish({ ...options, pull }))
  const outcome = commit ? await follow(options, commit) : await publishAll()
  if (!commit && !desk) await sayLive(outcome, settings(), { atStart: saved })
  const problems = outcome.ok || outcome.why === 'content' ? outcome.problems : []
  return {
    ...report(outcome, 'publish', performance.now() - start),
    unchanged: outcome.ok && outcome.unchanged,
    problems,
  }
}

async function answer({ id, asked }: Question): Promise<Answer> {
  try {
    return { id, published: await publishOnce(asked) }
  } catch (error) {
    return { id, trouble: troubleInWords(error, settings()) ?? String((error as Error).stack ?? error) }
  }
}

let last: Promise<unknown> = Promise.resolve()
process.on('message', (question: Question) => {
  last = last.then(async () => process.send?.(await answer(question)))
})
// Whoever asked is gone, however it went: half an edition is never live.
process.on('disconnect', () => process.exit(0))
// A Ctrl-C reaches the whole group: who started this one stops it when it is time.
process.on('SIGINT', () => {})
