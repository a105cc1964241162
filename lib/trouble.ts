/** What the operator is told when the server cannot start: one clear message. */
import { isUnavailable } from './database/away'
import { NoEdition } from './editions/current'
import { type Settings, SettingsError } from './settings'

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
  if (!(error instanceof Error)) return undefined
  const { code, syscall, port, path, errors } = error as SystemError
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

function listening(code: string | undefined, port: number | undefined): string {
  if (code === 'EADDRINUSE')
    return `Poort ${port} is al in gebruik. Stop wat daar draait, of kies een andere: PORT=3001 npm start`
  if (code === 'EACCES') return `Deze gebruiker mag poort ${port} niet openen. Kies een hogere: PORT=3000 npm start`
  return `Luisteren op poort ${port} lukt niet (${code}).`
}
