/** Fills the database of these settings with an invented month; only one that nobody has signed up in. */
import { clock } from '../../lib/clock'
import { migrate } from '../../lib/database/migrate'
import { openDatabase } from '../../lib/database/open'
import { snapshot } from '../../lib/editions/snapshot'
import { secrets } from '../../lib/secret/secret'
import { command } from '../lib/command'
import { fill } from './month'

await command(async (settings) => {
  const db = openDatabase(settings)
  try {
    await migrate(db)
    const filled = await fill(db, snapshot().promoCodes(), secrets(settings), clock.now())
    if (filled.ok)
      console.log(`Een voorbeeld van een maand: ${filled.count} aanmeldingen van verzonnen mensen. Er gaat geen mail uit.`)
    else if (filled.why === 'there')
      console.log(`Het voorbeeld van ${filled.since} staat er nog. Een nieuw: gooi de map ${settings.dataDir} weg.`)
    else console.error('In deze database staan aanmeldingen: daar komt geen voorbeeld bij. Er is niets veranderd.')
    return filled.ok || filled.why === 'there' ? 0 : 1
  } finally {
    await db.destroy()
  }
})
