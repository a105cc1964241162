import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. Commands work from any folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
