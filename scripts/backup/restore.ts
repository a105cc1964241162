/** `npm run restore -- <file>`: puts a backup back, with sending held until somebody has looked (`npm run doctor -- --send`). */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Settings } from '../../lib/settings'
import { command } from '../lib/command'
import { NoBackup } from './file'
import { type PutBack, putBack } from './put-back'

const usage = `npm run restore -- <bestand> [--replace]
  --replace  ook als er al een database is: die verdwijnt`

function asked(): { file: string; replace: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, ...values } : undefined
  } catch {
    return undefined
  }
}

const refusals = {
  'server runs': 'De server draait nog. Stop hem eerst; er is niets veranderd.',
  'not empty': 'Er staat al iets in deze database, en er is niets veranderd. Met --replace verdwijnt wat er staat.',
  newer: 'Deze back-up is van een nieuwere Podium dan deze. Zet eerst de nieuwere neer; er is niets veranderd.',
}

function say(outcome: PutBack, { databaseUrl }: Settings): number {
  if (!outcome.ok) {
    console.error(refusals[outcome.why])
    return 1
  }
  const { header, secret } = outcome
  console.log(`Teruggezet: de back-up van ${header.made}, van ${header.siteUrl}.`)
  if (header.commit) console.log(`De inhoud die toen live was: commit ${header.commit}.`)
  if (secret === 'other')
    console.log(
      'Let op: SECRET is een andere dan die van de back-up. De links in mails werken pas weer met de oude erbij: SECRET=nieuw,oud.',
    )
  console.log(
    'Verzenden staat stil: er gaat geen mail uit en er verloopt niets. Kijk eerst, en zeg dan: npm run doctor -- --send',
  )
  if (databaseUrl) console.log('Draaien er nog andere servers op deze database, herstart die dan ook.')
  return 0
}

const what = asked()
if (what)
  await command(async (settings) => {
    try {
      return say(await putBack(settings, resolve(what.file), what), settings)
    } catch (error) {
      if (!(error instanceof NoBackup)) throw error
      console.error(`${what.file}: ${error.message}. Er is niets veranderd.`)
      return 1
    }
  })
else {
  console.error(usage)
  process.exitCode = 1
}
