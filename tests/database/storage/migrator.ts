/** A process that brings a database up to date, and says how many tables it has then. Its argument: a JSON of options. */
import { migrate } from '../../../lib/database/migrate'
import { openDatabase } from '../../../lib/database/open'

const db = openDatabase(JSON.parse(process.argv[2] as string))
await migrate(db)
console.log((await db.introspection.getTables()).filter(({ name }) => name !== 'migration_turn').length)
await db.destroy()
