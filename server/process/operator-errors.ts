/** What the operator is told to mend: one clear message each. */
import { join } from 'node:path'
import { LaterSchema } from '../../lib/editions/file/open'
import { NoEdition } from '../../lib/editions/snapshot'
import { isUnavailable } from '../../lib/http/answers/unavailable'
import { type Settings, SettingsError } from '../../lib/settings'

interface SystemError extends Error {
  code?: string
  syscall?: string
  port?: number
  path?: string
  errors?: Error[]
}

/** Undefined: nobody expected this one, so its stack is worth seeing. */
export function troubleInWords(error: unknown, settings?: Settings): string | undefined {
  if (error instanceof SettingsError) return error.lines.map((line) => `Instelling: ${line}`).join('\n')
  if (error instanceof NoEdition) return 'Er is nog geen editie om te tonen. `npm start` maakt de eerste.'
  if (error instanceof LaterSchema) return error.message
  if (!(error instanceof Error)) return undefined
  const { code, syscall, port, path, errors } = error as SystemError
  if (error.message.startsWith('corrupted migrations'))
    return 'De database is bijgewerkt door een nieuwere Podium dan deze. Zet de nieuwere terug: migraties gaan alleen vooruit.'
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
    return `${damaged(settings)} Zet een kopie terug en probeer het weer.`
  if (syscall === 'listen') return listening(code, port)
  if (errors?.length) return troubleInWords(errors[0], settings)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN')
    return `Podium mag niet schrijven in ${path ?? settings?.dataDir ?? 'DATA_DIR'}. Geef deze gebruiker schrijfrechten, of zet DATA_DIR op een andere map.`
  if (code === 'ENOSPC') return `De schijf met ${settings?.dataDir ?? 'DATA_DIR'} is vol.`
  // Where the system makes no folders at all, as below /proc, it says that there is none.
  if (code === 'ENOENT' && syscall === 'mkdir') return troubleInWords(Object.assign(error, { code: 'EACCES' }), settings)
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${path ?? settings?.dataDir} is een bestand; DATA_DIR moet een map zijn.`
  if (settings?.databaseUrl && isUnavailable(error))
    return `De database van DATABASE_URL is niet te bereiken: ${error.message || code}`
  return undefined
}

const sqliteFile = (settings?: Pick<Settings, 'dataDir'>) =>
  settings ? join(settings.dataDir, 'podium.sqlite') : 'podium.sqlite'
const damaged = (settings?: Pick<Settings, 'dataDir'>) => `De database ${sqliteFile(settings)} is beschadigd.`

/** A server that reads all the same; undefined: it is not the SQLite file that is to blame. */
export function sqliteIsAway(error: unknown, settings: Pick<Settings, 'dataDir' | 'databaseUrl'>): string | undefined {
  if (settings.databaseUrl || !isUnavailable(error)) return undefined
  const { code, message } = error as SystemError
  const isDamaged = code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT'
  const what = isDamaged
    ? `${damaged(settings)} Zet een kopie terug en start opnieuw (docs/deploy.md).`
    : `De database ${sqliteFile(settings)} is niet te gebruiken (${code ?? message}).`
  return `${what} De pagina's staan er; aanmelden kan zolang niet.`
}

/** The database holds the facts of somebody else's edition. */
export const factsAreBehind = ({ number }: { number: number }): string =>
  `Deze editie loopt achter: de prijzen, plaatsen en codes in de database zijn van een andere (publicatie ${number}), en blijven zo. ` +
  'Haal de nieuwste inhoud op met `npm run publish -- --pull`, of maak deze geldig met `npm run publish`.'

export const factsWereReplaced =
  'in de database stonden prijzen, plaatsen en codes die een andere machine had gepubliceerd; nu staan die van deze editie er'

function listening(code: string | undefined, port: number | undefined): string {
  if (code === 'EADDRINUSE')
    return `Poort ${port} is al in gebruik. Stop wat daar draait, of kies een andere: PORT=3001 npm start`
  if (code === 'EACCES') return `Deze gebruiker mag poort ${port} niet openen. Kies een hogere: PORT=3000 npm start`
  return `Luisteren op poort ${port} lukt niet (${code}).`
}
