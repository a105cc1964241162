/** Which edition is live, for who does not have the file open; and what is remembered beside it. */
import { readFileSync, rmSync } from 'node:fs'
import { writeWhole } from '../files/atomic'
import { reading } from './file/open'
import { liveNumber, numbered } from './file/pointer'
import { schemaVersionOf } from './file/schema'
import { commitFile, rejectedFile } from './paths'

const read = (file: string): string | undefined => {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
const write = (file: string, text: string | undefined): void =>
  text === undefined ? rmSync(/* turbopackIgnore: true */ file, { force: true }) : writeWhole(file, text)

/** The id of the edition that is live; undefined before the first, also while its file is being made and has no tables yet. */
export const currentId = (dataDir: string): string | undefined =>
  reading(dataDir, (file) => {
    if (schemaVersionOf(file.file) === 0) return undefined
    const number = liveNumber(file)
    return number === undefined ? undefined : numbered(file, number)?.name
  })

/** The fingerprint of the edition that a rollback left. A start leaves that content alone; a publish asks for it again. */
export const rejected = (dataDir: string): string | undefined => read(rejectedFile(dataDir))
export const reject = (dataDir: string, fingerprint: string): void => write(rejectedFile(dataDir), fingerprint)
export const clearRejected = (dataDir: string): void => write(rejectedFile(dataDir), undefined)

/** The commit of what is live, where it is one. */
export const liveCommit = (dataDir: string): string | undefined => read(commitFile(dataDir))
export const rememberCommit = (dataDir: string, commit: string | undefined): void => write(commitFile(dataDir), commit)
