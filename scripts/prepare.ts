/** For `npm start` and `npm run dev`: the settings checked, and an edition of the content as it is now, with its search index. Says what is wrong and exits with 1. */
import { everyDraft } from '../lib/editions/making/entries'
import { ensureEdition } from '../lib/publishing/publish'
import { searchFollows } from '../lib/search/rows/in-editions'
import { command, tell } from './lib/command'
import { copyFactsOf } from './lib/facts/copy-facts'
import { deskSaysOf } from './lib/facts/desk-says'
import { sayLive } from './lib/facts/say-live'

await command(async (settings) => {
  const { contentDir, dataDir, working } = settings
  const start = performance.now()
  const outcome = await ensureEdition({
    contentDir,
    dataDir,
    copyFacts: copyFactsOf(settings),
    deskSays: deskSaysOf(settings),
    companion: searchFollows,
    drafts: working ? everyDraft : undefined,
  })
  await sayLive(outcome, settings, { atStart: true })
  return tell(outcome, 'publish', performance.now() - start)
})
