import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { removeErasedFiles } from '@/lib/mail/delivery/erased-files'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { eraseOwn } from '@/lib/signups/keeping/erase'
import { pressing } from '../own'

export const dynamic = 'force-dynamic'

/** Takes the person out of their sign-up, and gives back the seat. */
export const POST = pressing(async (token) => {
  const outcome = await eraseOwn(database(), token, secrets(settings()), clock.now())
  if (outcome.ok) await removeErasedFiles(database(), settings().dataDir)
  return outcome
})
