/**
 * The rows, as both engines hold them: text, whole numbers, and JSON as text. Moments are epoch milliseconds, money is whole
 * cents, and there are no booleans and no time types: SQLite has neither.
 */
import type { DeskTables } from './tables/desk'
import type { FactTables } from './tables/facts'
import type { InstallationTables } from './tables/installation'
import type { OutboxTables } from './tables/outbox'
import type { ReviewTables } from './tables/review'
import type { SignUpTables } from './tables/signups'
import type { VisitTables } from './tables/visits'

export interface Tables
  extends DeskTables,
    FactTables,
    InstallationTables,
    OutboxTables,
    ReviewTables,
    SignUpTables,
    VisitTables {}
