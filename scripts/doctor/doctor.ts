/** `npm run doctor`: tries what the site rests on, and says in plain Dutch what to mend. Exits 1 when something is wrong. Changes nothing, but for `--send`, which ends a restore's silence. */

import { command } from '../lib/command'
import { databaseTrouble, sendAgain } from './database'
import { examine, type Named } from './examine'
import { addressTrouble, clockTrouble, contentTrouble, diskTrouble, folderTrouble } from './machine'
import { dnsTrouble, mailTrouble } from './mail'

const all: Named[] = [
  ['Mappen', folderTrouble],
  ['Schijf', diskTrouble],
  ['Klok', clockTrouble],
  ['Database', databaseTrouble],
  ['Inhoud', contentTrouble],
  ['Adres', addressTrouble],
  ['Mail', mailTrouble],
  ['Afzender', dnsTrouble],
]

await command(async (settings) => {
  const { lines, isWell } = await examine(settings, all)
  for (const line of lines) console.log(line)
  if (process.argv.includes('--send')) console.log(await sendAgain(settings))
  return isWell ? 0 : 1
})
