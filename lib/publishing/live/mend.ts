/** The file of editions for who publishes: one that is damaged, missing or of an earlier schema is made anew. It can always be: of a commit, else of the folder. */
import { existsSync, rmSync } from 'node:fs'
import { editionsAreWhole, editionsFile, isDamage, openForWriting, removeEditionsFile } from '../../editions/file/open'
import { Statements } from '../../editions/file/statements'
import { earlierDirs } from '../../editions/paths'
import { liveCommit } from '../../editions/pointer'

export type Anew = 'damaged' | 'earlier schema' | 'missing' | 'earlier Podium'

/** What is told of it, before it is said what it was made from. */
const words: Record<Anew, string> = {
  damaged: 'het bestand met de edities was beschadigd',
  'earlier schema': 'het bestand met de edities was van een eerdere Podium',
  missing: 'het bestand met de edities was er niet meer',
  'earlier Podium': 'de edities waren van een eerdere Podium',
}
export const madeAnew = (anew: Anew, from: string): string =>
  `${words[anew]}, en is opnieuw gemaakt van ${from}; naar een eerdere editie teruggaan kan weer na de volgende publicatie`.replace(
    'waren van een eerdere Podium, en is',
    'waren van een eerdere Podium, en zijn',
  )

interface How {
  dataDir: string
  /** Reads all of it first. */
  isChecked: boolean
}

/** Does `work` with the file open; once more with a new one when the file turns out to be damaged. Throws `LaterSchema`. */
export async function withFile<T>(how: How, work: (file: Statements, anew?: Anew) => Promise<T>): Promise<T> {
  const anew = how.isChecked && !editionsAreWhole(how.dataDir) ? 'damaged' : missing(how.dataDir)
  if (anew === 'damaged') removeEditionsFile(how.dataDir)
  try {
    return await opened(how.dataDir, work, anew)
  } catch (error) {
    // The database of sign-ups is another file, and may be what is damaged.
    if (!isDamage(error) || editionsAreWhole(how.dataDir)) throw error
    removeEditionsFile(how.dataDir)
    return await opened(how.dataDir, work, 'damaged')
  }
}

async function opened<T>(dataDir: string, work: (file: Statements, anew?: Anew) => Promise<T>, before?: Anew): Promise<T> {
  const { file, anew = before } = openForWriting(dataDir)
  try {
    return await work(new Statements(file), anew)
  } finally {
    file.close()
  }
}

/** Where nothing was ever published nothing is missing. */
function missing(dataDir: string): Anew | undefined {
  if (existsSync(editionsFile(dataDir))) return undefined
  if (earlierDirs(dataDir).some((dir) => existsSync(dir))) return 'earlier Podium'
  return liveCommit(dataDir) === undefined ? undefined : 'missing'
}

/** What an earlier Podium kept is of no use once there is an edition here. */
export function clearEarlier(dataDir: string): void {
  for (const dir of earlierDirs(dataDir)) rmSync(dir, { recursive: true, force: true })
}
