/** Every migration, in order. One that has been released is never changed: the next mends it. */
import type { Migration } from 'kysely'
import * as signUps from './001-sign-ups'

export const migrations: Record<string, Migration> = { '001-sign-ups': signUps }
