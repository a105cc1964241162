/** A process that puts a backup back into a PostgreSQL, and stops halfway until it is killed: its arguments are the address and the file. It says `half`. */
import { allOrNothing } from '../../../lib/database/all-or-nothing'
import { copyIn } from '../../../lib/database/copy'
import { checkBackup, entriesOf } from '../../../scripts/backup/file'

const [databaseUrl = '', file = ''] = process.argv.slice(2)
const { schema } = await checkBackup(file)

async function* halfOf() {
  for await (const entry of entriesOf(file)) {
    if (!('row' in entry)) continue
    yield entry.row
    // Seminars are written by now: they come first.
    if (entry.row[0] !== 'signups') continue
    process.stdout.write('half\n')
    await new Promise(() => setInterval(() => {}, 1_000))
  }
}
await allOrNothing(databaseUrl, (db) => copyIn(db, schema, halfOf(), async () => {}))
