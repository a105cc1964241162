/** The process that attacks: begins when it is told to, and says how it ended for each of the crowd. Arguments: which attack, and the port. */
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { attacks } from './attacks'

const [what = '', port] = process.argv.slice(2)
setPriority(19)
process.send?.('ready')
await once(process, 'message')
const outcomes = await attacks[what]?.(Number(port))
process.send?.(outcomes, () => process.exit(0))
