/** What is done once the answer to who asked is on its way: so that it takes no longer for an administrator's address than for another. */

import { address } from '../addresses'
import { database } from '../database/open'
import type { Moment } from '../domain/units'
import { errorForLog } from '../http/log'
import { secrets } from '../secret/secret'
import { signInToken } from '../secret/sign-in-token'
import { settings } from '../settings'
import { door } from './door'
import { mailLink } from './sign-in'

/** Of an address on this machine: nobody else reads what its terminal says. */
const isLocal = (siteUrl: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(siteUrl).hostname)

/** Returns at once. What goes wrong is logged: who asked is told nothing that others would not be. */
export function sendLink(ask: { id: string; email: string }, now: Moment): void {
  setImmediate(async () => {
    try {
      if (await mailLink(database(), ask, door(), now)) tellTerminal(ask.id)
    } catch (error) {
      console.error(`A link to the desk could not be sent: ${errorForLog(error)}`)
    }
  })
}

/** On a fresh start without SMTP. The one line with a token in it: past the log, which would hide it. */
function tellTerminal(id: string): void {
  const { smtpUrl, siteUrl } = settings()
  if (smtpUrl || !isLocal(siteUrl)) return
  const link = siteUrl + address.signIn(signInToken(id, secrets(settings())))
  process.stdout.write(`Inloggen bij het beheer (er is geen SMTP ingesteld): ${link}\n`)
}
