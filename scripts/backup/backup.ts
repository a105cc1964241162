/** `npm run backup -- <folder>`: all that is not in git and cannot be made again, in one file. The server may go on meanwhile. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { command } from '../lib/command'
import { backUp } from './make'

const [folder, ...more] = process.argv.slice(2)
if (!folder || more.length > 0 || folder.startsWith('-')) {
  console.error(
    'npm run backup -- <map>\n  Maakt in die map één bestand van de database, het geheim en de bewaarde mails. Beelden en edities horen er niet bij.',
  )
  process.exitCode = 1
} else
  await command(async (settings) => {
    if (!settings.databaseUrl && !existsSync(join(settings.dataDir, 'podium.sqlite'))) {
      console.error(`Er is nog geen database in ${settings.dataDir}: er is niets te bewaren.`)
      return 1
    }
    const { file, count } = await backUp(settings, resolve(folder))
    console.log(`Geschreven: ${file} (${count} regels).`)
    console.log('Er staan namen, adressen en het geheim van deze site in. Alleen jij kunt het lezen (0600): houd dat zo.')
    return 0
  })
