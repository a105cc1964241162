/**
 * A process that signs people up, started by the tests beside another on the same database. Its arguments: a JSON of options and
 * how to sign up: `together` (all at once), `without looking again` (the same, but what each decides on was seen before, without a lock) or
 * `on and on` (one after another until it is killed). It says `ready`, waits for a line,
 * and prints a JSON line for every answer that it got.
 */
import { once } from 'node:events'
import { waiting } from '../../lib/database/engines/wait'
import { openDatabase } from '../../lib/database/open'
import { promoCodeOf, storedSeminar } from '../../lib/signups/facts/stored-facts'
import { look, signUp } from '../../lib/signups/sign-up'
import { now } from '../support/seminars'

const [options = '', way, prefix, count] = process.argv.slice(2)
// A hundred at once, on a machine that may do other things: how long is not what the tests ask.
waiting.patience = 120_000
const db = openDatabase(JSON.parse(options))
await db.selectFrom('seminars').select('slug').execute()
process.stdout.write('ready\n')
await once(process.stdin, 'data')

async function signOneUp(number: number): Promise<void> {
  const email = `${prefix}-${number}@example.nl`
  const request = { seminar: 'avond', body: { name: `Nummer ${number}`, email } }
  const answer = await signUp(
    db,
    request,
    now + number,
    way === 'without looking again' ? await seenBefore(request.seminar) : undefined,
  )
  process.stdout.write(`${JSON.stringify({ email, status: answer.ok ? answer.status : answer.code })}\n`)
}

async function seenBefore(seminar: string) {
  const seen = await look(db, { seminar, codeKey: undefined }, { seminar: storedSeminar, code: promoCodeOf })
  return async () => seen
}

if (way !== 'on and on') await Promise.all(Array.from({ length: Number(count) }, (_, number) => signOneUp(number)))
else for (let number = 0; ; number++) await signOneUp(number)
await db.destroy()
process.stdin.destroy()
