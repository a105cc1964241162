/** A process that says its secret. Its argument: a data folder. */
import { secrets } from '../../lib/secret/secret'

console.log(secrets({ dataDir: process.argv[2] as string })[0])
