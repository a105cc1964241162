/** A process that follows a data folder as a server does, for tests: prints the id and the moment of each edition it takes over. */
import { currentEdition, followEditions } from '../../lib/editions/current'

followEditions(process.argv[2])
let seen = ''
setInterval(() => {
  const { id } = currentEdition()
  if (id === seen) return
  seen = id
  process.stdout.write(`${JSON.stringify({ id })}\n`)
}, 5)
