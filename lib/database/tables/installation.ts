/** What holds for the installation as a whole. */
import type { Generated } from 'kysely'

/** One row: which facts the seminars and codes above are. */
export interface PublicationTable {
  id: Generated<1>
  /** How often facts were written; 0: not since this is counted. */
  number: Generated<number>
  /** By `digestOf`; empty while the number is 0. */
  digest: Generated<string>
  /** Written to by who looks whether it may write, so that they wait for one another. */
  lock: Generated<number>
}

/** What holds for the installation as a whole: one row for each thing. */
export interface InstallationTable {
  name: string
  value: string
}

export interface InstallationTables {
  publication: PublicationTable
  installation: InstallationTable
}
