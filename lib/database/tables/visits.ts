/** Where people came from, and how often. */
import type { Generated } from 'kysely'
import type { sourceFields } from '../../domain/sign-up/request'

/** Where people came from, as a link said: one row for each that was ever said. */
export interface SourcesTable extends Record<(typeof sourceFields)[number], string | null> {
  /** Of it as JSON: `hashOfSource`. */
  hash: string
}

/** How often a shared link was followed on a day (YYYY-MM-DD in Europe/Amsterdam), by where the visitor came from. */
export interface VisitsTable {
  code: string
  day: string
  source_hash: string
  visits: number
  /** Of these, the first of that day by one browser: lib/signups/links/first-today.ts. */
  firsts: Generated<number>
}

/** How often a form was opened, as visits are counted. */
export interface FormOpeningsTable {
  seminar: string
  day: string
  /** Normalised; '': without one. */
  code: string
  source_hash: string
  openings: number
  firsts: number
}

export interface VisitTables {
  sources: SourcesTable
  visits: VisitsTable
  form_openings: FormOpeningsTable
}
